import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { cache, checkout } from "./checkout.js";
import { runQuietly } from "./command.js";
import { hasDevelopmentPackages, missingPackage } from "./packages.js";
import { showing } from "./progress.js";
import { CannotLaunch, sentence } from "./sentences.js";
import { codeOf } from "./system-error.js";

const log = join(cache, "install.log");

/** What npm says when it cannot reach the registry. */
const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|SOCKET_TIMEOUT/;

/**
 * Installs what the lockfile wants with npm, in exactly those versions; neither package.json nor the lockfile is written to.
 * Not by `npm ci`: that refuses a lockfile which lacks the optional packages of systems that its maker could not see.
 * @param {{ development: boolean }} wanted
 */
export async function install({ development }) {
  const everything = development || hasDevelopmentPackages(checkout);
  const kinds = [everything ? "--include=dev" : "--omit=dev", "--include=optional"];
  await showing(sentence("installing"), sentence("installed"), async () => {
    const source = (await isOffline()) ? "--offline" : "--prefer-offline";
    const { succeeded, said } = await npm([
      "install",
      "--no-save",
      ...kinds,
      source,
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ]);
    keep(said);
    if (!succeeded) throw explain(said);
    const missing = missingPackage(checkout, { development: everything });
    if (missing) throw new CannotLaunch("installIncomplete", { package: missing, log });
  });
}

/** Asked first: npm itself would try each of hundreds of packages again and again. Without a network its cache may still hold them all. */
async function isOffline() {
  const { succeeded, said } = await npm([
    "ping",
    "--fetch-retries=1",
    "--fetch-retry-mintimeout=1000",
    "--fetch-timeout=15000",
  ]);
  return !succeeded && noNetwork.test(said);
}

/**
 * Runs the npm that started us, else the one on the path.
 * @param {string[]} words
 */
async function npm(words) {
  const started = process.env.npm_execpath;
  const isNpm = started !== undefined && basename(started) === "npm-cli.js";
  const running = isNpm
    ? runQuietly(process.execPath, [started, ...words], developing)
    : runQuietly("npm", words, developing);
  return running.catch((error) => {
    throw codeOf(error) === "ENOENT" ? new CannotLaunch("npmMissing") : error;
  });
}

/** With NODE_ENV=production npm would leave out packages that were asked for. */
const developing = { NODE_ENV: "" };

/**
 * Keeps what npm said for who wants to know more. A full disk or a closed folder is told from npm's own words.
 * @param {string} said
 */
function keep(said) {
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(log, `${said}\n`);
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

/**
 * Turns what npm said into the sentence for its cause.
 * @param {string} said
 * @returns {CannotLaunch}
 */
export function explain(said) {
  if (/ENOSPC/.test(said)) return new CannotLaunch("diskFull", { root: checkout });
  if (/EACCES|EROFS|EPERM/.test(said)) return new CannotLaunch("notWritable", { root: checkout });
  if (noNetwork.test(said)) return new CannotLaunch("installNoNetwork");
  return new CannotLaunch("installFailed", { log, ending: said.split("\n").slice(-12).join("\n") });
}
