import { existsSync, mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { ClientConfig } from "pg";
import * as m from "#messages/platform";
import { saysDiskIsFull } from "./full.ts";
import { CannotStart } from "../settings/cannot-start.ts";
import { commandRunner, databaseAccount } from "./embedded/account.ts";
import { findBinaries, linkLibraries, majorVersion } from "./embedded/binaries.ts";
import { databaseName, ensureCluster, superuser } from "./embedded/cluster.ts";
import { configuration } from "./embedded/configuration.ts";
import { keepRunning, launchPatiently } from "./embedded/keep-running.ts";
import { clearTheWay } from "./embedded/left-behind.ts";
import { holderOf, readPostmaster } from "./embedded/postmaster.ts";
import { launchServer, type Server, type ServerLog } from "./embedded/server.ts";
import { socketDirectory } from "./embedded/socket.ts";

export interface EmbeddedOptions {
  /** Folder of all that Leerhuis keeps; the database gets `pg18` in it. Made when it is not there. */
  readonly dataDir: string;
  readonly log: ServerLog;
  /** False for a database that may be lost, such as that of a test: faster, and not safe against a power cut. */
  readonly durable?: boolean;
}

export interface DatabaseServer {
  /** As the superuser, over the socket, on a database that exists. */
  readonly connection: ClientConfig;
  /** Resolves when there is no server any more: with null after `stop()`, or else with why it could not be kept running. */
  readonly ended: Promise<Error | null>;
  /** Ends what still runs in the database and stops it; resolves when it is gone. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm brought along, on the data in `dataDir`, reachable only over a unix socket. Throws
 * CannotStart when another Leerhuis uses the folder (it says which process) or when it cannot run here (it says why).
 */
export async function startEmbeddedPostgres({
  dataDir,
  log,
  durable = true,
}: EmbeddedOptions): Promise<DatabaseServer> {
  const account = databaseAccount(dataDir);
  const home = openFolder(dataDir);
  const directory = join(home, `pg${majorVersion}`);
  const binaries = findBinaries();
  const libraries = linkLibraries(binaries, `${directory}.libraries`);
  const environment = { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC", LD_LIBRARY_PATH: libraries };
  const runAs = commandRunner(account, home, binaries.initdb, environment);
  await ensureCluster({ directory, account, runAs, binaries, environment, durable }).catch(didNotStart);
  const socket = socketDirectory(`${directory}.socket`, account);

  const launch = async (): Promise<Server> =>
    launchServer({
      runAs,
      postgres: binaries.postgres,
      directory,
      socketDirectory: socket.path,
      configuration: configuration({ durable }),
      environment: { ...environment, ...(await clearTheWay(directory)) },
      log,
    });
  const server = await launchPatiently(launch).catch((error: unknown) => {
    socket.remove();
    return didNotStart(error);
  });
  const { ended, stop } = keepRunning(server, launch, log);
  void ended.then(socket.remove);
  return { connection: onSocket(socket.path), ended, stop };
}

/** How to reach the server that another Leerhuis runs on this data folder at this moment; null when none does. */
export function findRunningPostgres(dataDir: string): ClientConfig | null {
  if (!hasEmbeddedPostgres(dataDir)) return null;
  const directory = join(realpathSync(dataDir), `pg${majorVersion}`);
  const postmaster = readPostmaster(directory);
  if (postmaster?.status !== "ready" || typeof holderOf(postmaster.pid, directory) !== "number") return null;
  return onSocket(postmaster.socketDirectory);
}

/** Was a database ever made in this data folder? */
export const hasEmbeddedPostgres = (dataDir: string): boolean => existsSync(join(dataDir, `pg${majorVersion}`));

const onSocket = (folder: string): ClientConfig => ({
  host: folder,
  port: 5432,
  user: superuser,
  database: databaseName,
});

function openFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o755 });
    return realpathSync(path);
  } catch (error) {
    throw new CannotStart(() => m.dataDirectoryUnusable({ directory: path, reason: reasonOf(error) }));
  }
}

function didNotStart(error: unknown): never {
  if (error instanceof CannotStart) throw error;
  if (saysDiskIsFull(reasonOf(error))) throw new CannotStart(m.databaseNoRoom);
  throw new CannotStart(() => m.databaseDidNotStart({ reason: reasonOf(error) }));
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
