/** A house as an operator runs it: `bin/leerhuis start` with the database that it brings, and ways to strike it down. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { ClientConfig } from "pg";
import { findRunningPostgres } from "#platform/db/embedded.ts";
import { readPostmaster } from "#platform/db/embedded/postmaster.ts";
import { root } from "#platform/root.ts";

/** What is ended without a word (SIGKILL), as the kernel does when memory runs out, or a power cut. */
export const blows = [
  "application",
  "application and watchdog",
  "database",
  "database connection",
  "application and database",
] as const;
export type Blow = (typeof blows)[number];

export class House {
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly port: number;
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | null = null;
  #said = "";

  constructor(dataDir: string, port: number, environment: NodeJS.ProcessEnv = {}) {
    this.baseUrl = `http://localhost:${port}`;
    this.dataDir = dataDir;
    this.port = port;
    this.#environment = { PORT: String(port), DATA_DIR: dataDir, BACKUP_DIR: "off", LOG_LEVEL: "warn", ...environment };
  }

  /** Resolves with after how many seconds it answers; starts it again as often as it ends. Throws after two minutes. */
  async stand(): Promise<number> {
    const began = performance.now();
    const isLate = AbortSignal.timeout(120_000);
    while (!isLate.aborted) {
      if (!this.#isRunning()) this.#start();
      const answer = await fetch(`${this.baseUrl}/ready`, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
      if (answer?.ok) return (performance.now() - began) / 1000;
      await delay(50);
    }
    throw new Error(`The house did not answer in two minutes. It said: ${this.#said.slice(-4000)}`);
  }

  /** Returns when everything that the blow is about is gone. */
  async strike(blow: Blow): Promise<void> {
    const struck = this.#processesOf(blow);
    if (struck.length === 0) throw new Error(`There is nothing to strike: ${blow}`);
    for (const pid of struck) process.kill(pid, "SIGKILL");
    while (struck.some(isRunning)) await delay(5);
  }

  /** Asks it to stop, and tells with which code it ended. */
  async stop(): Promise<number | null> {
    const child = this.#process;
    if (!child || !this.#isRunning()) return child?.exitCode ?? null;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
    return child.exitCode;
  }

  /** The application itself, which its launcher started. */
  processId(): number {
    return childrenOf(this.#process?.pid ?? 0)[0] ?? 0;
  }

  /** The processes that listen beside it. */
  fellowIds(): number[] {
    return childrenOf(this.processId()).filter((pid) => isRunning(pid) && listensOn(pid, this.port));
  }

  /** The database that it runs now, as its superuser. */
  connection(): ClientConfig {
    const connection = findRunningPostgres(this.dataDir);
    if (!connection) throw new Error("The house has no database now.");
    return connection;
  }

  #isRunning(): boolean {
    return this.#process !== null && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  #start(): void {
    const child = spawn(process.execPath, [join(root, "bin/leerhuis"), "start"], {
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...this.#environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (this.#said = (this.#said + text).slice(-20_000)));
    this.#process = child;
  }

  #processesOf(blow: Blow): number[] {
    const application = this.processId();
    const postmaster = readPostmaster(join(this.dataDir, "pg18"))?.pid ?? 0;
    const watchdog = childrenOf(application).filter((pid) => commandOf(pid).includes("leerhuis-watchdog"));
    const connections = childrenOf(postmaster).filter((pid) => /^postgres: \S+ leerhuis/.test(commandOf(pid)));
    return {
      application: [application],
      "application and watchdog": [...watchdog, application],
      database: [postmaster],
      "database connection": connections.slice(-1),
      "application and database": [application, postmaster],
    }[blow].filter((pid) => pid > 1);
  }
}

const readProcess = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
};

const commandOf = (pid: number): string => readProcess(pid, "cmdline").replaceAll("\0", " ");
const childrenOf = (pid: number): number[] =>
  readProcess(pid, `task/${pid}/children`).split(" ").filter(Boolean).map(Number);

/** Is one of its open files a socket that takes connections on this port? See proc(5), proc_net(5). */
function listensOn(pid: number, port: number): boolean {
  const listening = "0A";
  const sockets = ["net/tcp", "net/tcp6"]
    .flatMap((file) => readProcess(pid, file).split("\n"))
    .flatMap((line) => {
      const [, local = "", , state, , , , , , inode] = line.trim().split(/\s+/);
      const isHere = state === listening && Number.parseInt(local.slice(local.indexOf(":") + 1), 16) === port;
      return isHere ? [`socket:[${inode}]`] : [];
    });
  try {
    const files = readdirSync(`/proc/${pid}/fd`);
    return files.some((file) => sockets.includes(readlinkSync(`/proc/${pid}/fd/${file}`)));
  } catch {
    return false; // It has just ended, or closed the file.
  }
}

/** A process that ended and that nobody asked after yet does not run any more. */
export const isRunning = (pid: number): boolean => /^State:\s*[^ZX\s]/m.test(readProcess(pid, "status"));
