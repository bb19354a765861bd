/** What must hold when everybody went home after all the blows. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { ClientConfig } from "pg";
import { organisationItself } from "#platform/actor.ts";
import { setClock } from "#platform/clock.ts";
import { connectDatabase, disconnectDatabase } from "#platform/db/database.ts";
import { keysOf } from "#platform/files/file.ts";
import { fileStore, openFiles } from "#platform/files/storage.ts";
import { removeStrays, removeUnused } from "#platform/files/sweep.ts";
import { deLinde } from "../cast.ts";
import type { Ask } from "./load.ts";

/** What still goes on in the background; nothing when all of it has ended. */
export interface Unfinished {
  readonly jobs: readonly string[];
  readonly untold: number;
  readonly inTransaction: number;
  readonly locks: number;
}

const unfinished = async (ask: Ask): Promise<Unfinished> => {
  const jobs = await ask<{ job: string }>(
    `select name || ' ' || state as job from jobs.job
     where name not like '\\_\\_%' and (state in ('active', 'failed') or state in ('created', 'retry') and start_after < now() + interval '10 minutes')`,
  );
  const [rest] = await ask<Omit<Unfinished, "jobs">>(
    `select (select count(*)::int from platform.activity_pending) as untold,
       (select count(*)::int from pg_stat_activity where state like 'idle in transaction%') as "inTransaction",
       (select count(*)::int from pg_locks where locktype in ('advisory', 'tuple') or locktype = 'transactionid' and not granted) as locks`,
  );
  return { jobs: jobs.map(({ job }) => job), untold: 0, inTransaction: 0, locks: 0, ...rest };
};

const isNothing = ({ jobs, untold, inTransaction, locks }: Unfinished): boolean =>
  jobs.length + untold + inTransaction + locks === 0;

/** Waits until nothing goes on any more, so many seconds at most, and says what is left. */
export async function untilFinished(ask: Ask, seconds: number): Promise<Unfinished> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const left = await unfinished(ask);
    if (isNothing(left) || performance.now() > end) return left;
    await delay(500);
  }
}

/** What is not in order among the files: rows without bytes, bytes without a row, uploads that nobody ended. */
export interface Disorder {
  readonly withoutBytes: readonly string[];
  readonly strays: number;
  readonly uploads: number;
  readonly incoming: number;
}

export async function disorderOf(ask: Ask, dataDir: string): Promise<Disorder> {
  const rows = await ask<{ storageKey: string; widths: number[] }>(
    `select storage_key as "storageKey", widths from platform.file`,
  );
  const known = new Set(rows.flatMap(keysOf));
  const stored: string[] = [];
  for await (const key of fileStore().list("files")) stored.push(key);
  const [open] = await ask<{ uploads: number }>(
    "select count(*)::int as uploads from platform.upload where file_id is null",
  );
  const incoming = join(dataDir, "incoming", deLinde.id);
  return {
    withoutBytes: [...known].filter((key) => !stored.includes(key)),
    strays: stored.filter((key) => !known.has(key)).length + readdirSync(join(dataDir, "files/.unfinished")).length,
    uploads: open?.uploads ?? 0,
    incoming: existsSync(incoming) ? readdirSync(incoming).length : 0,
  };
}

/** Does what the house does in the nights to come: three days pass for what cleans up. */
export async function letDaysPass(connection: ClientConfig, dataDir: string): Promise<void> {
  connectDatabase({ ...connection, max: 2 });
  openFiles(dataDir);
  setClock(() => new Date(Date.now() + 3 * 24 * 3600_000));
  try {
    for (const routine of [removeUnused, removeStrays]) await routine.run(organisationItself(deLinde.id));
  } finally {
    setClock(null);
    await disconnectDatabase();
  }
}
