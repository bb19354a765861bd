import { spawn } from "node:child_process";
import { once } from "node:events";
import { CannotLaunch } from "./sentences.js";

const passedOn = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"]);

/**
 * Lets a program take over: it has our input and output, gets our signals, and we end as it ends. The channel between us
 * closes when we die without a word (kill -9), which the program takes for a request to stop.
 * @param {string} node
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} [environment]
 */
export async function handOver(node, words, environment = process.env) {
  const child = spawn(node, words, { env: environment, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of passedOn) process.on(signal, () => fromTerminal(signal) || child.kill(signal));
  try {
    await once(child, "exit");
  } catch (error) {
    throw new CannotLaunch("nodeDoesNotRun", { reason: String(error) });
  }
  if (child.signalCode) endBy(child.signalCode);
  process.exitCode = child.exitCode ?? 1;
}

/**
 * Ctrl-C reaches every process at the terminal by itself; passing it on would say it twice.
 * @param {NodeJS.Signals} signal
 */
const fromTerminal = (signal) => (signal === "SIGINT" || signal === "SIGQUIT") && process.stdin.isTTY;

/** @param {NodeJS.Signals} signal */
function endBy(signal) {
  for (const each of passedOn) process.removeAllListeners(each);
  process.kill(process.pid, signal);
}
