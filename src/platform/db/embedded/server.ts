import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import type { RunAs } from "./account.ts";
import { ownerParameter, readPostmaster, stopPostmaster, within } from "./postmaster.ts";

/** Where the server's own lines go; a pino logger fits. */
export interface ServerLog {
  debug(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}

export interface ServerOptions {
  readonly runAs: RunAs;
  readonly postgres: string;
  readonly directory: string;
  readonly socketDirectory: string;
  readonly configuration: Readonly<Record<string, string>>;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: ServerLog;
}

/** A server process that is ready for connections. */
export interface Server {
  /** Resolves when the process is no more, whether asked to or not. */
  readonly exited: Promise<unknown>;
  /** What it said last that was more than a note. */
  lastWords(): string;
  /** Ends connections and stops; resolves when the process is gone. */
  stop(): Promise<void>;
}

/** Milliseconds that running statements get to be rolled back and written data to reach its place. */
const stopPatience = 10_000;

/**
 * Starts one server process and waits until it takes connections, however long its recovery takes.
 * Throws an Error with the server's own last words when it ends before that.
 */
export async function launchServer(options: ServerOptions): Promise<Server> {
  let endStuck = (): void => {};
  const { child, lastWords } = spawnServer(options, () => endStuck());
  await once(child, "spawn");
  const { pid } = child;
  if (pid === undefined) throw new Error("The database server has no process.");
  let running = true;
  const exited = once(child, "exit").then(() => (running = false));
  const watchdog = watchOver(pid);
  void exited.then(() => watchdog.kill());

  const stop = (): Promise<void> => stopPostmaster(pid, () => !running, stopPatience);
  endStuck = () => void within(recoveryPatience, () => !running).then((ended) => (ended ? undefined : stop()));

  const ready = (): boolean => {
    const postmaster = readPostmaster(options.directory);
    return postmaster?.pid === pid && postmaster.status === "ready";
  };
  await within(Number.POSITIVE_INFINITY, () => !running || ready());
  if (!running) {
    await Promise.race([once(child.stderr, "close"), delay(1_000)]);
    throw new Error(lastWords());
  }
  return { exited, lastWords, stop };
}

function spawnServer(
  { runAs, postgres, directory, socketDirectory, configuration, environment, log }: ServerOptions,
  recoveryFailed: () => void,
) {
  const parameters = Object.entries({ ...configuration, [ownerParameter]: String(process.pid) });
  const flags = parameters.flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const command = runAs(postgres, "-D", directory, "-k", socketDirectory, ...flags);
  // A process group of its own: Ctrl-C must reach the application first, which lets requests finish and then stops the database.
  const child = spawn(command.file, command.arguments, {
    ...command.account,
    cwd: "/",
    env: environment,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const lines: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => {
    const [, severity = "LOG", text = line] = /^(?:\S*postgres: )?([A-Z]+):\s+(.*)$/.exec(line) ?? [];
    if (isWorthSaying(severity, text) && lines.push(text) > mostKept) lines.shift();
    if (failedRecovery.test(text)) recoveryFailed();
    log[isWorthSaying(severity, text) ? "warn" : "debug"](text);
  });
  return { child, lastWords: () => lines.slice(-3).join(" ") || `exit ${child.exitCode ?? child.signalCode}` };
}

/** What it says when it cannot be recovered after a crash. PostgreSQL 18 may then wait for ever instead of ending. */
const failedRecovery = /^startup process \(PID \d+\) (exited|was terminated)/;
const recoveryPatience = 3000;

/** So many of its last lines say why it ended. */
const mostKept = 3;

/** A server that starts, recovers or stops says so to each who asks it meanwhile, and whose connection it ends. */
const isWorthSaying = (severity: string, text: string): boolean =>
  severity !== "LOG" &&
  !/^(terminating connection (due to administrator command|because of crash)|the database system is )/.test(text);

/** Stops the database when this process dies without doing so itself: its end closes the pipe that the watchdog reads from. */
function watchOver(pid: number): ChildProcess {
  const watchdog = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$1"', "leerhuis-watchdog", String(pid)], {
    cwd: "/",
    env: {},
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watchdog.unref();
  return watchdog;
}
