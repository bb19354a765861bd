import type { Indicator } from "#blocks";
import * as m from "#messages/learning";

/** Who learned something: mission 75 and 81. */
const learned: Indicator = {
  name: "learning.learned",
  block: "investment",
  verbs: ["learning.lesson_completed"],
  personOf: (activity) => activity.actorId,
  days: 30,
  threshold: 5,
  title: m.indicatorLearned,
  evidence: (count, scope) =>
    scope.kind === "person"
      ? m.indicatorLearnedOwn({ count: count.events, days: 30 })
      : m.indicatorLearnedPeople({ people: count.people, outOf: count.outOf, days: 30 }),
  explanation: m.indicatorLearnedExplained,
};

export const learningIndicators: readonly Indicator[] = [learned];
