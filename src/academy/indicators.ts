import type { Indicator } from "#blocks";
import * as m from "#messages/academy";

/** Knowledge that was made ready for colleagues to learn, new or renewed (mission 42 and 52). */
const published: Indicator = {
  name: "academy.published",
  block: "knowledge",
  verbs: ["academy.published"],
  days: 90,
  threshold: 1,
  title: m.indicatorPublished,
  evidence: (count) => m.indicatorPublishedEvidence({ count: count.events }),
  explanation: m.indicatorPublishedExplanation,
};

export const academyIndicators: readonly Indicator[] = [published];
