import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backupName } from "./night.ts";
import { isUnfinished, outdated } from "./rotation.ts";

const day = 24 * 3600_000;
const start = Date.parse("2026-01-01T02:00:00Z");
const nights = (count: number): string[] =>
  Array.from({ length: count }, (_, night) => backupName(new Date(start + night * day)));

describe("the rotation of backups", () => {
  it("keeps seven days, four weeks and six months", () => {
    const names = nights(365);
    const gone = new Set(outdated(names));
    expect(names.filter((name) => !gone.has(name)).map((name) => name.slice(9, 19))).toEqual([
      "2026-07-31",
      "2026-08-31",
      "2026-09-30",
      "2026-10-31",
      "2026-11-30",
      "2026-12-13",
      "2026-12-20",
      "2026-12-25",
      "2026-12-26",
      "2026-12-27",
      "2026-12-28",
      "2026-12-29",
      "2026-12-30",
      "2026-12-31",
    ]);
  });

  it("never takes the newest, never more than stays allowed, and nothing more the second time", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 120 }), (chosen) => {
        const names = chosen.map((night) => backupName(new Date(start + night * day)));
        const gone = new Set(outdated(names));
        const stay = names.filter((name) => !gone.has(name));
        expect(stay.length).toBeLessThanOrEqual(17);
        expect(stay.length).toBeGreaterThanOrEqual(Math.min(names.length, 7));
        if (names.length > 0) expect(stay).toContain(names.toSorted().at(-1));
        expect(outdated(stay)).toEqual([]);
      }),
    );
  });

  it("keeps the newest of a day that has several, and leaves alone what has another name", () => {
    const [early, late] = ["leerhuis-2026-11-22-0300.tar.zst", "leerhuis-2026-11-22-0412.tar.zst"];
    const byHand = ["before-the-move.tar.zst", "leerhuis.tar.zst", "leerhuis-2026-11-22-0300.tar.zst.part"];
    expect(outdated([late, early, ...byHand])).toEqual([early]);
    expect([early, ...byHand].filter(isUnfinished)).toEqual(["leerhuis-2026-11-22-0300.tar.zst.part"]);
  });
});
