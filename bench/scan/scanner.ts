import { spawn } from "node:child_process";
import { once } from "node:events";

export interface Scan {
  readonly address: string;
  /** Where the scanner may leave what it writes. */
  readonly folder: string;
  readonly seconds: number;
  /** Names what this run leaves behind. */
  readonly who: "nobody" | "signed-in";
}

/** Runs a scanner, and ends it when its time is over; gives what it said. */
export async function scanning(command: string, words: readonly string[], seconds: number): Promise<string> {
  const scanner = spawn(command, words, {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: seconds * 1000,
    killSignal: "SIGINT",
  });
  let said = "";
  scanner.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  scanner.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  await once(scanner, "close");
  return said;
}
