/** Leerhuis as people get it (the build, in a process of its own, with its own database), in a folder that goes away again. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { applicationRole, connectDatabase, disconnectDatabase } from "#platform/db/database.ts";
import { findRunningPostgres, startEmbeddedPostgres } from "#platform/db/embedded.ts";
import { readPostmaster } from "#platform/db/embedded/postmaster.ts";
import { majorVersion } from "#platform/db/embedded/binaries.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openFiles } from "#platform/files/storage.ts";
import { installJobs } from "#platform/jobs/install.ts";
import { closeJobs, openJobs } from "#platform/jobs/jobs.ts";
import { root } from "#platform/root.ts";
import { allJobs } from "../../src/rooms.ts";
import { freePort } from "../../test/port.ts";
import { allProcesses, familyCpu, familyMemory, memoryOf } from "./processes.ts";
import { openVisitors } from "./load.ts";
import { installCounters, prepareToCount } from "./statements.ts";

const quiet = { debug: () => {}, warn: () => {}, error: () => {} };

/** A step in which an organisation grows may take long on a machine with other work: ten minutes, in milliseconds. */
const longestStep = 600_000;

/** The folder of a house to measure in. */
export interface Ground {
  /** Works on the database while nobody is served: as the application would, and with all that a room's actions need. */
  readonly furnish: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly serve: () => Promise<Served>;
  /** Ends what runs, and removes the folder; may be asked more than once. */
  readonly clear: () => Promise<void>;
}

/** Milliseconds of CPU since the processes began. */
export interface CpuTimes {
  readonly node: number;
  readonly postgres: number;
}

export interface Served {
  readonly port: number;
  /** The database's superuser. */
  readonly owner: pg.Client;
  readonly cpu: () => CpuTimes;
  /** Bytes that application and database hold together. */
  readonly memory: () => { readonly node: number; readonly postgres: number };
  readonly stop: () => Promise<void>;
}

export function openGround(): Ground {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "leerhuis-bench-"));
  const running = new Set<() => Promise<void>>();
  const keeping: Keeping = (stop) => {
    let stopping: Promise<void> | null = null;
    const stopOnce = (): Promise<void> => (stopping ??= stop().finally(() => running.delete(stopOnce)));
    running.add(stopOnce);
    return stopOnce;
  };
  const clear = async (): Promise<void> => {
    for (const stop of [...running].toReversed()) await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  let clearing: Promise<void> | null = null;
  return {
    furnish: (work) => furnish(folder, keeping, work),
    serve: () => serve(folder, keeping),
    clear: () => (clearing ??= clear()),
  };
}

/** Remembers what must be stopped at the end; gives how to stop it, which may be asked more than once. */
type Keeping = (stop: () => Promise<void>) => () => Promise<void>;

async function furnish<Result>(folder: string, keeping: Keeping, work: () => Promise<Result>): Promise<Result> {
  const server = await startEmbeddedPostgres({ dataDir: folder, log: quiet });
  const stop = keeping(() => server.stop());
  try {
    await migrate(server.connection);
    await installJobs(server.connection, allJobs());
    connectDatabase({ ...server.connection, options: `-c role=${applicationRole}` }, longestStep);
    openFiles(folder);
    await openJobs();
    const made = await work();
    const owner = new pg.Client(server.connection);
    await owner.connect();
    await owner.query("vacuum analyze");
    await prepareToCount(owner);
    await owner.end();
    return made;
  } finally {
    await closeJobs();
    await disconnectDatabase();
    await stop();
  }
}

async function serve(folder: string, keeping: Keeping): Promise<Served> {
  const port = await freePort();
  const child = spawn(process.execPath, [...nodeArguments(), join(root, "build/server/leerhuis.js"), "start"], {
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      PORT: String(port),
      DATA_DIR: folder,
      BACKUP_DIR: "off",
      PROCESSES: process.env["PROCESSES"],
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"], // It stops when we are gone without a word.
    detached: true, // Ctrl-C is for us: we stop it in our own time.
  });
  const end = keeping(() => endOf(child));
  await untilReady(port, child);
  const connection = findRunningPostgres(folder);
  const postmaster = readPostmaster(join(folder, `pg${majorVersion}`));
  if (!connection || !postmaster || child.pid === undefined) throw new Error("The database of Leerhuis was not found.");
  connectDatabase({ ...connection, options: `-c role=${applicationRole}` });
  const owner = new pg.Client(connection);
  await owner.connect();
  await installCounters(owner);
  const [node, postgres] = [child.pid, postmaster.pid];
  const stop = keeping(async () => {
    await owner.end();
    await disconnectDatabase();
  });
  return {
    port,
    owner,
    cpu: () => cpuOf(node, postgres),
    memory: () => ({ node: familyMemory(node) - memoryOf(postgres), postgres: familyMemory(postgres) }),
    stop: async () => {
      await stop();
      await end();
    },
  };
}

/** The application is its process, those that serve beside it, and the watchdog of its database. */
function cpuOf(application: number, database: number): CpuTimes {
  const processes = allProcesses();
  const postgres = familyCpu(processes, database);
  return { node: familyCpu(processes, application) - postgres, postgres };
}

/** For who wants to look closer: NODE_ARGUMENTS="--cpu-prof --cpu-prof-dir=…". */
const nodeArguments = (): string[] => (process.env["NODE_ARGUMENTS"] ?? "").split(" ").filter(Boolean);

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

async function untilReady(port: number, child: ChildProcess): Promise<void> {
  const visitors = openVisitors(port, 1);
  try {
    for (let tries = 0; tries < 300; tries += 1) {
      if (child.exitCode !== null) throw new Error("The build did not start.");
      const status = await visitors.ask({ method: "GET", path: "/ready", cookie: "" }).then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 200) return;
      await wait(100);
    }
    throw new Error("The build did not answer in half a minute.");
  } finally {
    visitors.leave();
  }
}
