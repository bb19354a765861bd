import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "./checkout.js";
import { CannotLaunch } from "./sentences.js";

const needed = 24;
const oldestLauncher = 20;

/**
 * @param {string} version "20.11.1"
 * @returns {number}
 */
const major = (version) => Number(version.split(".")[0]);

/**
 * Throws a sentence when this machine cannot even launch.
 * @param {{ running?: string, platform?: string }} [machine]
 */
export function requireMachine({ running = process.versions.node, platform = process.platform } = {}) {
  if (major(running) < oldestLauncher) throw new CannotLaunch("nodeTooOld", { version: running });
  if (platform !== "linux") throw new CannotLaunch("systemNotLinux", { platform });
}

/**
 * The Node that Leerhuis runs under: the one that npm brought for this system, else the one that runs now when it is new enough.
 * @param {{ root?: string, platform?: string, architecture?: string, running?: string, executable?: string }} [machine]
 * @returns {string} path of the program
 */
export function ownNode({
  root = checkout,
  platform = process.platform,
  architecture = process.arch,
  running = process.versions.node,
  executable = process.execPath,
} = {}) {
  const brought = join(root, `node_modules/node-${platform}-${architecture}/bin/node`);
  if (existsSync(brought)) return brought;
  if (major(running) >= needed) return executable;
  throw new CannotLaunch("systemUnknown", { system: `${platform}-${architecture}` });
}
