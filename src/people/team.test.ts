import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leaderAbove, teamOf } from "./team.ts";

/** Willemijn leads De Linde; Sanne and Peter lead their teams below Zorg, which has no leader of its own. */
const units = [
  { id: "linde", ancestorIds: ["linde"], leaderId: "willemijn", leaderUnitId: "linde" },
  { id: "zorg", ancestorIds: ["linde", "zorg"], leaderId: null, leaderUnitId: null },
  { id: "zuid", ancestorIds: ["linde", "zorg", "zuid"], leaderId: "sanne", leaderUnitId: "zuid" },
  { id: "noord", ancestorIds: ["linde", "zorg", "noord"], leaderId: "peter", leaderUnitId: "linde" },
];
const byId = new Map(units.map((unit) => [unit.id, unit]));

describe("somebody's leader", () => {
  it("is who leads the nearest unit upwards", () => {
    expect(leaderAbove(byId, "zuid", "aylin")).toBe("sanne");
    expect(leaderAbove(byId, "zorg", "aylin")).toBe("willemijn");
  });

  it("is never oneself", () => {
    expect(leaderAbove(byId, "zuid", "sanne")).toBe("willemijn");
    expect(leaderAbove(byId, "linde", "willemijn")).toBeNull();
  });

  it("is nobody for who works in no unit", () => {
    expect(leaderAbove(byId, null, "kees")).toBeNull();
  });
});

describe("a team", () => {
  it("is one step down: the own units without a leader of their own, and the leaders below", () => {
    expect(teamOf(units, "willemijn")).toEqual({ unitIds: ["linde", "zorg"], leaderIds: ["sanne", "peter"] });
  });

  it("of a team leader is that team", () => {
    expect(teamOf(units, "sanne")).toEqual({ unitIds: ["zuid"], leaderIds: [] });
  });

  it("of who leads nothing is empty", () => {
    expect(teamOf(units, "aylin")).toEqual({ unitIds: [], leaderIds: [] });
  });

  it("has whoever's leader somebody is, once and in no other team, however the organisation is built", () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const leaders = fc.constantFrom("an", "bo", "cy");
    const organisation = fc.tuple(
      fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
      fc.array(fc.option(leaders), { minLength: 6, maxLength: 6 }),
      fc.array(fc.constantFrom(...ids), { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(organisation, ([parents, led, homes]) => {
        const homeOf = (leader: string | null): string | null =>
          leader === null ? null : (homes[["an", "bo", "cy"].indexOf(leader)] ?? null);
        const built = ids.reduce<
          { id: string; ancestorIds: string[]; leaderId: string | null; leaderUnitId: string | null }[]
        >((above, id, at) => {
          const parent = above[(parents[at] ?? 0) % (at + 1)];
          const leaderId = led[at] ?? null;
          return [
            ...above,
            { id, ancestorIds: [...(parent?.ancestorIds ?? []), id], leaderId, leaderUnitId: homeOf(leaderId) },
          ];
        }, []);
        const tree = new Map(built.map((unit) => [unit.id, unit]));
        const teams = ["an", "bo", "cy"].map((leader) => ({ leader, ...teamOf(built, leader) }));
        for (const { id } of built) {
          const having = teams.filter(({ unitIds }) => unitIds.includes(id)).map(({ leader }) => leader);
          const leader = leaderAbove(tree, id, null);
          expect(having).toEqual(leader === null ? [] : [leader]);
        }
        for (const { leader, leaderIds } of teams) {
          expect(leaderIds).not.toContain(leader);
          for (const member of leaderIds) expect(leaderAbove(tree, homeOf(member), member)).toBe(leader);
        }
      }),
    );
  });
});
