import { CannotLaunch, sentence } from "../sentences.js";
import { closingLine, failed, together } from "./outcome.js";

/** @typedef {import("./outcome.js").Outcome} Outcome */

/**
 * Performs the checks one after another, also after one has failed, and sums up.
 * @param {import("./outcome.js").Check[]} checks
 * @returns {Promise<Outcome>}
 */
export async function performAll(checks) {
  /** @type {{ line: string, outcome: Outcome }[]} */
  const results = [];
  for (const check of checks) results.push(await perform(check));
  const sum = together(results.map(({ outcome }) => outcome));
  process.stdout.write(
    `\n── ${sentence("checkSummary")}\n${results.map(({ line }) => line).join("\n")}\n\n${closingLine(sum)}\n`,
  );
  return sum;
}

/** @param {import("./outcome.js").Check} check */
async function perform({ name, run }) {
  process.stdout.write(`\n── ${name}\n`);
  const started = performance.now();
  const outcome = await run().catch(explain);
  const seconds = sentence("seconds", { seconds: ((performance.now() - started) / 1000).toFixed(1) });
  const mark = outcome.failed > 0 ? "✗" : "✓";
  process.stdout.write(`${mark} ${name} (${seconds})\n`);
  return { outcome, line: `${mark} ${name.padEnd(16)}${seconds.padStart(9)}   ${closingLine(outcome)}` };
}

/**
 * @param {unknown} error
 * @returns {Outcome}
 */
function explain(error) {
  const words = error instanceof CannotLaunch ? error.message : error instanceof Error ? error.stack : String(error);
  process.stdout.write(`${words}\n`);
  return failed;
}
