import { gzipSync } from "node:zlib";
import { renderToString } from "preact-render-to-string";
import { describe, expect, expectTypeOf, it } from "vitest";
import { blockNames } from "#blocks";
import * as m from "#messages/house";
import { inLocale, type Locale, locales } from "#platform/i18n/locale.ts";
import { houseWith, livedInHouse, newHouse, textsOf, wordyHouse } from "./examples.ts";
import { House } from "./house.tsx";
import { HouseMiniature } from "./miniature/miniature.tsx";
import type { BlockState, HouseView } from "./view.ts";

const render = (view: HouseView, locale: Locale = "nl"): string =>
  inLocale(locale, () => renderToString(<House view={view} />));

const dashedPiles = (view: HouseView): number => render(view).match(/stroke-dasharray="8 6"/g)?.length ?? 0;

const states: readonly BlockState[] = ["lit", "dusk", "shuttered"];
const stateMessages = { lit: m.drawingLit, dusk: m.drawingDusk, shuttered: m.drawingShuttered };

/** The text of the markup without its tags, each run on a line of its own. */
const runsOf = (markup: string): string[] =>
  markup
    .replace(/<tspan font-size="0"> <\/tspan>/g, " ")
    .replace(/<\/?(tspan|a)\b[^>]*>/g, "")
    .split(/<[^>]*>/)
    .map((run) => run.replace(/\s+/g, " ").trim().replaceAll("&amp;", "&"))
    .filter(Boolean);

describe("the house", () => {
  it("says the state of a room in words, in both languages", () => {
    for (const locale of locales)
      for (const state of states) {
        const words = inLocale(locale, stateMessages[state]);
        expect(runsOf(render(houseWith(state), locale)).filter((run) => run === words)).toHaveLength(
          2 * blockNames.length,
        );
      }
  });

  it("draws each state as a picture of its own, so that colour is never the only carrier", () => {
    const shapes = states.map((state) => render(houseWith(state)).replace(/(fill|stroke)="[^"]*"/g, ""));
    expect(new Set(shapes).size).toBe(states.length);
  });

  it("dashes a pile that is not measured", () => {
    expect(dashedPiles(newHouse)).toBe(4);
    expect(dashedPiles(livedInHouse)).toBe(1);
  });

  it("says nothing that it was not given: no total, no mark, no comparison", () => {
    const said = new Set([...textsOf(livedInHouse), livedInHouse.title, livedInHouse.foundation.name]);
    const known = inLocale(
      "nl",
      () =>
        new Set([m.drawingLit(), m.drawingDusk(), m.drawingShuttered(), m.drawingMeasured(), m.drawingUnmeasured()]),
    );
    expect(runsOf(render(livedInHouse)).filter((run) => !said.has(run) && !known.has(run))).toEqual([]);
  });

  it("has no place for a number", () => {
    expectTypeOf<keyof HouseView>().toEqualTypeOf<"title" | "blocks" | "foundation">();
    expectTypeOf<
      Extract<HouseView["blocks"]["leadership"][keyof HouseView["blocks"]["leadership"]], number>
    >().toBeNever();
    expectTypeOf<
      Extract<HouseView["foundation"]["piles"][number][keyof HouseView["foundation"]["piles"][number]], number>
    >().toBeNever();
  });

  it("has links to rooms and next steps, and none where there is nothing to go to", () => {
    const markup = render(livedInHouse);
    expect(markup).toContain('href="/kamer/openness"');
    expect(markup).toContain('href="/stap/openness"');
    expect(markup).not.toContain('href="/stap/stretch"');
    expect(render(newHouse)).not.toContain("house-doorway");
  });

  it("escapes what people typed", () => {
    const markup = render({ ...livedInHouse, title: "<script>alert(1)</script> & zo" });
    expect(markup).not.toContain("<script>");
    expect(markup).toContain("&lt;script>alert(1)&lt;/script> &amp; zo");
  });

  it("has no inline style and no inline code, which the page's policy would refuse", () => {
    expect(render(wordyHouse)).not.toMatch(/ (style|on[a-z]+)=/);
  });

  it("weighs less than 14 kB with the longest texts", () => {
    expect(gzipSync(render(wordyHouse)).length).toBeLessThan(14_000);
  });
});

describe("the miniature", () => {
  it("names every room with its state", () => {
    const markup = inLocale("nl", () => renderToString(<HouseMiniature view={livedInHouse} />));
    expect(markup).toContain(
      'aria-label="Het huis van team Zuid. Menselijk leiderschap: Licht aan: in beweging. Open en transparant: Licht aan: in beweging. Deel nieuwe kennis: Licht aan: in beweging. Uit de comfortzone: Schemering: cijfers worden oud. Investeer in medewerkers: Luiken dicht: nog geen cijfers"',
    );
  });

  it("draws each state as a window of its own", () => {
    const shapes = states.map((state) =>
      renderToString(<HouseMiniature view={houseWith(state)} />).replace(/(fill|stroke|aria-label)="[^"]*"/g, ""),
    );
    expect(new Set(shapes).size).toBe(states.length);
  });
});
