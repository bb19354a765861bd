import { z } from "zod";
import { parseInput } from "#platform/action/input.ts";
import { globalDatabase } from "#platform/db/database.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { hashPassword } from "#platform/identity/password.ts";
import { findLogin, updatePassword } from "#platform/identity/queries/logins.ts";
import { deleteSessionsOf } from "#platform/identity/queries/sessions.ts";
import { deleteTicketsOf } from "#platform/identity/queries/tickets.ts";
import { readTicket, takeTicket } from "#platform/identity/ticket.ts";
import * as m from "#messages/entrance";
import { sendSecurityNotice } from "../mails/security-notice.ts";
import { openOrganisations } from "../organisations.ts";
import { problemOfPassword } from "../password-rules.ts";
import type { Visitor } from "../visitor.ts";
import { admitAfterOneFactor, type Entry } from "./admit.ts";

const input = z.object({ token: z.string().max(200), password: z.string().min(1).max(1000) });

/** Sets a new password with the link of a mail, ends every session of before, and signs in. A password that is refused does not use up the link. Throws Invalid. */
export async function resetPassword(visitor: Visitor, raw: unknown): Promise<Entry> {
  const { token, password } = parseInput(input, raw, visitor.reader);
  const db = globalDatabase();
  const ticket = await readTicket(db, "password_reset", token, visitor.at);
  const login = ticket?.loginId ? await findLogin(db, ticket.loginId) : undefined;
  if (!login) throw new Invalid({ "": m.linkUsedOrExpired });
  const organisations = await openOrganisations(login.id);
  const names = organisations.map(({ name }) => name);
  const problem = problemOfPassword(password, [login.name, login.email, ...names]);
  if (problem) throw new Invalid({ password: problem });
  const passwordHash = await hashPassword(password);
  const isTaken = await db.transaction().execute(async (transaction) => {
    if (!(await takeTicket(transaction, "password_reset", token, visitor.at))) return false;
    await updatePassword(transaction, login.id, passwordHash);
    await deleteTicketsOf(transaction, login.id);
    await deleteSessionsOf(transaction, login.id, null);
    return true;
  });
  if (!isTaken) throw new Invalid({ "": m.linkUsedOrExpired });
  const [organisation] = organisations;
  if (organisation) await sendSecurityNotice({ organisation, email: login.email, at: visitor.at }, "password");
  return admitAfterOneFactor(visitor, { loginId: login.id, sharedDevice: false, returnTo: "/" }, "new_password");
}
