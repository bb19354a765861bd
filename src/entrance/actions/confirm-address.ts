import { z } from "zod";
import { defineAction, defineRead } from "#platform/action/action.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { updateEmail } from "#platform/identity/queries/logins.ts";
import { deleteSessionsOf } from "#platform/identity/queries/sessions.ts";
import { deleteTicketsOf } from "#platform/identity/queries/tickets.ts";
import { readTicket, takeTicket } from "#platform/identity/ticket.ts";
import * as m from "#messages/entrance";
import { findOwnLogin } from "../own-login.ts";
import { mayChangeOwnLogin } from "../permissions.ts";
import { tellOwner } from "./tell-owner.ts";

const token = z.string().max(200);

export interface AddressChangeView {
  readonly token: string;
  readonly email: string;
  /** The address that the link confirms; null when it was used, has expired, or is another's. */
  readonly newEmail: string | null;
}

/** What a link confirms, for who signed in to confirm it. */
export const readAddressChange = defineRead({
  name: "entrance.address",
  input: z.object({ token }),
  find: findOwnLogin,
  may: mayChangeOwnLogin,
  run: async (acting, input, login): Promise<AddressChangeView> => {
    const ticket = await readTicket(acting.db, "address_change", input.token, acting.now);
    const newEmail = ticket?.loginId === login.id ? ticket.content.email : null;
    return { token: input.token, email: login.email, newEmail };
  },
});

/**
 * From now on the owner signs in with the new address: they have shown that they hold it, by the link, and that the login is
 * theirs, by having signed in. Links that went to the old address no longer work, and other sessions end. Throws Invalid.
 */
export const confirmAddress = defineAction({
  name: "entrance.address.confirm",
  input: z.object({ token, sessionId: z.string() }),
  find: findOwnLogin,
  may: mayChangeOwnLogin,
  run: async (acting, input, login) => {
    const ticket = await takeTicket(acting.db, "address_change", input.token, acting.now);
    if (ticket?.loginId !== login.id) throw new Invalid({ "": m.addressLinkVoid });
    const { email } = ticket.content;
    if (!(await updateEmail(acting.db, login.id, email))) throw new Invalid({ "": m.emailNotUsable });
    await deleteTicketsOf(acting.db, login.id);
    await deleteSessionsOf(acting.db, login.id, input.sessionId);
    await tellOwner(acting, login, "email");
    return { email };
  },
});
