import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { connectDatabase, disconnectDatabase } from "#platform/db/database.ts";
import { startEmbeddedPostgres } from "#platform/db/embedded.ts";
import { migrate } from "#platform/db/migrate.ts";
import { installJobs } from "#platform/jobs/install.ts";
import { allJobs } from "../../src/rooms.ts";
import { seedCast } from "./seed.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgres: { readonly host: string; readonly user: string; readonly maintenance: string; readonly template: string };
  }
}

const silent = { debug: () => {}, warn: () => {}, error: () => {} };

/** One real PostgreSQL for all tests, with a template database that holds the schema and the cast; each file works on a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "leerhuis-test-"));
  const server = await startEmbeddedPostgres({ dataDir: folder, log: silent, durable: false });
  const { host = "", user = "", database = "" } = server.connection;
  const template = "leerhuis_template";
  await createDatabase({ ...server.connection }, template);
  await migrate({ ...server.connection, database: template });
  await installJobs({ host, user, database: template }, allJobs());
  connectDatabase({ host, user, database: template });
  await seedCast();
  await disconnectDatabase();
  project.provide("postgres", { host, user, maintenance: database, template });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function createDatabase(config: pg.ClientConfig, name: string): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
}
