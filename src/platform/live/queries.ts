import { sql } from "kysely";
import type pg from "pg";
import type { Db } from "../db/database.ts";

/** Tells every process that listens to this channel, when the transaction commits; the same message twice is told once. */
export async function notify(db: Db, channel: string, messages: readonly string[]): Promise<void> {
  await sql`select pg_notify(${channel}, message) from unnest(${[...messages]}::text[]) as message`.execute(db);
}

export async function listen(connection: pg.Client, channels: readonly string[]): Promise<void> {
  for (const channel of channels) await connection.query(`listen ${connection.escapeIdentifier(channel)}`);
}

export const stillAnswers = (connection: pg.Client): Promise<boolean> =>
  connection.query("select").then(
    () => true,
    () => false,
  );
