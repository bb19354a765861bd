import { checkout } from "./checkout.js";
import { requireMachine } from "./node.js";
import { CannotLaunch } from "./sentences.js";
import { codeOf } from "./system-error.js";

/**
 * Runs a command of the launcher: what keeps it from its work comes out as a sentence and exit code 1.
 * @param {() => Promise<void>} command
 */
export async function launch(command) {
  try {
    requireMachine();
    await command();
  } catch (error) {
    process.stderr.write(`${explained(error).message}\n`);
    process.exitCode = 1;
  }
}

/**
 * Throws what is our own mistake.
 * @param {unknown} error
 * @returns {CannotLaunch}
 */
function explained(error) {
  if (error instanceof CannotLaunch) return error;
  if (codeOf(error) === "ENOSPC") return new CannotLaunch("diskFull", { root: checkout });
  if (codeOf(error) === "EACCES" || codeOf(error) === "EROFS")
    return new CannotLaunch("notWritable", { root: checkout });
  throw error;
}
