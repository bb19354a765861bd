import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueOf } from "./due.ts";
import { countForEverybody, type LessonOnPath, lessonToContinue, neighboursOf } from "./path.ts";
import { isOneTypoApart, prefixQuery, resembles } from "./search.ts";

const lesson = (id: string, state: LessonOnPath["state"] = "not_started", required = true): LessonOnPath => ({
  id,
  state,
  required,
});

const paths = fc
  .array(
    fc.record({
      state: fc.constantFrom<LessonOnPath["state"]>("not_started", "started", "completed", "failed"),
      required: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((lessons) => lessons.map((each, index) => ({ ...each, id: String(index) })));

describe("where a learner goes on", () => {
  it("is the lesson that was open last, else the first required one, else any", () => {
    const lessons = [
      lesson("a", "completed"),
      lesson("extra", "not_started", false),
      lesson("b"),
      lesson("c", "started"),
    ];
    expect(lessonToContinue(lessons, "c")?.id).toBe("c");
    expect(lessonToContinue(lessons, "a")?.id).toBe("b");
    expect(lessonToContinue([lesson("a", "completed"), lesson("extra", "not_started", false)], null)?.id).toBe("extra");
  });

  it("is never a completed lesson, and nowhere only when all are", () => {
    const isSound = (lessons: LessonOnPath[]): boolean => {
      const next = lessonToContinue(lessons, lessons[0]?.id ?? null);
      return next === null ? lessons.every(({ state }) => state === "completed") : next.state !== "completed";
    };
    expect(fc.check(fc.property(paths, isSound)).counterexample).toBeNull();
  });

  it("has neighbours that have each other", () => {
    const isMutual = (lessons: LessonOnPath[]): boolean =>
      lessons.every(({ id }) => {
        const { next } = neighboursOf(lessons, id);
        return next === null || neighboursOf(lessons, next.id).previous?.id === id;
      });
    expect(fc.check(fc.property(paths, isMutual)).counterexample).toBeNull();
    expect(neighboursOf([lesson("a")], "gone")).toEqual({ previous: null, next: null, position: 0 });
  });
});

describe("small numbers", () => {
  it("are told from five on", () => expect([0, 4, 5, 6].map(countForEverybody)).toEqual([null, null, 5, 6]));
});

describe("a due date", () => {
  it.each([
    [null, "none"],
    ["2026-11-21", "passed"],
    ["2026-11-22", "soon"],
    ["2026-11-29", "soon"],
    ["2026-11-30", "later"],
  ])("of %s is %s", (dueOn, due) => expect(dueOf(dueOn, "2026-11-22")).toBe(due));
});

describe("a search", () => {
  it("becomes words that may go on, and nothing else of what was typed", () => {
    expect(prefixQuery("Veilig  til")).toBe("veilig:* & til:*");
    expect(prefixQuery("a:* | !b & (c) '")).toBe("a:* & b:* & c:*");
    expect(prefixQuery("…")).toBe("");
  });

  it("forgives one typing error in a word of four letters or more", () => {
    for (const typed of ["reanimtie", "reanimaite", "reannimatie", "raenimatie", "reanim", "reanmi"])
      expect(resembles(typed, "Reanimatie voor iedereen")).toBe(true);
    for (const typed of ["rnmt", "tillen", "vor", ""]) expect(resembles(typed, "Reanimatie voor iedereen")).toBe(false);
  });

  it("knows a typing error from both sides", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
    expect(
      fc.check(fc.property(words, words, (a, b) => isOneTypoApart(a, b) === isOneTypoApart(b, a))).counterexample,
    ).toBeNull();
  });
});
