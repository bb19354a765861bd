import type { PeopleIndicator } from "#blocks";
import * as m from "#messages/learning";

/** Who learned something: mission 75 and 81. */
const learned: PeopleIndicator = {
  name: "learning.learned",
  block: "investment",
  about: "people",
  verbs: ["learning.lesson_completed"],
  personOf: (activity) => activity.actorId,
  days: 30,
  threshold: 5,
  title: m.indicatorLearned,
  source: m.indicatorLearnedSource,
  evidence: ({ people, outOf }) => m.indicatorLearnedPeople({ people, outOf, days: 30 }),
  ownEvidence: ({ events }) => m.indicatorLearnedOwn({ count: events, days: 30 }),
  explanation: m.indicatorLearnedExplained,
};

/** Who got to the end of a training: mission 75. */
const finished: PeopleIndicator = {
  name: "learning.finished",
  block: "investment",
  about: "people",
  verbs: ["learning.completed"],
  personOf: ({ context }) => (typeof context["personId"] === "string" ? context["personId"] : null),
  days: 90,
  threshold: 5,
  title: m.indicatorFinished,
  source: m.indicatorFinishedSource,
  evidence: ({ people, outOf }) => m.indicatorFinishedPeople({ people, outOf, days: 90 }),
  ownEvidence: ({ events }) => m.indicatorFinishedOwn({ count: events, days: 90 }),
  explanation: m.indicatorFinishedExplained,
};

export const learningIndicators: readonly PeopleIndicator[] = [learned, finished];
