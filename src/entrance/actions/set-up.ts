import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import { defineAction, defineRead } from "#platform/action/action.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { addUnit, countEverybody, findOrganisationProfile, findUnits } from "#people";
import * as m from "#messages/entrance";
import { maySetUp } from "../permissions.ts";
import { findSetup, updateFinished, updateStepDone } from "../queries.ts";
import { newUnitNames, nextSetupPath, setupSteps } from "../setup.ts";

const mostUnits = 200;

/** The first run of this organisation, as long as it is not finished. */
async function findOpenSetup(acting: Acting) {
  const setup = await findSetup(acting);
  return setup && !setup.finishedAt ? setup : null;
}

/** How far the first run has come. */
export const readSetup = defineRead({
  name: "entrance.setup",
  input: z.object({}),
  find: findOpenSetup,
  may: maySetUp,
  run: async (acting, _input, { stepsDone }) => ({
    organisation: (await findOrganisationProfile(acting)).name,
    units: (await findUnits(acting)).map((unit) => unit.name),
    peopleCount: await countEverybody(acting),
    stepsDone,
  }),
});

/** Adds the units that were typed, below each other. Returns where to go on. */
export const addFirstUnits = defineAction({
  name: "entrance.setup.units",
  input: z.object({ names: z.string().max(20_000).default("") }),
  find: findOpenSetup,
  may: maySetUp,
  run: async (acting, { names }, { stepsDone }) => {
    const known = (await findUnits(acting)).map((unit) => unit.name);
    const added = newUnitNames(names, known);
    if (added.length > mostUnits) throw new Invalid({ names: () => m.tooManyUnits({ most: mostUnits }) });
    if (added.some((name) => name.length > 200)) throw new Invalid({ names: m.unitNameTooLong });
    for (const name of added) await addUnit.within(acting, { name, code: null, parentId: null });
    await updateStepDone(acting, "units");
    return { path: nextSetupPath([...stepsDone, "units"]) };
  },
});

/** A step that happens elsewhere in the house is done, or passed over. Returns where to go on. */
export const passStep = defineAction({
  name: "entrance.setup.pass",
  input: z.object({ step: z.enum(setupSteps) }),
  find: findOpenSetup,
  may: maySetUp,
  run: async (acting, { step }, { stepsDone }) => {
    await updateStepDone(acting, step);
    return { path: nextSetupPath([...stepsDone, step]) };
  },
});

export const finishSetup = defineAction({
  name: "entrance.setup.finish",
  input: z.object({}),
  find: findOpenSetup,
  may: maySetUp,
  run: async (acting) => updateFinished(acting),
});
