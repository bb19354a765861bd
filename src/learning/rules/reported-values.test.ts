import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWritable, longestValue, mostOfItem, withReported } from "./reported-values.ts";
import { secondsBetween } from "./time.ts";

describe("what content tells", () => {
  it("is kept, the later over the earlier", () => {
    const told = [
      { element: "cmi.core.lesson_location", value: "2" },
      { element: "cmi.core.lesson_location", value: "3" },
    ];
    expect(withReported("scorm-1.2", { "cmi.suspend_data": "x" }, told)).toEqual({
      "cmi.suspend_data": "x",
      "cmi.core.lesson_location": "3",
    });
  });

  it("may be 64 kB of suspend data, also in SCORM 1.2, and no more", () => {
    const data = "a".repeat(longestValue);
    expect(withReported("scorm-1.2", {}, [{ element: "cmi.suspend_data", value: data }])["cmi.suspend_data"]).toBe(
      data,
    );
    expect(withReported("scorm-1.2", {}, [{ element: "cmi.suspend_data", value: `${data}a` }])).toEqual({});
  });

  it("cannot be who the learner is, how much credit it gives, or how long it took", () => {
    for (const element of [
      "cmi.core.student_name",
      "cmi.core.student_id",
      "cmi.core.credit",
      "cmi.core.total_time",
      "cmi.launch_data",
      "cmi.student_data.mastery_score",
      "__proto__",
      "cmi.core.score",
    ])
      expect(isWritable("scorm-1.2", element), element).toBe(false);
    for (const element of [
      "cmi.learner_id",
      "cmi.mode",
      "cmi.credit",
      "cmi.scaled_passing_score",
      "cmi.completion_threshold",
      "cmi.total_time",
      "constructor",
    ])
      expect(isWritable("scorm-2004", element), element).toBe(false);
  });

  it("never grows over its limit, whatever is told", () => {
    const told = fc.array(
      fc.record({
        element: fc.nat(30).map((n) => `cmi.interactions.${n}.id`),
        value: fc.string({ maxLength: 100_000, size: "max" }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(told, (reported) => {
        const values = withReported("scorm-1.2", {}, reported);
        const size = Object.entries(values).reduce((sum, [element, value]) => sum + element.length + value.length, 0);
        expect(size).toBeLessThanOrEqual(mostOfItem);
      }),
      { numRuns: 20 },
    );
  });
});

describe("time", () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22) + seconds * 1000);
  it("counts what lies between two signs of life", () => expect(secondsBetween(at(0), at(20))).toBe(20));
  it("counts a minute for who was away longer, and nothing when the clock went back", () => {
    expect(secondsBetween(at(0), at(4000))).toBe(60);
    expect(secondsBetween(at(100), at(0))).toBe(0);
  });
});
