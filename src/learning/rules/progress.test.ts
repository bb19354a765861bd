import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestOf, type LessonResult, type LessonStanding, standingOf } from "./progress.ts";

const lesson = (state: LessonStanding["state"], required = true, score: number | null = null): LessonStanding => ({
  lessonId: "x",
  required,
  state,
  score,
});

describe("how far somebody is", () => {
  it("is the share of the required lessons that are done", () => {
    expect(
      standingOf([lesson("completed"), lesson("started"), lesson("not_started"), lesson("completed", false)]),
    ).toEqual({ progress: 1 / 3, score: null, isComplete: false });
  });

  it("counts all lessons when none is required", () => {
    expect(standingOf([lesson("completed", false), lesson("not_started", false)]).progress).toBe(0.5);
  });

  it("is complete with the last required lesson, whatever is optional", () => {
    expect(standingOf([lesson("completed"), lesson("not_started", false)]).isComplete).toBe(true);
  });

  it("is never complete without lessons", () =>
    expect(standingOf([])).toEqual({ progress: 0, score: null, isComplete: false }));

  it("takes the mean of the scores that were given", () => {
    expect(standingOf([lesson("completed", true, 80), lesson("completed", true, 100), lesson("completed")]).score).toBe(
      90,
    );
  });

  it("stays between nothing and everything, and is complete only with everything", () => {
    const standing = fc.record({
      lessonId: fc.uuid(),
      required: fc.boolean(),
      state: fc.constantFrom("not_started", "started", "completed", "failed"),
      score: fc.option(fc.integer({ min: 0, max: 100 })),
    });
    fc.assert(
      fc.property(fc.array(standing as fc.Arbitrary<LessonStanding>), (lessons) => {
        const { progress, isComplete } = standingOf(lessons);
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThanOrEqual(1);
        expect(isComplete).toBe(progress === 1);
      }),
    );
  });
});

describe("a new result of a lesson", () => {
  const result = fc.record({
    state: fc.constantFrom("started", "completed", "failed"),
    score: fc.option(fc.integer({ min: 0, max: 100 })),
  }) as fc.Arbitrary<LessonResult>;

  it("never takes back a completion or a better score", () => {
    fc.assert(
      fc.property(result, result, (before, after) => {
        const best = bestOf(before, after);
        if (before.state === "completed") expect(best.state).toBe("completed");
        expect(best.score ?? -1).toBeGreaterThanOrEqual(before.score ?? -1);
      }),
    );
  });

  it("lets somebody who failed try again", () => {
    expect(bestOf({ state: "failed", score: 40 }, { state: "completed", score: 70 })).toEqual({
      state: "completed",
      score: 70,
    });
    expect(bestOf({ state: "failed", score: 40 }, { state: "started", score: null })).toEqual({
      state: "started",
      score: 40,
    });
  });
});
