#!/usr/bin/env node
/**
 * `npm test`: sets up what is missing and runs every check, also after one has failed. Ends with the line "N passed, N failed" and
 * with exit code 0 only when nothing failed. `npm test -- src/people` runs only the tests whose path has that in it.
 */
import { findChromium } from "./checks/chromium.js";
import { performAll } from "./checks/perform.js";
import { staticChecks } from "./checks/static.js";
import { runJourneys, runStories } from "./checks/stories.js";
import { launch } from "./launch.js";
import { prepareForDevelopment } from "./prepare.js";
import { sentence } from "./sentences.js";

/** @typedef {import("./checks/outcome.js").Check} Check */

await launch(async () => {
  const node = await prepareForDevelopment();
  const filters = process.argv.slice(2);
  const { failed } = await performAll(filters.length > 0 ? someChecks(node, filters) : allChecks(node));
  process.exitCode = failed > 0 ? 1 : 0;
});

/**
 * @param {string} node
 * @returns {Check[]}
 */
function allChecks(node) {
  return [...staticChecks(node), stories(node, []), journeys(node, [])];
}

/**
 * The tests that the filters ask for, after what has to be made before any test runs.
 * @param {string} node
 * @param {string[]} filters
 * @returns {Check[]}
 */
function someChecks(node, filters) {
  const made = [sentence("checkMessages"), sentence("checkBuild")];
  const inBrowser = filters.filter((filter) => filter.startsWith("test/browser"));
  const others = filters.filter((filter) => !inBrowser.includes(filter));
  return [
    ...staticChecks(node).filter(({ name }) => made.includes(name)),
    ...(others.length > 0 ? [stories(node, others)] : []),
    ...(inBrowser.length > 0 ? [journeys(node, inBrowser)] : []),
  ];
}

/**
 * Some stories need a browser; without one these fail, and the others are told all the same.
 * @param {string} node
 * @param {string[]} filters
 * @returns {Check}
 */
function stories(node, filters) {
  return {
    name: sentence("checkStories"),
    run: async () => runStories(node, filters, await findChromium().catch(() => "")),
  };
}

/**
 * @param {string} node
 * @param {string[]} filters
 * @returns {Check}
 */
function journeys(node, filters) {
  return { name: sentence("checkBrowser"), run: async () => runJourneys(node, filters, await findChromium()) };
}
