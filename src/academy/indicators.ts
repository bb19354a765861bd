import type { OrganisationIndicator } from "#blocks";
import * as m from "#messages/academy";

/** Knowledge that was made ready for colleagues to learn, new or renewed (mission 42 and 52). */
const published: OrganisationIndicator = {
  name: "academy.published",
  block: "knowledge",
  about: "organisation",
  verbs: ["academy.published"],
  days: 90,
  title: m.indicatorPublished,
  source: m.indicatorPublishedSource,
  evidence: ({ events }) => m.indicatorPublishedEvidence({ count: events }),
  explanation: m.indicatorPublishedExplanation,
};

export const academyIndicators: readonly OrganisationIndicator[] = [published];
