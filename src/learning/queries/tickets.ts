import type { Acting } from "#platform/action/acting.ts";
import { globalDatabase } from "#platform/db/database.ts";

export interface Ticket {
  readonly ticketHash: string;
  readonly attemptId: string;
  readonly packageId: string;
  readonly expiresAt: Date;
}

/** Those that were closed before then, of anybody. */
export async function deleteTickets({ db }: Acting, closedBefore: Date): Promise<void> {
  await db.deleteFrom("learning.content_ticket").where("expires_at", "<", closedBefore).execute();
}

/** Those of every attempt within this enrolment, open or closed. */
export async function deleteTicketsOf({ db, actor }: Acting, enrolmentId: string): Promise<void> {
  await db
    .deleteFrom("learning.content_ticket")
    .where("organisation_id", "=", actor.organisationId)
    .where("attempt_id", "in", (attempts) =>
      attempts
        .selectFrom("learning.attempt")
        .select("id")
        .where("organisation_id", "=", actor.organisationId)
        .where("enrolment_id", "=", enrolmentId),
    )
    .execute();
}

export async function insertTicket({ db, actor }: Acting, ticket: Ticket): Promise<void> {
  await db
    .insertInto("learning.content_ticket")
    .values({
      ticket_hash: ticket.ticketHash,
      organisation_id: actor.organisationId,
      attempt_id: ticket.attemptId,
      package_id: ticket.packageId,
      expires_at: ticket.expiresAt,
    })
    .execute();
}

export type OpenTicket = Omit<Ticket, "ticketHash" | "expiresAt"> & { readonly organisationId: string };

/** What a ticket opens at `at`, or nothing. */
export function findTicket(ticketHash: string, at: Date): Promise<OpenTicket | undefined> {
  return globalDatabase()
    .selectFrom("learning.content_ticket")
    .select(["organisation_id as organisationId", "attempt_id as attemptId", "package_id as packageId"])
    .where("ticket_hash", "=", ticketHash)
    .where("expires_at", ">", at)
    .executeTakeFirst();
}
