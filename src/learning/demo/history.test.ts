import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { learningHistory } from "./history.ts";

const learner = fc.record({
  key: fc.constantFrom("fatima", "mehmet", "bas", "lieke", "kim", "henk", "amira"),
  unit: fc.constantFrom("SLUIS", "KADE", "OEVER", "KEUKEN"),
  since: fc.integer({ min: 1, max: 2000 }),
  left: fc.option(fc.integer({ min: 1, max: 500 })),
  leads: fc.boolean(),
  reads: fc.constantFrom("nl" as const, "en" as const),
});
const learners = fc.uniqueArray(learner, { selector: ({ key }) => key, maxLength: 7 });
const trainings = [
  { key: "medicine", publishedAgo: 505, lessons: [5, 12, 6] },
  { key: "lifting", publishedAgo: 330, lessons: [4, 15, 10] },
  { key: "feedback", publishedAgo: 150, lessons: [6, 6, 8, 5] },
  { key: "handover", publishedAgo: 104, lessons: [5, 7, 4] },
];

describe("the learning history of the demonstration", () => {
  it("is the same for the same seed", () => {
    fc.assert(
      fc.property(fc.integer(), learners, (seed, people) => {
        expect(learningHistory(seed, people, trainings)).toEqual(learningHistory(seed, people, trainings));
      }),
    );
  });

  it("differs with the seed", () => {
    const people = ["lieke", "kim", "henk"].map((key) => ({
      key,
      unit: "KADE",
      since: 900,
      left: null,
      leads: false,
      reads: "nl" as const,
    }));
    expect(learningHistory(1, people, trainings)).not.toEqual(learningHistory(2, people, trainings));
  });

  it("lets nobody learn before they came, before it was published, before they were enrolled, after they left, or after yesterday", () => {
    fc.assert(
      fc.property(fc.integer(), learners, (seed, people) => {
        for (const part of learningHistory(seed, people, trainings)) {
          const training = trainings.find(({ key }) => key === part.training);
          const { since = 0, left = null } = people.find(({ key }) => key === part.learner) ?? {};
          expect(part.enrolledAgo).toBeLessThanOrEqual(Math.min(since, training?.publishedAgo ?? 0));
          expect(part.enrolledAgo).toBeGreaterThan(left ?? 0);
          expect(part.done.length).toBeLessThanOrEqual(training?.lessons.length ?? 0);
          let latest = part.enrolledAgo;
          for (const { ago, minutes } of part.done) {
            expect(ago).toBeLessThanOrEqual(latest);
            expect(ago).toBeGreaterThan(left ?? 0);
            expect(minutes).toBeGreaterThan(0);
            latest = ago;
          }
        }
      }),
    );
  });
});
