import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemResult12, itemResult2004, type ItemResult, rollUp } from "./item-result.ts";

describe("an item of SCORM 1.2", () => {
  const told = (status: string, raw?: string) => ({
    "cmi.core.lesson_status": status,
    ...(raw === undefined ? {} : { "cmi.core.score.raw": raw }),
  });

  it("is done when it says passed or completed, and failed when it says so", () => {
    expect(itemResult12(told("passed"), null)).toEqual({ state: "completed", score: null });
    expect(itemResult12(told("completed", "72.5"), null)).toEqual({ state: "completed", score: 72.5 });
    expect(itemResult12(told("failed", "40"), null)).toEqual({ state: "failed", score: 40 });
    expect(itemResult12(told("incomplete", "40"), null)).toEqual({ state: "started", score: 40 });
    expect(itemResult12({}, null)).toEqual({ state: "started", score: null });
  });

  it("is judged by the manifest's mastery score once it has ended with a score", () => {
    expect(itemResult12(told("completed", "79"), 80).state).toBe("failed");
    expect(itemResult12(told("failed", "80"), 80).state).toBe("completed");
    expect(itemResult12(told("incomplete", "90"), 80).state).toBe("started");
    expect(itemResult12(told("completed"), 80).state).toBe("completed");
  });

  it("gives its score on a scale from 0 to 100, whatever its own scale", () => {
    const values = {
      "cmi.core.lesson_status": "passed",
      "cmi.core.score.raw": "15",
      "cmi.core.score.min": "10",
      "cmi.core.score.max": "20",
    };
    expect(itemResult12(values, null).score).toBe(50);
  });
});

describe("an item of SCORM 2004", () => {
  it("lets failing outweigh completing, and passing imply it", () => {
    expect(itemResult2004({ "cmi.completion_status": "completed", "cmi.success_status": "failed" }).state).toBe(
      "failed",
    );
    expect(itemResult2004({ "cmi.completion_status": "incomplete", "cmi.success_status": "passed" }).state).toBe(
      "completed",
    );
    expect(itemResult2004({ "cmi.completion_status": "completed", "cmi.success_status": "unknown" }).state).toBe(
      "completed",
    );
    expect(itemResult2004({ "cmi.completion_status": "incomplete" }).state).toBe("started");
  });

  it("is judged by the manifest's passing score and completion threshold", () => {
    expect(
      itemResult2004({ "cmi.success_status": "passed", "cmi.score.scaled": "0.5", "cmi.scaled_passing_score": "0.6" }),
    ).toEqual({ state: "failed", score: 50 });
    expect(itemResult2004({ "cmi.completion_threshold": "0.75", "cmi.progress_measure": "0.8" }).state).toBe(
      "completed",
    );
    expect(
      itemResult2004({
        "cmi.completion_threshold": "0.75",
        "cmi.progress_measure": "0.7",
        "cmi.completion_status": "completed",
      }).state,
    ).toBe("started");
  });

  it("takes nonsense for nothing", () => {
    expect(itemResult2004({ "cmi.score.scaled": "veel", "cmi.score.raw": "" })).toEqual({
      state: "started",
      score: null,
    });
  });
});

describe("the items of a package together", () => {
  const of = (states: Record<string, ItemResult["state"]>) =>
    new Map(Object.entries(states).map(([id, state]) => [id, { state, score: null }]));

  it("are done when all are", () => {
    expect(rollUp(["a", "b"], of({ a: "completed", b: "completed" })).state).toBe("completed");
    expect(rollUp(["a", "b"], of({ a: "completed" })).state).toBe("started");
  });

  it("have failed when all have ended and one failed", () => {
    expect(rollUp(["a", "b"], of({ a: "failed", b: "completed" })).state).toBe("failed");
    expect(rollUp(["a", "b"], of({ a: "failed", b: "started" })).state).toBe("started");
  });

  it("score the mean of those that gave a score", () => {
    const results = new Map<string, ItemResult>([
      ["a", { state: "completed", score: 50 }],
      ["b", { state: "completed", score: 100 }],
      ["c", { state: "completed", score: null }],
    ]);
    expect(rollUp(["a", "b", "c"], results).score).toBe(75);
  });

  it("are never done by items that are not theirs", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
        (ids) => rollUp(ids, of({ "  vreemd  ": "completed" })).state === "started" || ids.includes("  vreemd  "),
      ),
    );
  });
});
