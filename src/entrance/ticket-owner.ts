import { globalDatabase } from "#platform/db/database.ts";
import { findLogin } from "#platform/identity/queries/logins.ts";
import { readTicket } from "#platform/identity/ticket.ts";

/** Whose the link of a mail is, without using it up: its token with the address, or with null when it no longer works. */
export async function readTicketOwner(
  purpose: "sign_in_link" | "password_reset",
  token: string,
  at: Date,
): Promise<{ token: string; email: string | null }> {
  const db = globalDatabase();
  const ticket = await readTicket(db, purpose, token, at);
  const login = ticket?.loginId ? await findLogin(db, ticket.loginId) : undefined;
  return { token, email: login?.email ?? null };
}
