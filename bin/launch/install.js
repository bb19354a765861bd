import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { cache, checkout } from "./checkout.js";
import { hasDevelopmentPackages, missingPackage } from "./packages.js";
import { showing } from "./progress.js";
import { CannotLaunch, sentence } from "./sentences.js";

const log = join(cache, "install.log");

/**
 * Installs what the lockfile wants with npm.
 * @param {{ development: boolean }} wanted
 */
export async function install({ development }) {
  const everything = development || hasDevelopmentPackages(checkout);
  await showing(sentence("installing"), sentence("installed"), async () => {
    const ending = await runNpm([
      "ci",
      everything ? "--include=dev" : "--omit=dev",
      "--include=optional",
      "--prefer-offline",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ]);
    if (ending !== null) throw explain(ending);
    const missing = missingPackage(checkout, { development: everything });
    if (missing) throw new CannotLaunch("installIncomplete", { package: missing, log });
  });
}

/**
 * @param {string[]} words
 * @returns {Promise<string | null>} null when it succeeded, else what it said
 */
async function runNpm(words) {
  try {
    mkdirSync(cache, { recursive: true });
  } catch {
    throw new CannotLaunch("installNotWritable", { root: checkout });
  }
  const [program, ...before] = npm();
  const child = spawn(program, [...before, ...words], {
    cwd: checkout,
    env: { ...process.env, NODE_ENV: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = createWriteStream(log);
  child.stdout?.pipe(output, { end: false });
  child.stderr?.pipe(output, { end: false });
  const [code] = await once(child, "close").catch(() => {
    throw new CannotLaunch("npmMissing");
  });
  output.end();
  await once(output, "finish");
  return code === 0 ? null : readFileSync(log, "utf8");
}

/** The npm that started us, else the one beside this Node, else the one on the path. */
function npm() {
  const started = process.env.npm_execpath;
  if (started && basename(started) === "npm-cli.js") return [process.execPath, started];
  return ["npm"];
}

/**
 * Turns what npm said into the sentence for its cause.
 * @param {string} said
 * @returns {CannotLaunch}
 */
export function explain(said) {
  if (/ENOSPC/.test(said)) return new CannotLaunch("diskFull", { root: checkout });
  if (/EACCES|EROFS|EPERM/.test(said)) return new CannotLaunch("installNotWritable", { root: checkout });
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT/.test(
      said,
    )
  )
    return new CannotLaunch("installNoNetwork");
  return new CannotLaunch("installFailed", { log, ending: lastLines(said) });
}

/** @param {string} text */
const lastLines = (text) => text.trim().split("\n").slice(-12).join("\n");
