import { z } from "zod";
import { defineAction, defineRead, nothingYet } from "#platform/action/action.ts";
import { id, requiredText } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { newId } from "#platform/db/id.ts";
import { Conflict } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { mayReorganise } from "../permissions.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import {
  deleteReorganisation,
  findReorganisation,
  insertReorganisation,
  updateReorganisation,
} from "../queries/reorganisations.ts";
import { findVisibleReorganisation } from "./read-reorganisation.ts";

const words = {
  name: requiredText(200),
  explanation: z.preprocess((value) => value ?? "", z.string().trim().max(4000)),
};

/** Only who may prepare a reorganisation gets the empty form. */
export const readNewReorganisation = defineRead({
  name: "people.reorganisation.form",
  input: z.object({}),
  find: nothingYet,
  may: mayReorganise,
  run: async () => ({}),
});

/** Begins a draft, which changes nothing yet. */
export const startReorganisation = defineAction({
  name: "people.reorganisation.start",
  input: z.object(words),
  find: nothingYet,
  may: mayReorganise,
  run: async (acting, { name, explanation }) => {
    const reorganisationId = newId();
    await insertReorganisation(acting, { id: reorganisationId, name, explanation });
    await audit(acting, { action: "people.reorganisation.prepared", subjectId: reorganisationId });
    return { reorganisationId };
  },
});

/** Calls a draft otherwise, or explains it better. */
export const changeReorganisation = defineAction({
  name: "people.reorganisation.change",
  input: z.object({ reorganisationId: id(), ...words }),
  find: (acting, { reorganisationId }) => findVisibleReorganisation(acting, reorganisationId),
  may: mayReorganise,
  run: async (acting, { reorganisationId, ...changed }, { state }) => {
    if (state !== "draft") throw new Conflict(m.reorganisationStands);
    await updateReorganisation(acting, reorganisationId, changed);
    return { reorganisationId };
  },
});

/** Throws away what nobody will carry out. */
export const discardReorganisation = defineAction({
  name: "people.reorganisation.discard",
  input: z.object({ reorganisationId: id() }),
  find: (acting, { reorganisationId }) => findVisibleReorganisation(acting, reorganisationId),
  may: mayReorganise,
  run: async (acting, { reorganisationId }, { name }) => {
    await lockOrganisation(acting);
    const state = (await findReorganisation(acting, reorganisationId))?.state;
    if (state === "planned" || state === "carried_out") throw new Conflict(m.reorganisationStands);
    await deleteReorganisation(acting, reorganisationId);
    await audit(acting, { action: "people.reorganisation.discarded", subjectId: reorganisationId });
    return { name };
  },
});
