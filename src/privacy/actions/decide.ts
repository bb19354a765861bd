import { z } from "zod";
import { defineAction, defineRead } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { id, optionalText, requiredText } from "#platform/action/input.ts";
import { record } from "#platform/activity/record.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict, Invalid, NotFound } from "#platform/errors/errors.ts";
import * as m from "#messages/privacy";
import { findPerson } from "#people";
import { erasePerson } from "../erase-person.ts";
import { mayDecideOn, mayHandleRequests } from "../permissions.ts";
import {
  type DataRequest,
  findOpenErasure,
  findRequest,
  insertRequest,
  type RequestState,
  updateRequest,
} from "../queries/requests.ts";
import { reachOf } from "../rules.ts";

const about = {
  find: (acting: Acting, { requestId }: { requestId: string }) => findRequest(acting, requestId),
  may: mayDecideOn,
  because: m.ownRequestElsewhere,
};

/** Answers a correction that was made, or refuses a request with the reason. */
export const answerRequest = defineAction({
  name: "privacy.answer",
  input: z.object({ requestId: id(), outcome: z.enum(["done", "refused"]), answer: optionalText(4000) }),
  ...about,
  run: async (acting, { outcome, answer, ...input }, request) => {
    if (outcome === "refused" && answer === null) throw new Invalid({ answer: m.answerNeeded });
    if (outcome === "done" && request.kind === "erasure") throw new Conflict(m.requestGoesOn);
    await goOn(acting, request, ["open", "approved"], { state: outcome, answer: answer ?? "" });
    await tell(acting, request, outcome);
    return input;
  },
});

/** The first of two steps: somebody with the right to do so found that the data may go. */
export const approveErasure = defineAction({
  name: "privacy.erasure.approve",
  input: z.object({ requestId: id() }),
  ...about,
  run: async (acting, input, request) => {
    if (request.kind !== "erasure") throw new NotFound();
    await goOn(acting, request, ["open"], { state: "approved" });
    const { personId } = request;
    await audit(acting, { action: "privacy.approved", subjectId: request.id, personId });
    return input;
  },
});

/** The second: erases, once the name was typed over. */
export const carryOutErasure = defineAction({
  name: "privacy.erasure.carry-out",
  input: z.object({ requestId: id(), name: requiredText(200) }),
  ...about,
  run: async (acting, { name, requestId }, request) => {
    const person = request.kind === "erasure" ? await findPerson(acting, request.personId) : undefined;
    if (!person) throw new NotFound();
    if (name !== person.name) throw new Invalid({ name: m.nameDiffers });
    await goOn(acting, request, ["approved"], { state: "done" });
    const reach = reachOf(person.deactivatedAt, acting.now);
    const { id: personId, loginId } = person;
    await tell(acting, request, "done");
    await erasePerson(acting, { personId, loginId }, reach);
    await audit(acting, { action: "privacy.erased", subjectId: requestId, personId, details: { reach } });
    return { requestId };
  },
});

async function goOn(
  acting: Acting,
  request: DataRequest,
  from: readonly RequestState[],
  change: { readonly state: RequestState; readonly answer?: string },
): Promise<void> {
  if (!(await updateRequest(acting, request.id, from, change))) throw new Conflict(m.requestGoesOn);
}

async function tell(acting: Acting, { id: requestId, personId }: DataRequest, outcome: string): Promise<void> {
  await audit(acting, { action: "privacy.answered", subjectId: requestId, personId, details: { outcome } });
  await record(acting, "privacy.answered", { kind: "data_request", id: requestId }, { personId });
}

const leaver = {
  find: async (acting: Acting, { personId }: { personId: string }) => {
    const person = await findPerson(acting, personId);
    return person?.deactivatedAt && !person.erasedAt ? person : undefined;
  },
  may: mayHandleRequests,
};

export interface LeaverView {
  readonly personId: string;
  readonly name: string;
}

/** The form for a request by letter, of somebody who left. */
export const readLeaver = defineRead({
  name: "privacy.leaver",
  input: z.object({ personId: id() }),
  ...leaver,
  run: async (_acting, { personId }, { name }): Promise<LeaverView> => ({ personId, name }),
});

/** Writes down that somebody who left asked to erase; the same two steps follow. */
export const recordLeaverRequest = defineAction({
  name: "privacy.leaver.record",
  input: z.object({ personId: id(), message: requiredText(4000) }),
  ...leaver,
  run: async (acting, { personId, message }) => {
    const open = await findOpenErasure(acting, personId);
    if (open) return { requestId: open.id };
    const createdBy = acting.actor.personId;
    if (createdBy === null) throw new NotFound();
    const requestId = await insertRequest(acting, { personId, kind: "erasure", message, createdBy });
    const details = { kind: "erasure" };
    await audit(acting, { action: "privacy.requested", subjectId: requestId, personId, details });
    return { requestId };
  },
});
