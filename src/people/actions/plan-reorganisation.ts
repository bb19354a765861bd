import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { id } from "#platform/action/input.ts";
import { record } from "#platform/activity/record.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict, Invalid, NotFound } from "#platform/errors/errors.ts";
import { readDate } from "#ui/form/read-date.ts";
import * as m from "#messages/people";
import { mayReorganise } from "../permissions.ts";
import { todayOf } from "../positions/keep.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { findReorganisation, findSteps, type Reorganisation, turnReorganisation } from "../queries/reorganisations.ts";
import { carryOut } from "../reorganisation/carry-out.ts";
import { structureNow } from "../reorganisations/structure-now.ts";
import { findVisibleReorganisation } from "./read-reorganisation.ts";

const about = {
  find: (acting: Acting, { reorganisationId }: { reorganisationId: string }) =>
    findVisibleReorganisation(acting, reorganisationId),
  may: mayReorganise,
};

/** As it is when nobody else can change it any more. */
async function held(acting: Acting, reorganisationId: string): Promise<Reorganisation> {
  await lockOrganisation(acting);
  const reorganisation = await findReorganisation(acting, reorganisationId);
  if (!reorganisation) throw new NotFound();
  return reorganisation;
}

/** Plans a draft for a day to come, and tells everybody whom it concerns. */
export const planReorganisation = defineAction({
  name: "people.reorganisation.plan",
  input: z.object({ reorganisationId: id(), takesPlaceOn: z.string().max(40) }),
  ...about,
  run: async (acting, { reorganisationId, takesPlaceOn }) => {
    const { state, name } = await held(acting, reorganisationId);
    if (state !== "draft") throw new Conflict(m.reorganisationStands);
    const day = readDate(takesPlaceOn);
    if (day === null) throw new Invalid({ takesPlaceOn: m.dateUnclear });
    if (day <= (await todayOf(acting))) throw new Invalid({ takesPlaceOn: m.reorganisationDayPast });
    const steps = await findSteps(acting, reorganisationId);
    if (steps.length === 0) throw new Invalid({ "": m.reorganisationEmpty });
    const { problems } = carryOut(await structureNow(acting, steps), steps);
    if (problems.length > 0) throw new Invalid({ "": m.reorganisationImpossible });
    await turnReorganisation(acting, reorganisationId, { state: "planned", takesPlaceOn: day });
    await audit(acting, { action: "people.reorganisation.planned", subjectId: reorganisationId, details: { day } });
    await record(acting, "people.reorganisation-planned", { kind: "reorganisation", id: reorganisationId });
    return { reorganisationId, name, day };
  },
});

/** Calls off what was planned, as long as it has not been carried out, and tells the same people. */
export const cancelReorganisation = defineAction({
  name: "people.reorganisation.cancel",
  input: z.object({ reorganisationId: id() }),
  ...about,
  run: async (acting, { reorganisationId }) => {
    const { state, name } = await held(acting, reorganisationId);
    if (state !== "planned") throw new Conflict(m.reorganisationStands);
    await turnReorganisation(acting, reorganisationId, { state: "cancelled" });
    await audit(acting, { action: "people.reorganisation.cancelled", subjectId: reorganisationId });
    await record(acting, "people.reorganisation-cancelled", { kind: "reorganisation", id: reorganisationId });
    return { reorganisationId, name };
  },
});

/** Makes a draft again of what was called off or could not be done, to mend it. */
export const reopenReorganisation = defineAction({
  name: "people.reorganisation.reopen",
  input: z.object({ reorganisationId: id() }),
  ...about,
  run: async (acting, { reorganisationId }) => {
    const { state } = await held(acting, reorganisationId);
    if (state !== "cancelled" && state !== "stopped") throw new Conflict(m.reorganisationStands);
    await turnReorganisation(acting, reorganisationId, { state: "draft" });
    await audit(acting, { action: "people.reorganisation.reopened", subjectId: reorganisationId });
    return { reorganisationId };
  },
});
