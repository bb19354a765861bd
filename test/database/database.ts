import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { connectDatabase, disconnectDatabase } from "#platform/db/database.ts";
import { closeJobs, openJobs } from "#platform/jobs/jobs.ts";
import { closeLive } from "#platform/live/live.ts";

/** The connection settings of this file's own database, as its owner. */
export interface TestDatabase {
  readonly owner: () => pg.ClientConfig;
}

/** Gives this test file a database of its own, with the schema and the cast in it. Call it once, at the top of the file. */
export function useDatabase(): TestDatabase {
  const { host, user, maintenance, template } = inject("postgres");
  const name = `leerhuis_${randomBytes(6).toString("hex")}`;
  const administer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ host, user, database: maintenance });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  beforeAll(async () => {
    await administer(`create database ${name} template ${template}`);
    connectDatabase({ host, user, database: name });
    await openJobs();
  });
  afterAll(async () => {
    await closeLive(); // Else it would look for news in the database of the next file, and end its pages when it found that.
    await closeJobs();
    await disconnectDatabase();
    await administer(`drop database if exists ${name} with (force)`);
  });
  return { owner: () => ({ host, user, database: name }) };
}
