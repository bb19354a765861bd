import { Socket } from "node:net";
import { Kysely, PostgresDialect, type PostgresPoolClient, type RawBuilder } from "kysely";
import pg from "pg";
import { askingByName } from "./asking-by-name.ts";
import { GatheringSocket } from "./gathering-socket.ts";
import { isId } from "./id.ts";
import { cutSilentConnections, longestSilence } from "./silence.ts";
import type { DB } from "./tables.ts";

export type Db = Kysely<DB>;

/** The role that the application works as: it owns no table, so row-level security always holds for it. */
export const applicationRole = "leerhuis_app";

/** What each connection of a process that serves is called: "leerhuis 4711". It tells in pg_stat_activity whose it is. */
export const connectionName = (processId: number | string): string => `leerhuis ${processId}`;

/** Counts and sums come back as numbers: none of ours can pass 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

interface Connected {
  readonly db: Db;
  readonly pool: pg.Pool;
  readonly config: pg.PoolConfig;
  readonly stopLooking: () => void;
}

let connected: Connected | null = null;

/**
 * Opens the pool of this process as the application's role. `config` may name another user, which must then be a member of that role.
 * A connection that was asked something and says nothing for `patience` milliseconds counts as broken.
 */
export function connectDatabase(config: pg.PoolConfig, patience: number = longestSilence): Db {
  if (connected) throw new Error("This process is connected to a database already.");
  const asApplication = { options: `-c role=${applicationRole}`, ...config };
  const sparing = { Client: askingByName(), pipeline: true, stream: () => new GatheringSocket() };
  const pool = new pg.Pool({ max: 12, ...sparing, ...asApplication });
  pool.on("error", () => {}); // An idle connection that breaks is replaced at its next use; the query that needs it reports what is wrong.
  pool.on("connect", (client) => client.on("error", () => {})); // So does one in use: what uses it hears from its query.
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  connected = { db, pool, config: asApplication, stopLooking: cutSilentConnections(pool, patience) };
  return db;
}

export async function disconnectDatabase(): Promise<void> {
  const closing = connected;
  connected = null;
  await closing?.db.destroy();
  closing?.stopLooking();
}

/** The database outside any organisation: only the global tables (identity, the directory of organisations) hold rows for it. */
export function globalDatabase(): Db {
  if (!connected) throw new Error("This process is not connected to a database.");
  return connected.db;
}

/** The pool itself, for libraries that bring their own queries (identity, jobs). */
export function connectionPool(): pg.Pool {
  if (!connected) throw new Error("This process is not connected to a database.");
  return connected.pool;
}

export interface Connection {
  readonly client: pg.Client;
  /** Ends it without a word, for a server that does not listen any more. */
  readonly cut: () => void;
}

/** A connection beside the pool, for what must stay open: hearing what other processes tell. Its owner connects and ends it. */
export function newConnection(): Connection {
  if (!connected) throw new Error("This process is not connected to a database.");
  const socket = new Socket();
  const client = new pg.Client({ ...connected.config, stream: () => socket });
  return { client, cut: () => socket.destroy() };
}

/**
 * Runs `work` in one transaction that sees only the rows of this organisation: the database itself hides all others, also
 * from a query that forgets its predicate.
 */
export async function inOrganisation<T>(organisationId: string, work: (db: Db) => Promise<T>): Promise<T> {
  if (!isId(organisationId)) throw new TypeError("An organisation is named by its id.");
  return transaction(`begin; set local app.organisation_id = '${organisationId}'`, work);
}

/** As `inOrganisation`, for pages: the database refuses every write. */
export async function readingInOrganisation<T>(organisationId: string, work: (db: Db) => Promise<T>): Promise<T> {
  if (!isId(organisationId)) throw new TypeError("An organisation is named by its id.");
  return transaction(readingIn(organisationId), work);
}

/** The rows of one query, as `readingInOrganisation` would give them: its transaction begins and ends in the same breath. */
export async function readingOnceInOrganisation<Row extends object>(
  organisationId: string,
  query: RawBuilder<Row>,
): Promise<Row[]> {
  if (!isId(organisationId)) throw new TypeError("An organisation is named by its id.");
  const { sql: text, parameters } = query.compile(globalDatabase());
  return onConnection(async (client) => {
    const begun = client.query(readingIn(organisationId));
    const asked = client.query<Row>(text, [...parameters]);
    const ended = client.query("commit");
    const [, { rows }] = await Promise.all([begun, asked, ended]);
    return rows;
  });
}

const readingIn = (organisationId: string): string =>
  `begin read only; set local app.organisation_id = '${organisationId}'`;

/** What stands in the same breath goes to the database together: the beginning waits for the first query, and no query for the beginning. */
const transaction = <T>(begin: string, work: (db: Db) => Promise<T>): Promise<T> =>
  onConnection(async (client) => {
    const begun = client.query(begin);
    begun.catch(() => {}); // Heard below; a query without its organisation would find nothing and could write nothing.
    const result = await work(databaseOf(client));
    await begun;
    await client.query("commit");
    return result;
  });

/** Works on a connection of the pool, and rolls back what it leaves unfinished when it fails. */
async function onConnection<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await connectionPool().connect();
  let broken: Error | undefined;
  try {
    return await work(client);
  } catch (error) {
    await client.query("rollback").catch((reason: Error) => {
      broken = reason; // It has rolled back by itself.
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

const databases = new WeakMap<pg.PoolClient, Db>();

/** The database as one connection sees it. */
function databaseOf(client: pg.PoolClient): Db {
  let db = databases.get(client);
  if (!db) {
    const query = client.query.bind(client) as PostgresPoolClient["query"];
    const pool = {
      connect: () => Promise.resolve({ query, release: () => {} }),
      end: () => Promise.resolve(),
      options: {},
    };
    db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
    databases.set(client, db);
  }
  return db;
}
