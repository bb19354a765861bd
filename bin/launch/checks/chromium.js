import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { runOpenly } from "../command.js";
import { showing } from "../progress.js";
import { CannotLaunch, sentence } from "../sentences.js";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * A Chromium that starts: the one of CHROMIUM_PATH, the system's, or one that Playwright has fetched before. As root on Debian and
 * its kin it is installed when there is none; elsewhere it says what to install.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<string>} path of the program
 */
export async function findChromium(environment = process.env) {
  const given = environment.CHROMIUM_PATH;
  if (given) {
    if (starts(given)) return given;
    throw new CannotLaunch("chromiumDoesNotRun", { path: given });
  }
  const found = candidates(environment).find(starts);
  if (found) return found;
  if (process.getuid?.() === 0 && onPath("apt-get", environment)) {
    await showing(sentence("chromiumInstalling"), sentence("chromiumInstalled"), installChromium);
    const installed = candidates(environment).find(starts);
    if (installed) return installed;
  }
  throw new CannotLaunch("chromiumMissing");
}

async function installChromium() {
  const environment = { DEBIAN_FRONTEND: "noninteractive" };
  await runOpenly("apt-get", ["update", "-q"], environment);
  await runOpenly("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], environment);
}

/** @param {NodeJS.ProcessEnv} environment */
function candidates(environment) {
  return [
    ...names.map((name) => onPath(name, environment)).filter((file) => file !== undefined),
    ...fetchedByPlaywright(),
  ];
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} environment
 */
function onPath(name, environment) {
  return (environment.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

/** Newest first. */
function fetchedByPlaywright() {
  const folder = join(homedir(), ".cache/ms-playwright");
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).filter((name) => name.startsWith("chromium-"));
  return versions
    .toSorted()
    .toReversed()
    .map((version) => join(folder, version, "chrome-linux/chrome"));
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ubuntu has a program of this name that only says how to install one: it must tell its version.
 * @param {string} file
 */
const starts = (file) => spawnSync(file, ["--version"], { stdio: "ignore" }).status === 0;
