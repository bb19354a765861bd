import { Client, type ClientConfig } from "pg";
import * as m from "#messages/platform";
import {
  type DatabaseServer,
  findRunningPostgres,
  hasEmbeddedPostgres,
  startEmbeddedPostgres,
} from "../db/embedded.ts";
import type { ServerLog } from "../db/embedded/server.ts";
import { CannotStart } from "./cannot-start.ts";
import type { Settings } from "./settings.ts";

/** The oldest PostgreSQL that our SQL runs on. */
const oldestMajor = 15;

/**
 * The database that these settings ask for, ready for connections: an own server, checked, or the one that we bring,
 * started. Throws CannotStart when it cannot be reached, is too old or is in use by another Leerhuis.
 */
export async function connectionFrom(settings: Settings, log: ServerLog): Promise<DatabaseServer> {
  const { databaseUrl, dataDir } = settings;
  if (!databaseUrl) return startEmbeddedPostgres({ dataDir, log });
  const connection = { connectionString: databaseUrl, connectionTimeoutMillis: 10_000 };
  const major = await majorVersionOf(connection).catch((error: unknown) => {
    throw new CannotStart(() => m.settingsDatabaseUnreachable({ reason: reasonOf(error) }));
  });
  if (major < oldestMajor)
    throw new CannotStart(() => m.settingsDatabaseTooOld({ version: String(major), oldest: String(oldestMajor) }));
  return withoutEnd(connection);
}

/**
 * As `connectionFrom`, for work beside a house that may be running: then it is that one's database. Throws CannotStart also when
 * the data folder holds none.
 */
export async function connectionBeside(settings: Settings, log: ServerLog): Promise<DatabaseServer> {
  if (settings.databaseUrl) return connectionFrom(settings, log);
  if (!hasEmbeddedPostgres(settings.dataDir)) throw new CannotStart(() => m.backupNothing());
  const running = findRunningPostgres(settings.dataDir);
  return running ? withoutEnd(running) : connectionFrom(settings, log);
}

/** A server that is not ours to stop. */
const withoutEnd = (connection: ClientConfig): DatabaseServer => ({
  connection,
  ended: new Promise<never>(() => {}),
  stop: () => Promise.resolve(),
});

async function majorVersionOf(connection: ClientConfig): Promise<number> {
  const client = new Client(connection);
  client.on("error", () => {}); // The query that runs is rejected with the same error.
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int / 10000 as version",
    );
    return rows[0]?.version ?? 0;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The system's words for it. A name with several addresses fails with several errors, of which the first says enough. */
function reasonOf(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
