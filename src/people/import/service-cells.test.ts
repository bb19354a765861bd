import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contractOf, hierarchyLevelOf, shareDivisors, shareFields, shareOf } from "./service-cells.ts";

describe("a contract", () => {
  it.each([
    ["Onbepaalde tijd", "permanent"],
    ["Vast dienstverband", "permanent"],
    ["Arbeidsovereenkomst voor bepaalde tijd", "temporary"],
    ["Bepaalde tijd, met uitzicht op vast", "temporary"],
    ["BBL", "temporary"],
    ["Fixed-term", "temporary"],
    ["Oproepkracht", "on_call"],
    ["Nul-urencontract", "on_call"],
    ["Min/max", "on_call"],
    ["Uitzendkracht", "hired"],
    ["ZZP", "hired"],
    ["Stagiaire", "intern"],
    ["Vrijwilliger", "volunteer"],
    ["Contract 10 uren", null],
    ["Intern", null],
    ["", null],
  ])("%j is %s", (text, contract) => expect(contractOf(text)).toBe(contract));
});

describe("a layer", () => {
  it.each([
    ["Directie", "board"],
    ["MT", "management"],
    ["Middle management", "management"],
    ["Teammanager", "team_lead"],
    ["Team Leader", "team_lead"],
    ["medewerkers", "employee"],
    ["schaal 9", null],
  ])("%j is %s", (text, level) => expect(hierarchyLevelOf(text)).toBe(level));
});

describe("a share of a full week", () => {
  it.each([
    ["0,8", "fte", 0.8],
    ["0.88889", "fte", 0.889],
    ["1,000", "fte", 1],
    ["0,00", "fte", "none"],
    ["36", "fte", null],
    ["-1", "fte", null],
    ["80 %", "partTimePercentage", 0.8],
    ["66,67", "partTimePercentage", 0.667],
    ["32", "hoursOf36", 0.889],
    ["32,00 uur", "hoursOf40", 0.8],
    ["60", "hoursOf36", null],
    ["veel", "hoursOf40", null],
  ] as const)("%j as %s is %s", (text, field, share) => expect(shareOf(text, field)).toBe(share));

  it("is the same with a comma and with a point, and never more than one and a half", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), fc.constantFrom(...shareFields), (figure, field) => {
        const text = figure.toFixed(3);
        const share = shareOf(text, field);
        expect(shareOf(text.replace(".", ","), field)).toBe(share);
        if (typeof share !== "number") return;
        expect(share).toBeLessThanOrEqual(1.5);
        expect(share).toBeCloseTo(Number(text) / shareDivisors[field], 2);
      }),
    );
  });
});
