import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { cache, checkout } from "./checkout.js";
import { showing } from "./progress.js";
import { CannotLaunch, sentence } from "./sentences.js";
import { fingerprintOfContents, fingerprintOfTimes, sourceFiles } from "./sources.js";

const finished = join(checkout, "build");
const record = join(finished, "sources.json");

/** Whether the build was made from the sources as they are now. Times are looked at first, contents where times differ. */
export function isBuilt() {
  const known = readRecord();
  if (!known) return false;
  const paths = sourceFiles(checkout);
  const times = fingerprintOfTimes(checkout, paths);
  if (known.times === times) return true;
  if (known.contents !== fingerprintOfContents(checkout, paths)) return false;
  remember(record, { times, contents: known.contents });
  return true;
}

/**
 * Builds messages, browser files and server in a folder of its own, and puts that in the place of the old one when it is whole.
 * @param {string} node the Node to build under
 */
export async function build(node) {
  await showing(sentence("building"), sentence("built"), async () => {
    const unfinished = join(cache, "build");
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    const paths = sourceFiles(checkout);
    const made = { times: fingerprintOfTimes(checkout, paths), contents: fingerprintOfContents(checkout, paths) };
    await run(node, ["bin/messages.ts"]);
    const vite = [
      "node_modules/vite/bin/vite.js",
      "build",
      "--configLoader",
      "native",
      "--logLevel",
      "warn",
      "--emptyOutDir",
      "--outDir",
    ];
    await Promise.all([
      run(node, [...vite, join(unfinished, "browser")]),
      run(node, [...vite, join(unfinished, "server"), "--ssr"]),
    ]);
    remember(join(unfinished, "sources.json"), made);
    const old = join(cache, "build.old");
    rmSync(old, { recursive: true, force: true });
    moveAway(finished, old);
    renameSync(unfinished, finished);
    rmSync(old, { recursive: true, force: true });
  });
}

/**
 * @param {string} node
 * @param {string[]} words
 */
async function run(node, words) {
  const child = spawn(node, words, {
    cwd: checkout,
    env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout?.on("data", (part) => (said += part));
  child.stderr?.on("data", (part) => (said += part));
  const [code] = await once(child, "close");
  if (code === 0) return;
  throw /ENOSPC/.test(said)
    ? new CannotLaunch("diskFull", { root: checkout })
    : new CannotLaunch("buildFailed", { ending: firstLines(said) });
}

/** @returns {{ times: string, contents: string } | null} */
function readRecord() {
  try {
    return JSON.parse(readFileSync(record, "utf8"));
  } catch {
    return null;
  }
}

/**
 * A checkout that may not be written to is not in the way: its contents are compared again the next time.
 * @param {string} file
 * @param {{ times: string, contents: string }} made
 */
function remember(file, made) {
  try {
    writeFileSync(file, `${JSON.stringify(made)}\n`);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== "EACCES" && code !== "EROFS") throw error;
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function moveAway(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOENT") throw error;
  }
}

/** @param {string} text */
const firstLines = (text) => stripVTControlCharacters(text).trim().split("\n").slice(0, 20).join("\n");
