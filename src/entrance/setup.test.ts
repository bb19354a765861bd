import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newUnitNames, nextSetupPath, setupPaths, setupSteps } from "./setup.ts";

describe("unit names as they are typed", () => {
  it("are read line by line, without empty ones and doubles", () => {
    expect(newUnitNames("Zorg\n\n  Team   Zuid \nzorg\n", ["Keuken"])).toEqual(["Zorg", "Team Zuid"]);
    expect(newUnitNames("keuken", ["Keuken"])).toEqual([]);
  });

  it("typed again add nothing", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(newUnitNames(text, newUnitNames(text, []))).toEqual([]);
      }),
    );
  });
});

describe("the next step", () => {
  it("is the first that was neither done nor passed over, in whatever order the others were", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...setupSteps]), (done) => {
        const open = setupSteps.filter((step) => !done.includes(step));
        expect(nextSetupPath(done)).toBe(open[0] ? setupPaths[open[0]] : "/welkom/klaar");
      }),
    );
  });
});
