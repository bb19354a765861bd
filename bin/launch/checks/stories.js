import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { cache } from "../checkout.js";
import { runOpenly } from "../command.js";
import { isObject, readJson } from "../json.js";
import { sentence } from "../sentences.js";
import { failed, together } from "./outcome.js";

/** @typedef {import("./outcome.js").Outcome} Outcome */

/**
 * Runs Vitest: unit, property and database tests.
 * @param {string} node
 * @param {string[]} filters parts of paths; none means all
 * @param {string} chromium path of the browser
 * @returns {Promise<Outcome>}
 */
export async function runStories(node, filters, chromium) {
  const file = freshReport("vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await runOpenly(
    node,
    ["node_modules/.bin/vitest", "run", "--allowOnly=false", ...reporters, ...filters],
    { NODE_ENV: "test", CHROMIUM_PATH: chromium },
  );
  return complain(judge("Vitest", code, countVitest(readJson(file, isObject))));
}

/**
 * Runs Playwright: journeys and accessibility in a browser.
 * @param {string} node
 * @param {string[]} filters parts of paths; none means all
 * @param {string} chromium path of the browser
 * @returns {Promise<Outcome>}
 */
export async function runJourneys(node, filters, chromium) {
  const file = freshReport("playwright.json");
  const environment = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await runOpenly(
    node,
    ["node_modules/.bin/playwright", "test", "--forbid-only", "--reporter=list,json", ...filters],
    environment,
  );
  const report = readJson(file, isObject);
  const wavered = countWavering(report);
  if (wavered > 0) process.stdout.write(`${sentence("checkWavered", { count: wavered })}\n`);
  return complain(judge("Playwright", code, countPlaywright(report)));
}

/** @param {string} name */
function freshReport(name) {
  const report = join(cache, "reports", name);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  return report;
}

/**
 * A runner that ended badly failed, whatever it counted; so did one that left no report or found nothing to run.
 * @param {string} program
 * @param {number | string} code how it ended
 * @param {Outcome | null} counted
 * @returns {{ outcome: Outcome, complaint: string | null }}
 */
export function judge(program, code, counted) {
  if (!counted) return { outcome: failed, complaint: sentence("checkNoReport", { program, code }) };
  if (counted.failed > 0) return { outcome: counted, complaint: null };
  if (code !== 0) return { outcome: { ...counted, failed: 1 }, complaint: sentence("checkBroken", { program, code }) };
  if (counted.passed === 0)
    return { outcome: { ...counted, failed: 1 }, complaint: sentence("checkNoTests", { program }) };
  return { outcome: counted, complaint: null };
}

/** @param {ReturnType<typeof judge>} judgement */
function complain({ outcome, complaint }) {
  if (complaint) process.stdout.write(`${complaint}\n`);
  return outcome;
}

/**
 * Counts a report of Vitest's JSON reporter. A file that could not be loaded has no failed test and is one failure.
 * @param {Record<string, unknown> | null} report
 * @returns {Outcome | null}
 */
export function countVitest(report) {
  if (!report || !Array.isArray(report.testResults)) return null;
  const files = report.testResults.filter(isObject);
  return together(files.map(countFile));
}

/**
 * @param {Record<string, unknown>} file
 * @returns {Outcome}
 */
function countFile(file) {
  const tests = Array.isArray(file.assertionResults) ? file.assertionResults.filter(isObject) : [];
  const passed = tests.filter(({ status }) => status === "passed").length;
  const failures = tests.filter(({ status }) => status === "failed").length;
  const unloaded = file.status === "failed" && failures === 0 ? 1 : 0;
  return { passed, failed: failures + unloaded, skipped: tests.length - passed - failures };
}

/**
 * Counts a report of Playwright's JSON reporter. An error outside any test (a file that does not load) is one failure.
 * @param {Record<string, unknown> | null} report
 * @returns {Outcome | null}
 */
export function countPlaywright(report) {
  if (!report || !isObject(report.stats)) return null;
  const { expected, unexpected, skipped } = report.stats;
  const outside = Array.isArray(report.errors) ? report.errors.length : 0;
  return {
    passed: Number(expected) + countWavering(report),
    failed: Number(unexpected) + outside,
    skipped: Number(skipped),
  };
}

/**
 * How many tests failed at first and passed when told again, in a new house and a new browser.
 * @param {Record<string, unknown> | null} report
 */
const countWavering = (report) => (report && isObject(report.stats) ? Number(report.stats.flaky) : 0);
