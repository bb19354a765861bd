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
});
