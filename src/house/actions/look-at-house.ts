import { z } from "zod";
import { type BlockName, blockNames, type Indicator, type NextStep, type Scope } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { defineRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { mayLookAt } from "../permissions.ts";
import { type CountRow, countEvents, countPeople, countScope, findLedUnits } from "../queries.ts";
import { indicators, stepSources } from "../registry.ts";
import { type Evidence, type HousePageView, houseView } from "../views.ts";

/** The house of one scope, as this reader may see it: one's own first, then the units that one leads, then the whole. */
export const lookAtHouse = defineRead({
  name: "house.look",
  input: z.object({
    van: z
      .union([z.literal(["ik", "organisatie"]), id()])
      .default("ik")
      .catch("ik"),
  }),
  find: async (acting, { van }) => scopeOf(acting, van),
  may: (actor, scope) => mayLookAt(actor, scope),
  run: async (acting, { van }, scope): Promise<HousePageView> => {
    const outOf = await countScope(acting, scope);
    const evidence = await gather(acting, scope, outOf);
    const steps = await nextSteps(acting);
    const ledUnits = await findLedUnits(acting);
    return inLocale(acting.actor, () =>
      houseView({ scope, chosen: van, evidence, steps, ledUnits, outOf, now: acting.now }),
    );
  },
});

async function scopeOf(acting: Acting, van: string): Promise<Scope | null> {
  if (van === "organisatie") return { kind: "organisation" };
  if (van !== "ik") {
    const unit = (await findLedUnits(acting)).find(({ unitId }) => unitId === van);
    return unit ? { kind: "unit", ...unit } : null;
  }
  return acting.actor.personId ? { kind: "person", personId: acting.actor.personId } : { kind: "organisation" };
}

async function gather(acting: Acting, scope: Scope, outOf: number): Promise<Record<BlockName, Evidence[]>> {
  const asked = (list: readonly Indicator[]) => list.map(({ name, days }) => ({ indicator: name, days }));
  const ofPeople = indicators.filter((indicator) => indicator.personOf);
  const ofTheWhole = indicators.filter((indicator) => !indicator.personOf);
  const rows = [
    ...(await countPeople(acting, asked(ofPeople), scope)),
    ...(await countEvents(acting, asked(ofTheWhole))),
  ];
  const byName = new Map(rows.map((row) => [row.indicator, row]));
  const evidence = indicators.map((indicator) => evidenceOf(indicator, byName.get(indicator.name), outOf));
  return Object.fromEntries(
    blockNames.map((block) => [block, evidence.filter(({ indicator }) => indicator.block === block)]),
  ) as Record<BlockName, Evidence[]>;
}

function evidenceOf(indicator: Indicator, row: CountRow | undefined, outOf: number): Evidence {
  const before = { events: row?.eventsBefore ?? 0, people: row?.peopleBefore ?? 0 };
  return {
    indicator,
    lastDay: row?.lastDay ?? null,
    count: { events: row?.events ?? 0, people: row?.people ?? 0, outOf, before },
  };
}

async function nextSteps(acting: Acting): Promise<Partial<Record<BlockName, NextStep>>> {
  const steps: Partial<Record<BlockName, NextStep>> = {};
  for (const { block, stepFor } of stepSources) {
    if (steps[block]) continue;
    const step = await stepFor(acting);
    if (step) steps[block] = step;
  }
  return steps;
}
