import { z } from "zod";
import { defineAction, defineRead } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { id, optionalText, requiredText } from "#platform/action/input.ts";
import { record } from "#platform/activity/record.ts";
import { isPerson } from "#platform/actor.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict } from "#platform/errors/errors.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import * as m from "#messages/privacy";
import { foreseeErasure } from "../consequences.ts";
import { findOwnPerson } from "../own-person.ts";
import { mayKnowOwnData } from "../permissions.ts";
import {
  type DataRequest,
  findOpenErasure,
  findRequest,
  insertRequest,
  type RequestKind,
  updateRequest,
} from "../queries/requests.ts";
import { personalDataKinds } from "../registry.ts";
import type { Consequences } from "../views/consequences.ts";

const own = { find: findOwnPerson, may: mayKnowOwnData };

export interface CorrectionView {
  readonly personId: string;
  /** What the reader can change alone. */
  readonly changeable: readonly { readonly label: string; readonly href: string }[];
}

export const readCorrectionForm = defineRead({
  name: "privacy.correction.form",
  input: z.object({}),
  ...own,
  run: async ({ actor }, _input, person): Promise<CorrectionView> => ({
    personId: person.id,
    changeable: inLocale(actor, () =>
      personalDataKinds().flatMap(({ label, changedAt }) => (changedAt ? [{ label: label(), href: changedAt }] : [])),
    ),
  }),
});

/** Asks who keeps the people to mend something. */
export const askCorrection = defineAction({
  name: "privacy.correction.ask",
  input: z.object({ message: requiredText(4000) }),
  ...own,
  run: async (acting, { message }, person) => ask(acting, "correction", person.id, message),
});

export interface ErasureFormView {
  readonly consequences: Consequences;
  /** An erasure was asked for already. */
  readonly isAsked: boolean;
}

export const readErasureForm = defineRead({
  name: "privacy.erasure.form",
  input: z.object({}),
  ...own,
  run: async (acting, _input, person): Promise<ErasureFormView> => ({
    consequences: await foreseeErasure(acting, person),
    isAsked: (await findOpenErasure(acting, person.id)) !== undefined,
  }),
});

/** Asks to erase what may go. */
export const askErasure = defineAction({
  name: "privacy.erasure.ask",
  input: z.object({ message: optionalText(4000) }),
  ...own,
  run: async (acting, { message }, person) => {
    if (await findOpenErasure(acting, person.id)) throw new Conflict(m.erasureIsAsked);
    return ask(acting, "erasure", person.id, message ?? "");
  },
});

async function ask(acting: Acting, kind: RequestKind, personId: string, message: string) {
  const requestId = await insertRequest(acting, { personId, kind, message, createdBy: personId });
  await audit(acting, { action: "privacy.requested", subjectId: requestId, personId, details: { kind } });
  await record(acting, "privacy.requested", { kind: "data_request", id: requestId });
  return { requestId };
}

/** Takes back what one asked, as long as nobody answered. */
export const withdrawRequest = defineAction({
  name: "privacy.withdraw",
  input: z.object({ requestId: id() }),
  find: async (acting, { requestId }): Promise<DataRequest | undefined> => {
    const request = await findRequest(acting, requestId);
    return request && isPerson(acting.actor, request.personId) ? request : undefined;
  },
  may: mayKnowOwnData,
  run: async (acting, { requestId }, { personId }) => {
    const isWithdrawn = await updateRequest(acting, requestId, ["open", "approved"], { state: "withdrawn" });
    if (!isWithdrawn) throw new Conflict(m.requestGoesOn);
    await audit(acting, { action: "privacy.withdrawn", subjectId: requestId, personId });
    return { requestId };
  },
});
