import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";

export const mailStates = ["waiting", "sent", "kept", "failed", "withdrawn"] as const;
export type MailState = (typeof mailStates)[number];

export interface MailboxQuery {
  readonly search: string;
  readonly state: MailState | null;
  readonly direction: "asc" | "desc";
}

export interface MailRow {
  readonly id: string;
  readonly subject: string;
  readonly recipient: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly state: MailState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly dueAt: Date;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly secret: boolean;
  readonly isWiped: boolean;
}

const conditions = ({ actor }: Acting, { search, state }: MailboxQuery) => sql`
  mail.organisation_id = ${actor.organisationId}
  and (${state}::text is null or mail.state = ${state})
  and (${search} = '' or strpos(lower(mail.subject || ' ' || mail.recipient || ' ' || coalesce(person.name, '')), lower(${search})) > 0)`;

const columns = sql`
  mail.id, mail.subject, mail.recipient, mail.person_id as "personId", person.name as "personName", mail.state, mail.attempts,
  mail.last_error as "lastError", mail.due_at as "dueAt", mail.created_at as "createdAt", mail.sent_at as "sentAt", mail.secret,
  mail.html = '' as "isWiped"`;

const source = sql`
  platform.mail left join people.person on person.organisation_id = mail.organisation_id and person.id = mail.person_id`;

export async function findMails(
  acting: Acting,
  query: MailboxQuery,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<MailRow[]> {
  const order = query.direction === "asc" ? sql`mail.created_at, mail.id` : sql`mail.created_at desc, mail.id desc`;
  const { rows } = await sql<MailRow>`
    select ${columns} from ${source} where ${conditions(acting, query)} order by ${order} limit ${limit} offset ${offset}`.execute(
    acting.db,
  );
  return rows;
}

export async function countMails(acting: Acting, query: MailboxQuery): Promise<number> {
  const { rows } = await sql<{
    total: number;
  }>`select count(*) as total from ${source} where ${conditions(acting, query)}`.execute(acting.db);
  return rows[0]?.total ?? 0;
}

export async function findMail(acting: Acting, mailId: string): Promise<MailRow | undefined> {
  const { rows } = await sql<MailRow>`
    select ${columns} from ${source} where mail.organisation_id = ${acting.actor.organisationId} and mail.id = ${mailId}`.execute(
    acting.db,
  );
  return rows[0];
}

export function findMailContent({ db, actor }: Acting, mailId: string) {
  return db
    .selectFrom("platform.mail")
    .select(["id", "person_id as personId", "subject", "html", "plain_text as text"])
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", mailId)
    .executeTakeFirst();
}
