import { describe, expect, expectTypeOf, it } from "vitest";
import {
  blockNames,
  type EventCount,
  type Indicator,
  type OrganisationIndicator,
  type PeopleCount,
  type PeopleIndicator,
  type PileMeasure,
  type Scope,
  type Share,
} from "#blocks";
import { inLocale, type Locale } from "#platform/i18n/locale.ts";
import type { HousePageView } from "./actions/look-at-house.ts";
import type { BlockView, HouseView } from "./drawing/view.ts";
import { indicators, pileMeasures } from "./registry.ts";
import { register, registerPiles } from "./register.ts";

const [learned] = indicators;
if (learned?.about !== "people") throw new Error("The first indicator is about people.");

describe("no total mark and no comparison of leaders", () => {
  it("cannot be said by an indicator: it has no weight, no target, no mark", () => {
    type Described = "name" | "block" | "verbs" | "days" | "title" | "source" | "explanation" | "about" | "evidence";
    expectTypeOf<keyof OrganisationIndicator>().toEqualTypeOf<Described>();
    expectTypeOf<keyof PeopleIndicator>().toEqualTypeOf<Described | "personOf" | "threshold" | "ownEvidence">();
  });

  it("cannot be made of a count: it knows one scope and nobody's name", () => {
    expectTypeOf<Parameters<PeopleIndicator["evidence"]>>().toEqualTypeOf<[count: PeopleCount]>();
    expectTypeOf<keyof PeopleCount>().toEqualTypeOf<"people" | "outOf">();
    expectTypeOf<keyof EventCount>().toEqualTypeOf<"events">();
    expectTypeOf<ReturnType<Indicator["evidence"]>>().toEqualTypeOf<string>();
  });

  it("cannot be asked for: a house is one's own, a unit's or the organisation's, one at a time", () => {
    expectTypeOf<Scope["kind"]>().toEqualTypeOf<"person" | "unit" | "organisation">();
    expectTypeOf<Extract<Scope, { kind: "unit" }>["unitId"]>().toEqualTypeOf<string>();
  });

  it("has no place in what a page shows: five blocks in words, without a number beside them", () => {
    expectTypeOf<keyof HouseView>().toEqualTypeOf<"title" | "blocks" | "foundation">();
    expectTypeOf<Extract<BlockView[keyof BlockView], number>>().toEqualTypeOf<never>();
    expectTypeOf<keyof HousePageView>().toEqualTypeOf<
      "house" | "blocks" | "piles" | "links" | "feed" | "whose" | "unitName" | "isOwn"
    >();
    expectTypeOf<keyof HousePageView["links"]["below"][number]>().toEqualTypeOf<"href" | "label" | "current">();
  });

  it.each(["weight", "target", "score", "leaderOf", "rank"])(
    "is refused at the start when an indicator brings %s",
    (key) => {
      const strange = { ...learned, name: "test.strange", [key]: () => 1 };
      expect(() => register([strange])).toThrow(`says "${key}"`);
    },
  );
});

describe("the layers that carry the house", () => {
  const [measure] = pileMeasures;
  if (!measure) throw new Error("Somebody measures a layer.");

  it("say how many of how many, and have no mark to hold one against another", () => {
    expectTypeOf<keyof Share>().toEqualTypeOf<"part" | "whole">();
    expectTypeOf<keyof PileMeasure>().toEqualTypeOf<
      "name" | "layer" | "threshold" | "measure" | "evidence" | "willMeasure" | "source" | "explanation"
    >();
    const weighed = { ...measure, weight: 2 };
    expect(() => registerPiles([weighed])).toThrow('says "weight"');
  });

  it("are each measured by one room, about enough people", () => {
    expect(() => registerPiles([measure, { ...measure, name: "test.other" }])).toThrow("its layer is");
    expect(() => registerPiles([{ ...measure, threshold: 3 as 5 }])).toThrow("too few people");
  });

  it.each(["nl", "en"] as const)("have all their words in %s", (locale: Locale) => {
    for (const { evidence, willMeasure, source, explanation } of pileMeasures) {
      const say = () => [
        evidence({ part: 1, whole: 1 }),
        evidence({ part: 0, whole: 7 }),
        willMeasure(),
        source(),
        explanation(),
      ];
      for (const text of inLocale(locale, say)) expect(text.length).toBeGreaterThan(10);
    }
  });
});

describe("the registry", () => {
  it("refuses a threshold that is too low, a block that is none, and a name that is taken", () => {
    const of = (changes: object): Indicator => ({ ...learned, name: "test.other", ...changes });
    expect(() => register([of({ threshold: 3 })])).toThrow("too few people");
    expect(() => register([of({ block: "total" })])).toThrow("no building block");
    expect(() => register([learned, learned])).toThrow("Two indicators");
    expect(register([learned, of({ threshold: 10 })])).toHaveLength(2);
  });

  it.each(indicators.map((indicator) => [indicator.name, indicator] as const))(
    "%s says in both languages what it is, where it comes from and how it is counted",
    (_name, indicator) => {
      const says = (locale: Locale): string[] =>
        inLocale(locale, () => [
          indicator.title(),
          indicator.source(),
          indicator.explanation(),
          ...(indicator.about === "people"
            ? [indicator.evidence({ people: 7, outOf: 12 }), indicator.ownEvidence({ events: 7 })]
            : [indicator.evidence({ events: 7 })]),
        ]);
      const [dutch, english] = [says("nl"), says("en")];
      for (const [index, text] of dutch.entries()) {
        expect(text.length).toBeGreaterThan(5);
        expect(text).not.toBe(english[index]);
      }
      expect(blockNames).toContain(indicator.block);
      expect(indicator.days).toBeGreaterThan(0);
      expect(indicator.verbs.length).toBeGreaterThan(0);
    },
  );
});
