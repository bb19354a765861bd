/** The arithmetic of the measurements, by example: a wrong figure would otherwise look like any other. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planOf } from "./arguments.ts";
import { percentile } from "./percentile.ts";
import { familyCpu, readMemory, readTimes } from "./processes.ts";
import { growthOf, type Figures } from "./figures.ts";
import { tableOf } from "./print.ts";

describe("a percentile", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

  it("is the value that so many do not exceed", () => {
    expect(percentile(hundred, 50)).toBe(50);
    expect(percentile(hundred, 95)).toBe(95);
    expect(percentile(hundred, 100)).toBe(100);
    expect(percentile([7], 95)).toBe(7);
    expect(percentile([1, 2, 3], 50)).toBe(2);
    expect(percentile([], 50)).toBeNull();
  });

  it("is one of the values, with so many at or below it and no fewer", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const found =
          percentile(
            values.toSorted((a, b) => a - b),
            percent,
          ) ?? NaN;
        expect(values).toContain(found);
        expect(values.filter((value) => value <= found).length * 100).toBeGreaterThanOrEqual(percent * values.length);
        expect(values.filter((value) => value < found).length * 100).toBeLessThan(percent * values.length);
      }),
    );
  });
});

describe("the time of processes", () => {
  const stat = (pid: number, name: string, parent: number, times: string): string =>
    `${pid} (${name}) S ${parent} ${pid} ${pid} 0 -1 4194560 5000 9000 2 1 ${times} 20 0 1 0 8700 200000000 3000 1 2 3`;
  const server = readTimes(stat(10, "postgres", 1, "100 20 300 40"));

  it("is read in milliseconds, from behind a name that holds spaces and brackets", () => {
    expect(server).toEqual({ pid: 10, parent: 1, cpu: 1200, cpuOfEnded: 3400 });
    expect(readTimes(stat(11, "a) R 5 (b c", 10, "1 2 3 4"))).toEqual({ pid: 11, parent: 10, cpu: 30, cpuOfEnded: 70 });
  });

  it("counts a family whole, the ended too, and nobody else", () => {
    const child = readTimes(stat(11, "postgres: writer", 10, "5 0 0 0"));
    const grandchild = readTimes(stat(12, "sh", 11, "0 7 0 0"));
    const stranger = readTimes(stat(13, "postgres", 1, "900 0 0 0"));
    expect(familyCpu([stranger, grandchild, child, server], 10)).toBe(1200 + 3400 + 50 + 70);
    expect(familyCpu([stranger], 10)).toBe(0);
  });

  it("goes with a memory in bytes", () => {
    expect(readMemory("Rss:  900 kB\nPss:    512 kB\nPss_Dirty:   100 kB\n")).toBe(512 * 1024);
    expect(readMemory("")).toBe(0);
  });
});

const row = (figures: Partial<Figures>): Figures => ({
  name: "house",
  people: 1000,
  enrolments: 10_000,
  connections: 8,
  p50: 3,
  p95: 5.25,
  rps: 400,
  nodeCpuMs: 1.5,
  pgCpuMs: 0.5,
  queries: 4,
  bytes: 11_000,
  errors: 0,
  ...figures,
});

describe("growth", () => {
  it("is what a page costs in the largest organisation, held against the smallest that has as much to show", () => {
    const rows = [
      row({ people: 100, enrolments: 1000, nodeCpuMs: 0.2 }),
      row({}),
      row({ connections: 1, nodeCpuMs: 9 }),
      row({ people: 100_000, enrolments: 1_000_000, nodeCpuMs: 1.7, pgCpuMs: 0.6 }),
      row({ name: "search" }),
    ];
    const [growth, ...others] = growthOf(rows);
    expect(others).toEqual([]);
    expect(growth).toMatchObject({ name: "growth house", from: 10_000, to: 1_000_000 });
    expect(growth?.ratio).toBeCloseTo(1.15, 10);
  });
});

describe("the words of the command", () => {
  it("ask for a quick table unless they say otherwise", () => {
    expect(planOf([]).sizes.map(({ people }) => people)).toEqual([1000]);
    expect(planOf(["--full", "--json"])).toMatchObject({ json: true, connections: [1, 8, 32] });
    expect(planOf(["--full"]).sizes.at(-1)).toEqual({ people: 100_000, enrolments: 1_000_000 });
    expect(planOf(["--only=house,lesson"]).only).toEqual(["house", "lesson"]);
    expect(() => planOf(["--ful"])).toThrow('"--ful" is unknown');
    expect(() => planOf(["--full", "--quick"])).toThrow("not both");
  });
});

describe("the table", () => {
  const [heading, ...lines] = tableOf([row({}), row({ name: "sign-in", queries: 6, p50: null })]).split("\n");
  const cells = (line = ""): string[] => line.trim().split(/ {2,}/);

  it("sets each figure beside its budget, and marks what is over it", () => {
    expect(cells(heading)).toEqual([
      "row",
      "people",
      "at once",
      "p50 ms",
      "p95 ms",
      "per s",
      "Node ms",
      "Postgres ms",
      "together",
      "queries",
      "kB",
      "errors",
    ]);
    expect(cells(lines[0])).toEqual([
      "house",
      "1,000",
      "8",
      "3.0",
      "5.3",
      "400",
      "! 1.50 (≤ 1)",
      "0.50",
      "! 2.00 (≤ 1.9)",
      "4.0 (≤ 5)",
      "10.7",
      "0",
    ]);
    expect(cells(lines[1])).toEqual([
      "sign-in",
      "1,000",
      "8",
      "–",
      "5.3",
      "400",
      "1.50",
      "0.50",
      "2.00",
      "6.0",
      "10.7",
      "0",
    ]);
  });
});
