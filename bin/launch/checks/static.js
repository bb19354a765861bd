import { build, isBuilt } from "../build.js";
import { checkout } from "../checkout.js";
import { runQuietly } from "../command.js";
import { sentence } from "../sentences.js";
import { sourceFiles } from "../sources.js";
import { checkDependencies } from "./dependencies.js";
import { failed, passed } from "./outcome.js";

/**
 * The checks that read the sources without running them. One that counts its files must have read at least as many as src
 * has: a tool that finds nothing to read says that all is well.
 * @param {string} node
 * @returns {import("./outcome.js").Check[]}
 */
export function staticChecks(node) {
  return [
    { name: sentence("checkMessages"), run: () => tool(node, ["bin/messages.ts"]) },
    {
      name: sentence("checkFormat"),
      run: () => readingTool(node, ["node_modules/.bin/oxfmt", "--check", "."], filesInSummary),
    },
    {
      name: sentence("checkLint"),
      run: () => readingTool(node, ["node_modules/.bin/oxlint", "--type-aware", "--deny-warnings"], filesInSummary),
    },
    {
      name: sentence("checkTypes"),
      run: () => readingTool(node, ["node_modules/.bin/tsc", "-p", ".", "--noEmit", "--listFiles"], filesListed),
    },
    { name: sentence("checkMap"), run: () => tool(node, ["bin/map.ts"]) },
    { name: sentence("checkDependencies"), run: checkDependencies },
    { name: sentence("checkBuild"), run: () => builds(node) },
  ];
}

/** @param {string} node */
async function builds(node) {
  if (!isBuilt()) await build(node);
  return passed;
}

/**
 * @param {string} node
 * @param {string[]} words
 */
async function tool(node, words) {
  const { succeeded, said } = await runQuietly(node, words);
  if (!succeeded) process.stdout.write(`${said}\n`);
  return succeeded ? passed : failed;
}

/**
 * @param {string} node
 * @param {string[]} words
 * @param {(said: string) => { read: number, rest: string }} count how many files it says to have read, and what else it said
 */
async function readingTool(node, words, count) {
  const { succeeded, said } = await runQuietly(node, words);
  const { read, rest } = count(said);
  if (!succeeded) process.stdout.write(`${rest}\n`);
  const present = sourceFiles(checkout).filter(isProgram).length;
  if (succeeded && read < present) process.stdout.write(`${sentence("checkReadTooLittle", { read, present })}\n`);
  return succeeded && read >= present ? passed : failed;
}

/** @param {string} path */
const isProgram = (path) => /^src\/.*\.tsx?$/.test(path);

/**
 * "Finished in 176ms on 543 files using 2 threads."
 * @param {string} said
 */
export function filesInSummary(said) {
  return { read: Number(/ on (\d+) files? /.exec(said)?.[1] ?? 0), rest: said };
}

/**
 * One path a line, among the errors.
 * @param {string} said
 */
export function filesListed(said) {
  const lines = said.split("\n");
  const inCheckout = lines
    .filter((line) => line.startsWith(`${checkout}/`))
    .map((line) => line.slice(checkout.length + 1));
  return { read: inCheckout.filter(isProgram).length, rest: lines.filter((line) => !line.startsWith("/")).join("\n") };
}
