import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cache, checkout } from "./checkout.js";
import { runQuietly } from "./command.js";
import { isObject, readJson } from "./json.js";
import { showing } from "./progress.js";
import { CannotLaunch, sentence } from "./sentences.js";
import { fingerprintOfContents, fingerprintOfTimes, sourceFiles } from "./sources.js";
import { codeOf } from "./system-error.js";

const finished = join(checkout, "build");
const unfinished = join(cache, "build");
const replaced = join(cache, "build.replaced");

/** What a finished build was made from; it is in the build, so that the two cannot part. */
const record = "sources.json";

/** Whether the build was made from the sources as they are now. Times are looked at first, contents where times differ. */
export function isBuilt() {
  const made = readJson(join(finished, record), isRecord);
  if (!made) return false;
  const paths = sourceFiles(checkout);
  const times = fingerprintOfTimes(checkout, paths);
  if (made.times === times) return true;
  if (made.contents !== fingerprintOfContents(checkout, paths)) return false;
  rememberTimes({ ...made, times });
  return true;
}

/**
 * Builds messages, typeface, browser files and server in a folder of its own, and puts that in the place of the old one when it is whole.
 * @param {string} node the Node to build under
 */
export async function build(node) {
  await showing(sentence("building"), sentence("built"), async () => {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    const paths = sourceFiles(checkout);
    const made = { times: fingerprintOfTimes(checkout, paths), contents: fingerprintOfContents(checkout, paths) };
    await Promise.all([run(node, ["bin/messages.ts"]), run(node, ["bin/typeface.ts"])]);
    await Promise.all([run(node, vite("browser")), run(node, [...vite("server"), "--ssr"])]);
    writeFileSync(join(unfinished, record), JSON.stringify(made));
    swap();
  });
}

/** @param {string} part */
function vite(part) {
  return [
    "node_modules/vite/bin/vite.js",
    "build",
    "--configLoader=native",
    "--logLevel=warn",
    "--emptyOutDir",
    "--outDir",
    join(unfinished, part),
  ];
}

/**
 * @param {string} node
 * @param {string[]} words
 */
async function run(node, words) {
  const { succeeded, said } = await runQuietly(node, words, { NODE_ENV: "production" });
  if (succeeded) return;
  if (/ENOSPC/.test(said)) throw new CannotLaunch("diskFull", { root: checkout });
  throw new CannotLaunch("buildFailed", { ending: withoutStack(said).slice(0, 20).join("\n") });
}

/** @param {string} said */
const withoutStack = (said) => said.split("\n").filter((line) => !/^ {4}at /.test(line));

function swap() {
  rmSync(replaced, { recursive: true, force: true });
  try {
    renameSync(finished, replaced);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  renameSync(unfinished, finished);
  rmSync(replaced, { recursive: true, force: true });
}

/**
 * In a checkout that may not be written to, contents are compared again the next time.
 * @param {{ times: string, contents: string }} made
 */
function rememberTimes(made) {
  try {
    writeFileSync(join(finished, record), JSON.stringify(made));
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

/**
 * @param {unknown} value
 * @returns {value is { times: string, contents: string }}
 */
const isRecord = (value) => isObject(value) && typeof value.times === "string" && typeof value.contents === "string";
