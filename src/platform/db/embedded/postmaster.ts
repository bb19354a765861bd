import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** What the file `postmaster.pid` says about the server that runs, or ran, on a data folder. */
export interface Postmaster {
  readonly pid: number;
  /** "starting", "ready", "stopping", or empty while the file is being written. */
  readonly status: string;
  /** Folder of the socket that it listens on. */
  readonly socketDirectory: string;
}

/** Reads `postmaster.pid`: its first line is the process, its fifth the folder of the socket, its eighth the state. Null when there is none. */
export function readPostmaster(directory: string): Postmaster | null {
  const lines = read(join(directory, "postmaster.pid")).split("\n");
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, status: (lines[7] ?? "").trim(), socketDirectory: lines[4] ?? "" } : null;
}

/** The name of the parameter that carries, on the server's command line, the process that started it. */
export const ownerParameter = "leerhuis.owner";

/**
 * Who holds the server with this process id on this data folder:
 * - "nobody": no such process, or one that has nothing to do with the folder and merely got the number again;
 * - "orphan": our server, whose Leerhuis died;
 * - a process id: our server, and its Leerhuis lives. When a process dies its children get another parent, so that the
 *   kernel's own tree is the lock, which cannot go stale.
 */
export function holderOf(pid: number, directory: string): number | "orphan" | "nobody" {
  const command = read(`/proc/${pid}/cmdline`).split("\0");
  if (basename(command[0] ?? "") !== "postgres" || !command.includes(directory)) return "nobody";
  const owner = Number(
    command.find((argument) => argument.startsWith(`${ownerParameter}=`))?.slice(ownerParameter.length + 1),
  );
  return owner === parentOf(pid) ? owner : "orphan";
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1]);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Stops a server in PostgreSQL's order: fast, then without a checkpoint, then by force. `gone` tells when it is no more. */
export async function stopPostmaster(pid: number, gone: () => boolean, patience: number): Promise<void> {
  const steps = [
    ["SIGINT", patience],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const;
  for (const [signal, milliseconds] of steps) {
    if (gone()) return;
    process.kill(pid, signal);
    if (await within(milliseconds, gone)) return;
  }
}

/** Looks every 20 ms whether `reached` holds; false when it did not within so many milliseconds. */
export async function within(milliseconds: number, reached: () => boolean): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!reached()) {
    if (performance.now() > end) return false;
    await delay(20);
  }
  return true;
}

/** Whether a process has this number now, whoever's it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
