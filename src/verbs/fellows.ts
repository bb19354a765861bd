/** Further processes that serve the same house on the same port, so that pages use more than one core. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { ClientConfig } from "pg";
import { log } from "#platform/log.ts";
import type { Settings } from "#platform/settings/settings.ts";

/** Milliseconds until a process that ended by itself is started again. */
const pause = 1_000;

const mark = "LEERHUIS_FELLOW";

/** Was this process started by another to serve beside it? Then that one greets, makes the backups, and starts the others. */
export const isFellow = (environment: NodeJS.ProcessEnv): boolean => environment[mark] === "1";

export interface Fellows {
  /** Asks all of them to stop; resolves when they are gone. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts all processes that the settings ask for beside this one. They know nothing of each other: what they share stands in the
 * database and in `DATA_DIR`, and the kernel spreads connections over all that listen. One that ends is started again.
 */
export function startFellows({ processes, databaseUrl }: Settings, connection: ClientConfig): Fellows {
  const running = new Set<ChildProcess>();
  const waiting = new Set<NodeJS.Timeout>();
  let isStopping = false;
  const environment = {
    ...process.env,
    [mark]: "1",
    DATABASE_URL: databaseUrl ?? urlOf(connection),
    BACKUP_DIR: "off",
  };
  const start = (): void => {
    const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? "", "start"], {
      env: environment,
      stdio: ["ignore", "inherit", "inherit", "ipc"], // It stops when we are gone without a word.
    });
    running.add(child);
    child.once("exit", (code, signal) => {
      running.delete(child);
      if (isStopping) return;
      log.error({ code, signal }, "a process beside this one ended, and is started again");
      const timer = setTimeout(() => {
        waiting.delete(timer);
        start();
      }, pause);
      waiting.add(timer);
    });
  };
  for (let others = processes - 1; others > 0; others -= 1) start();
  return {
    stop: async () => {
      isStopping = true;
      waiting.forEach(clearTimeout);
      await Promise.all(Array.from(running, endOf));
    },
  };
}

async function endOf(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

/** The database that we bring, on its socket, for another process. */
const urlOf = ({ host = "", user = "", database = "" }: ClientConfig): string =>
  `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
