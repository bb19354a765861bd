import { spawn } from "node:child_process";
import { once } from "node:events";
import { stripVTControlCharacters } from "node:util";
import { checkout } from "./checkout.js";

/**
 * Runs a program quietly in the checkout. Throws the system's error when it cannot be started.
 * @param {string} program
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} [environment] in addition to our own
 * @returns {Promise<{ succeeded: boolean, said: string }>} what it wrote, errors included
 */
export async function runQuietly(program, words, environment = {}) {
  const env = { ...process.env, NO_COLOR: "1", ...environment };
  const child = spawn(program, words, { cwd: checkout, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const output of [child.stdout, child.stderr])
    output.setEncoding("utf8").on("data", (/** @type {string} */ part) => (said += part));
  await once(child, "close");
  return { succeeded: child.exitCode === 0, said: stripVTControlCharacters(said).trim() };
}

/**
 * Runs a program in the checkout with its output for all to see.
 * @param {string} program
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} [environment] in addition to our own
 * @returns {Promise<number | NodeJS.Signals>} how it ended: its exit code, or the signal that ended it
 */
export async function runOpenly(program, words, environment = {}) {
  const child = spawn(program, words, {
    cwd: checkout,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "inherit", "inherit"],
  });
  await once(child, "close");
  return child.exitCode ?? child.signalCode ?? 1;
}
