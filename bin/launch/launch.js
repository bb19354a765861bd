import { requireMachine } from "./node.js";
import { CannotLaunch } from "./sentences.js";

/**
 * Runs a command of the launcher: what keeps it from its work comes out as a sentence and exit code 1.
 * @param {() => Promise<void>} command
 */
export async function launch(command) {
  try {
    requireMachine();
    await command();
  } catch (error) {
    if (!(error instanceof CannotLaunch)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
