import { z } from "zod";
import type { Db } from "../db/database.ts";
import { deleteTicket, deleteTicketsBefore, findTicket, insertTicket } from "./queries/tickets.ts";
import { signInWays } from "./sign-ins.ts";
import { hashToken, newToken } from "./token.ts";

const minute = 60_000;

/** What a ticket is for, what it carries, and how long it holds. */
const kinds = {
  sign_in_link: { lasts: 15 * minute, content: z.object({ returnTo: z.string() }) },
  password_reset: { lasts: 60 * minute, content: z.object({}) },
  address_change: { lasts: 7 * 24 * 60 * minute, content: z.object({ email: z.string() }) },
  second_step: {
    lasts: 10 * minute,
    content: z.object({
      returnTo: z.string(),
      sharedDevice: z.boolean(),
      way: z.enum(signInWays).default("password"),
    }),
  },
  passkey_challenge: {
    lasts: 5 * minute,
    content: z.object({
      challenge: z.string(),
      ceremony: z.enum(["sign-in", "registration"]),
      newLoginId: z.string().nullable(),
    }),
  },
};

type Kinds = typeof kinds;
export type TicketPurpose = keyof Kinds;
export type TicketContent<Purpose extends TicketPurpose> = z.output<Kinds[Purpose]["content"]>;

export interface Ticket<Purpose extends TicketPurpose> {
  readonly loginId: string | null;
  readonly content: TicketContent<Purpose>;
}

export const lifetimeOf = (purpose: TicketPurpose): number => kinds[purpose].lasts;

/** Issues a ticket that works once, and returns the secret that its holder must show. */
export async function issueTicket<Purpose extends TicketPurpose>(
  db: Db,
  purpose: Purpose,
  ticket: Ticket<Purpose>,
  at: Date,
): Promise<string> {
  const token = newToken();
  await deleteTicketsBefore(db, at);
  await insertTicket(db, {
    token_hash: hashToken(token),
    purpose,
    login_id: ticket.loginId,
    content: JSON.stringify(ticket.content),
    expires_at: new Date(at.getTime() + kinds[purpose].lasts),
  });
  return token;
}

/** Looks at a ticket without using it up; null when it was used, has expired or never was. */
export async function readTicket<Purpose extends TicketPurpose>(
  db: Db,
  purpose: Purpose,
  token: string,
  at: Date,
): Promise<Ticket<Purpose> | null> {
  return opened(purpose, await findTicket(db, hashToken(token), purpose, at));
}

/** Uses the ticket up; null when somebody did so before, when it has expired or never was. */
export async function takeTicket<Purpose extends TicketPurpose>(
  db: Db,
  purpose: Purpose,
  token: string,
  at: Date,
): Promise<Ticket<Purpose> | null> {
  return opened(purpose, await deleteTicket(db, hashToken(token), purpose, at));
}

function opened<Purpose extends TicketPurpose>(
  purpose: Purpose,
  row: { loginId: string | null; content: unknown } | undefined,
): Ticket<Purpose> | null {
  if (!row) return null;
  return { loginId: row.loginId, content: kinds[purpose].content.parse(row.content) as TicketContent<Purpose> };
}
