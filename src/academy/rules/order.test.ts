import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveLesson, moveModule, type Order, stepLesson, stepModule } from "./order.ts";

const order: Order = [
  { id: "start", lessonIds: ["welkom", "waarom"] },
  { id: "oefenen", lessonIds: ["tillen"] },
  { id: "slot", lessonIds: [] },
];

const shape = (of: Order): string => of.map((module) => `${module.id}(${module.lessonIds.join(" ")})`).join(" ");

describe("a lesson", () => {
  it("moves in front of another, also in another module", () => {
    expect(shape(moveLesson(order, "tillen", { moduleId: "start", before: "waarom" }))).toBe(
      "start(welkom tillen waarom) oefenen() slot()",
    );
    expect(shape(moveLesson(order, "waarom", { moduleId: "start", before: "welkom" }))).toBe(
      "start(waarom welkom) oefenen(tillen) slot()",
    );
  });

  it("goes to the end when what it was put in front of is gone", () => {
    expect(shape(moveLesson(order, "welkom", { moduleId: "oefenen", before: "weg" }))).toBe(
      "start(waarom) oefenen(tillen welkom) slot()",
    );
  });

  it("steps over the edge of its module, and stops at the ends of the training", () => {
    expect(stepLesson(order, "welkom", "up")).toBeNull();
    expect(stepLesson(order, "waarom", "down")).toEqual({ moduleId: "oefenen", before: "tillen" });
    expect(stepLesson(order, "tillen", "up")).toEqual({ moduleId: "start", before: null });
    expect(stepLesson(order, "tillen", "down")).toEqual({ moduleId: "slot", before: null });
  });
});

describe("a module", () => {
  it("moves with its lessons, and stops at the ends", () => {
    expect(shape(moveModule(order, "slot", "start"))).toBe("slot() start(welkom waarom) oefenen(tillen)");
    expect(stepModule(order, "start", "up")).toBeNull();
    expect(stepModule(order, "start", "down")).toEqual({ before: "slot" });
    expect(stepModule(order, "slot", "down")).toBeNull();
  });
});

const orders = fc.array(fc.nat(5), { minLength: 1, maxLength: 5 }).map((counts) =>
  counts.map((count, module) => ({
    id: `m${module}`,
    lessonIds: Array.from({ length: count }, (_, lesson) => `l${module}.${lesson}`),
  })),
);

const anyId = fc.oneof(
  fc.tuple(fc.nat(5), fc.nat(5)).map(([module, lesson]) => `l${module}.${lesson}`),
  fc.nat(5).map((module) => `m${module}`),
);
const moves = fc.array(
  fc.record({
    what: fc.constantFrom("lesson", "module", "up", "down", "module up", "module down"),
    id: anyId,
    moduleId: anyId,
    before: fc.option(anyId),
  }),
);

function apply(to: Order, move: { what: string; id: string; moduleId: string; before: string | null }): Order {
  if (move.what === "lesson") return moveLesson(to, move.id, move);
  if (move.what === "module") return moveModule(to, move.id, move.before);
  const step = move.what.endsWith("up") ? "up" : "down";
  if (move.what.startsWith("module")) {
    const place = stepModule(to, move.id, step);
    return place ? moveModule(to, move.id, place.before) : to;
  }
  const place = stepLesson(to, move.id, step);
  return place ? moveLesson(to, move.id, place) : to;
}

describe("any sequence of moves", () => {
  it("keeps every module and every lesson, each once", () => {
    fc.assert(
      fc.property(orders, moves, (from, sequence) => {
        const result = sequence.reduce<Order>(apply, from);
        expect(result.map((module) => module.id).toSorted()).toEqual(from.map((module) => module.id).toSorted());
        expect(result.flatMap((module) => module.lessonIds).toSorted()).toEqual(
          from.flatMap((module) => module.lessonIds).toSorted(),
        );
      }),
    );
  });

  it("is undone by stepping back, as long as the lesson stays within the training", () => {
    fc.assert(
      fc.property(orders, anyId, (from, id) => {
        const down = stepLesson(from, id, "down");
        if (!down) return;
        const moved = moveLesson(from, id, down);
        const up = stepLesson(moved, id, "up");
        expect(up && shape(moveLesson(moved, id, up))).toBe(shape(from));
      }),
    );
  });
});
