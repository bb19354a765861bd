import { build, isBuilt } from "./build.js";
import { checkout } from "./checkout.js";
import { install } from "./install.js";
import { alone } from "./lock.js";
import { ownNode } from "./node.js";
import { missingPackage } from "./packages.js";
import { showing } from "./progress.js";
import { sentence } from "./sentences.js";

/**
 * Makes sure that packages and build are there and belong to these sources. Who finds everything in place takes no lock.
 * @returns {Promise<string>} the Node to run under
 */
export async function prepare() {
  if (isInstalled({ development: false }) && isBuilt()) return ownNode();
  return alone(async () => {
    await ensureInstalled({ development: false });
    const node = ownNode();
    if (!isBuilt()) await build(node);
    return node;
  }, showWaiting);
}

/**
 * As `prepare`, with the packages that developers need and without a build.
 * @returns {Promise<string>} the Node to run under
 */
export async function prepareForDevelopment() {
  if (isInstalled({ development: true })) return ownNode();
  return alone(async () => {
    await ensureInstalled({ development: true });
    return ownNode();
  }, showWaiting);
}

/** @param {{ development: boolean }} wanted */
const isInstalled = (wanted) => missingPackage(checkout, wanted) === null;

/** @param {{ development: boolean }} wanted */
async function ensureInstalled(wanted) {
  if (!isInstalled(wanted)) await install(wanted);
}

/**
 * @param {string} pid
 * @param {() => Promise<unknown>} gone
 */
const showWaiting = (pid, gone) => showing(sentence("waiting", { pid }), sentence("waited"), gone);
