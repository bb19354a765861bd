import { sentence } from "./sentences.js";

const { stderr } = process;
const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/**
 * Shows on standard error that something takes a while: on a terminal one line that moves and counts the seconds, elsewhere
 * a line at the begin and one at the end.
 * @template T
 * @param {string} doing
 * @param {string} done
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` gives
 */
export async function showing(doing, done, work) {
  const started = performance.now();
  const seconds = () => sentence("seconds", { seconds: Math.round((performance.now() - started) / 1000) });
  const stopMoving = stderr.isTTY ? move(() => `${doing} (${seconds()})`) : announce(doing);
  try {
    const made = await work();
    stopMoving();
    stderr.write(`✓ ${done} (${seconds()})\n`);
    return made;
  } catch (error) {
    stopMoving();
    throw error;
  }
}

/** @param {string} doing */
function announce(doing) {
  stderr.write(`${doing} …\n`);
  return () => {};
}

/** @param {() => string} line */
function move(line) {
  let turn = 0;
  const draw = () => stderr.write(`\r\x1b[K${frames[turn++ % frames.length]} ${line()}`);
  draw();
  const timer = setInterval(draw, 120);
  return () => {
    clearInterval(timer);
    stderr.write("\r\x1b[K");
  };
}
