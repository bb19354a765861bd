import { z } from "zod";
import { emailAddress, parseInput } from "#platform/action/input.ts";
import { globalDatabase } from "#platform/db/database.ts";
import { findLoginByEmail } from "#platform/identity/queries/logins.ts";
import { issueTicket } from "#platform/identity/ticket.ts";
import { sendPasswordLink } from "../mails/password-link.ts";
import { sendSignInLink } from "../mails/sign-in-link.ts";
import { openOrganisations } from "../organisations.ts";
import { returnPath } from "../return-path.ts";
import { takingAtLeast } from "../taking-at-least.ts";
import type { Visitor } from "../visitor.ts";
import { slowDown } from "./slow-down.ts";

const input = z.object({ email: emailAddress(), terug: returnPath });

/** What a mail to this address can bring: a way in, or a new password. */
export type LinkKind = "sign_in_link" | "password_reset";

/**
 * Sends a link to this address when somebody may sign in with it. The answer is the same, and comes after the same time, when
 * nobody does. Throws Invalid for what is no address, and when mails are asked for too often.
 */
export async function askLink(visitor: Visitor, kind: LinkKind, raw: unknown): Promise<void> {
  const { email, terug } = parseInput(input, raw, visitor.reader);
  await slowDown(
    [
      ["mailFromAddress", visitor.address],
      ["mailToAccount", email],
    ],
    visitor.at,
  );
  await takingAtLeast(400, sendLink(visitor, kind, email, terug));
}

async function sendLink(visitor: Visitor, kind: LinkKind, email: string, returnTo: string): Promise<void> {
  const db = globalDatabase();
  const login = await findLoginByEmail(db, email);
  const [organisation] = login ? await openOrganisations(login.id) : [];
  if (!login || !organisation) return;
  const letter = { organisation, email, at: visitor.at };
  if (kind === "sign_in_link") {
    const token = await issueTicket(db, kind, { loginId: login.id, content: { returnTo } }, visitor.at);
    await sendSignInLink(letter, token);
  } else {
    const token = await issueTicket(db, kind, { loginId: login.id, content: {} }, visitor.at);
    await sendPasswordLink(letter, token);
  }
}
