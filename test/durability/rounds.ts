import { setTimeout as delay } from "node:timers/promises";
import type { ClientConfig } from "pg";
import { noOutage, type Outage } from "./browser.ts";
import { browsersOf, type Furniture } from "./furnish.ts";
import { type Blow, blows, type House } from "./house.ts";
import { asking, type Load, type Verdict } from "./load.ts";

export interface Round {
  readonly blow: Blow;
  /** From the blow until it answered again; a house that ended is started at once. */
  readonly secondsAway: number;
  readonly verdicts: ReadonlyMap<Load, Verdict>;
}

export interface Rounds {
  readonly loads: readonly Load[];
  readonly outage: Outage;
  /** One round: everybody at work, a blow at a moment between these milliseconds, everybody goes on, and then what is there is held against what was acknowledged. */
  readonly round: (blow: Blow, random: () => number) => Promise<Round>;
}

const [earliest, latest] = [300, 2500];

/** People at work in a house that stands, with so many milliseconds between one thing and the next. */
export function openRounds(house: House, furniture: Furniture, pause: number): Rounds {
  const outage = noOutage();
  const loads = furniture.loads(house.dataDir, browsersOf(furniture, house.baseUrl, outage));
  return {
    loads,
    outage,
    round: async (blow, random) => {
      const rest = startWork(loads, pause);
      await delay(earliest + random() * (latest - earliest));
      await house.strike(blow);
      const secondsAway = await house.stand();
      await delay(500);
      await rest();
      return { blow, secondsAway, verdicts: await verify(house.connection(), loads) };
    },
  };
}

/** Everybody begins, with so many milliseconds between one thing and the next; `rest` resolves when everybody has finished what they were doing. Throws when somebody was refused. */
export function startWork(loads: readonly Load[], pause: number): () => Promise<void> {
  const evening = new AbortController();
  const working = loads.map(async (load) => {
    while (!evening.signal.aborted) {
      await load.step();
      await delay(pause);
    }
  });
  const all = Promise.all(working);
  all.catch(() => {}); // Thrown where everybody is waited for.
  return async () => {
    evening.abort();
    await all;
  };
}

export const verify = (connection: ClientConfig, loads: readonly Load[]): Promise<ReadonlyMap<Load, Verdict>> =>
  asking(connection, async (ask) => {
    const verdicts = new Map<Load, Verdict>();
    for (const load of loads) verdicts.set(load, await load.verify(ask));
    return verdicts;
  });

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Each blow as often as the others, in an order that the seed gives. */
export const blowsFor = (rounds: number, random: () => number): Blow[] =>
  Array.from({ length: rounds }, (_, index) => blows[index % blows.length] ?? "application")
    .map((blow) => ({ blow, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ blow }) => blow);
