import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Verdict, worst } from "./finding.ts";
import { judgeClocks, judgeConnections, judgeLatency, judgeRoom, judgeWaiting } from "./judge.ts";

const gibibyte = 1024 ** 3;
const order: readonly Verdict[] = ["ok", "attention", "fault"];

describe("the doctor judges", () => {
  it.for([
    ["a large disk that is half empty", judgeRoom(500 * gibibyte, 1000 * gibibyte), "ok"],
    ["a small disk that is half empty", judgeRoom(4 * gibibyte, 8 * gibibyte), "ok"],
    ["a disk that fills up", judgeRoom(4 * gibibyte, 100 * gibibyte), "attention"],
    ["a disk on which no video fits", judgeRoom(0.4 * gibibyte, 100 * gibibyte), "fault"],
    ["a database nearby", judgeLatency(0.3), "ok"],
    ["a database far away", judgeLatency(80), "attention"],
    ["few connections", judgeConnections(20, 60), "ok"],
    ["many connections", judgeConnections(50, 60), "attention"],
    ["no connection left", judgeConnections(60, 60), "fault"],
    ["clocks that agree", judgeClocks(-300), "ok"],
    ["a clock that is behind", judgeClocks(-5000), "attention"],
    ["a clock that is wrong", judgeClocks(45_000), "fault"],
    ["work that is done at once", judgeWaiting(0), "ok"],
    ["work that waits", judgeWaiting(600_000), "attention"],
    ["work that nobody does", judgeWaiting(2 * 3600_000), "fault"],
  ] as const)("%s", ([, verdict, expected]) => {
    expect(verdict).toBe(expected);
  });

  it("nothing better for being worse", () => {
    const rules: readonly ((value: number) => Verdict)[] = [
      (value) => judgeRoom(-value + 1e13, 1e13),
      judgeLatency,
      (value) => judgeConnections(value, 60),
      judgeClocks,
      judgeWaiting,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...rules), fc.nat(1e9), fc.nat(1e9), (rule, value, more) => {
        expect(order.indexOf(rule(value + more))).toBeGreaterThanOrEqual(order.indexOf(rule(value)));
      }),
    );
  });

  it("by the worst that it found", () => {
    const found = (...verdicts: Verdict[]) =>
      worst(verdicts.map((verdict) => ({ check: "x", verdict, says: () => "" })));
    expect([found(), found("ok"), found("ok", "attention"), found("attention", "fault", "ok")]).toEqual([
      "ok",
      "ok",
      "attention",
      "fault",
    ]);
  });
});
