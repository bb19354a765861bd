import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import { defineAction } from "#platform/action/action.ts";
import { Conflict } from "#platform/errors/errors.ts";
import { findLogin, findLoginByEmail } from "#platform/identity/queries/logins.ts";
import { deleteTicketsOfFor } from "#platform/identity/queries/tickets.ts";
import { issueTicket } from "#platform/identity/ticket.ts";
import { findPerson, type Person } from "#people";
import * as m from "#messages/entrance";
import { sendAddressLink, sendAddressNotice } from "../mails/address-change.ts";
import { findOwnLogin } from "../own-login.ts";
import { mayChangeOwnLogin } from "../permissions.ts";
import { findOpenInvitation } from "../queries.ts";
import { sendInvitation } from "./send-invitation.ts";
import { slowDown } from "./slow-down.ts";

interface Differing {
  readonly person: Person & { readonly email: string };
  readonly login: { readonly id: string; readonly email: string };
}

/**
 * The organisation wrote down another address for somebody. Who signs in keeps the old address until they confirm the new one
 * themselves, and hears of it at both; an invitation that is open goes to the new address.
 */
export async function hearOfAddress(acting: Acting, personId: string): Promise<void> {
  const person = await findPerson(acting, personId);
  if (!person || person.deactivatedAt) return;
  if (!person.loginId) {
    if (await findOpenInvitation(acting, personId)) await sendInvitation(acting, personId);
    return;
  }
  const login = await findLogin(acting.db, person.loginId);
  if (!login) return;
  await deleteTicketsOfFor(acting.db, login.id, "address_change");
  if (person.email === null || person.email === login.email) return;
  const differing = { person: { ...person, email: person.email }, login };
  await sendLink(acting, differing);
  await sendAddressNotice(acting, differing.person, login.email);
}

/** The owner asks for the link once more. Throws Invalid when that is too often. */
export const askAddressLink = defineAction({
  name: "entrance.address.ask",
  input: z.object({}),
  find: findOwnLogin,
  may: mayChangeOwnLogin,
  run: async (acting, _input, login) => {
    const { email } = login.person;
    if (email === null || email === login.email) throw new Conflict(m.addressIsTheSame);
    await slowDown([["mailToAccount", login.email]], acting.now);
    await sendLink(acting, { person: { ...login.person, email }, login });
    return { email };
  },
});

/** An address with which somebody signs in already gets no link, and nothing shows that: it could not be confirmed. */
async function sendLink(acting: Acting, { person, login }: Differing): Promise<void> {
  if (await findLoginByEmail(acting.db, person.email)) return;
  await deleteTicketsOfFor(acting.db, login.id, "address_change");
  const ticket = { loginId: login.id, content: { email: person.email } };
  await sendAddressLink(acting, person, await issueTicket(acting.db, "address_change", ticket, acting.now));
}
