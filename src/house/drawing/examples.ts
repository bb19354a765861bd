import { blockNames } from "#blocks";
import type { BlockState, BlockView, HouseView, PileView, Trend } from "./view.ts";

/** Houses as they occur in life, for the tests of the drawing. */

const names = {
  leadership: "Menselijk leiderschap",
  openness: "Open en transparant",
  knowledge: "Deel nieuwe kennis",
  stretch: "Uit de comfortzone",
  investment: "Investeer in medewerkers",
} as const;

const blocksFrom = (describe: (name: keyof typeof names) => BlockView): HouseView["blocks"] => ({
  leadership: describe("leadership"),
  openness: describe("openness"),
  knowledge: describe("knowledge"),
  stretch: describe("stretch"),
  investment: describe("investment"),
});

const layers = ["Directie", "Management", "Teamleiders", "Medewerkers"];

/** The first day: nothing measured, a first step in each room. */
export const newHouse: HouseView = {
  title: "Jouw nieuwe huis",
  blocks: blocksFrom((name) => ({
    name: names[name],
    state: "shuttered",
    evidence: `Hier zie je straks hoe het gaat met ${names[name].toLowerCase()}.`,
    trend: null,
    trendText: null,
    nextStep: { text: `Begin met ${names[name].toLowerCase()}`, href: `/begin/${name}` },
    href: null,
  })),
  foundation: {
    name: "Fundament: gedragen van hoog tot laag",
    piles: layers.map((name) => ({ name, state: "unmeasured", evidence: `De nulmeting voor ${name} staat klaar` })),
  },
};

const lived: Readonly<Record<keyof typeof names, [BlockState, string, Trend | null, string | null]>> = {
  leadership: ["lit", "12 van de 18 teams spraken deze maand af om samen te leren.", "same", "gelijk aan vorige maand"],
  openness: ["lit", "84 collega's gaven elkaar dit kwartaal feedback.", "up", "meer dan vorig kwartaal"],
  knowledge: ["lit", "12 lessen zijn nieuw, 3 zijn bijna verouderd.", "down", "minder dan in oktober"],
  stretch: ["dusk", "Voor het laatst gemeten in april 2026.", null, null],
  investment: ["shuttered", "Hier komt te staan hoeveel tijd en geld er voor leren is.", null, null],
};

/** A year later: three rooms lit, one at dusk, one still closed. */
export const livedInHouse: HouseView = {
  title: "Het huis van team Zuid",
  blocks: blocksFrom((name) => {
    const [state, evidence, trend, trendText] = lived[name];
    const nextStep = name === "stretch" ? null : { text: `Ga verder in de kamer ${name}`, href: `/stap/${name}` };
    return { name: names[name], state, evidence, trend, trendText, nextStep, href: `/kamer/${name}` };
  }),
  foundation: {
    name: "Fundament: gedragen van hoog tot laag",
    piles: layers.map((name, index) => ({
      name,
      state: index < 3 ? "measured" : "unmeasured",
      evidence: index < 3 ? `${index + 4} van de ${index + 5} doen mee bij ${name}` : "Het onderzoek loopt nog",
    })),
  },
};

/** The same house with every room in one state. */
export function houseWith(state: BlockState): HouseView {
  const blocks = blocksFrom((name) => ({ ...livedInHouse.blocks[name], state }));
  return { ...livedInHouse, blocks };
}

/** The longest words that an organisation is likely to bring, in every place at once. */
export const wordyHouse: HouseView = {
  title: "Het huis van de afdeling Arbeidsmarktcommunicatie en Organisatieontwikkeling Zuidwest-Nederland",
  blocks: blocksFrom((name) => ({
    name: `${names[name]} en arbeidsmarktcommunicatieverantwoordelijkheid`,
    state: blockNames.indexOf(name) % 2 ? "dusk" : "lit",
    evidence: `Van de zeventien leidinggevenden met ontwikkelgesprekverantwoordelijkheid (${name}) hebben er vijftien een afspraak vastgelegd in het persoonlijk ontwikkelplan; dat zijn er meer dan in dezelfde periode van het vorige jaar.`,
    trend: "up",
    trendText: `meer dan in dezelfde periode van het vorige kalenderjaar, na een verandering in het meten van ${name}`,
    nextStep: {
      text: `Nodig een collega van een andere afdeling uit voor een gezamenlijke ontwikkelbijeenkomst over ${name}`,
      href: `/uitnodiging/${name}`,
    },
    href: `/kamer/${name}`,
  })),
  foundation: {
    name: "Fundament: gedragen van hoog tot laag, door iedereen in de organisatie en door alle samenwerkingspartners",
    piles: [
      "Raad van bestuur",
      "Directie",
      "Leidinggevenden van leidinggevenden",
      "Afdelingsverantwoordelijken",
      "Teamleiders",
      "Medewerkers",
      "Vrijwilligersorganisaties",
    ].map((name, index): PileView => ({
      name,
      state: index % 2 ? "unmeasured" : "measured",
      evidence: `De nulmeting voor de eerstvolgende ontwikkelperiode (${index + 1}) staat klaar`,
    })),
  },
};

/** Every text that a view brings, each unlike the others. */
export function textsOf(view: HouseView): string[] {
  const blocks = blockNames.flatMap((name) => {
    const { evidence, trendText, nextStep, ...block } = view.blocks[name];
    return [block.name, evidence, trendText, nextStep?.text ?? null];
  });
  const piles = view.foundation.piles.flatMap(({ name, evidence }) => [name, evidence]);
  return [...blocks, ...piles].filter((text) => text !== null);
}
