import { join } from "node:path";
import { checkout } from "../checkout.js";
import { runQuietly } from "../command.js";
import { isObject, readJson } from "../json.js";
import { sentence } from "../sentences.js";
import { together } from "./outcome.js";

/** Licences under which a part may be in a work that is AGPL-3.0-or-later as a whole. */
const compatible = new Set(
  "MIT MIT-0 ISC Zlib 0BSD BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 Apache-2.0 MPL-2.0 LGPL-3.0-or-later OFL-1.1 CC0-1.0 Python-2.0 PostgreSQL".split(
    " ",
  ),
);

/**
 * What somebody looked at and found no harm in, with the reason: `docs/security/dependencies.json`.
 * @typedef {{ package: string, licence: string, reason: string }} AcceptedLicence
 * @typedef {{ id: string, package: string, reason: string, until: string }} AcceptedAdvisory `id` as GitHub's GHSA-…, `until` a day
 * @typedef {{ licences: AcceptedLicence[], advisories: AcceptedAdvisory[] }} Accepted
 */

/**
 * Looks at all that comes from npm: the lockfile by itself, and what npm knows to be wrong with it.
 * @returns {Promise<import("./outcome.js").Outcome>}
 */
export async function checkDependencies() {
  const lock = readJson(join(checkout, "package-lock.json"), isObject) ?? {};
  const accepted = readJson(join(checkout, "docs/security/dependencies.json"), isAccepted);
  if (!accepted) return tell([sentence("dependenciesUnreadable")]);
  const { said } = await runQuietly("npm", ["audit", "--json"]);
  const found = advisoriesIn(said);
  if (!found) process.stdout.write(`${sentence("advisoriesUnreachable")}\n`);
  const known = found ? tell(faultsInAdvisories(found, accepted, new Date())) : { passed: 0, failed: 0, skipped: 1 };
  return together([tell(faultsInLock(lock, accepted)), known]);
}

/** @param {readonly string[]} faults */
function tell(faults) {
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  return { passed: faults.length === 0 ? 1 : 0, failed: faults.length, skipped: 0 };
}

/**
 * @param {unknown} value
 * @returns {value is Accepted}
 */
const isAccepted = (value) => isObject(value) && Array.isArray(value.licences) && Array.isArray(value.advisories);

/**
 * Everything comes from npm, is what it was when it was chosen, and may be part of Leerhuis.
 * @param {Record<string, unknown>} lock `package-lock.json`
 * @param {Pick<Accepted, "licences">} accepted
 * @returns {string[]} a sentence for each fault
 */
export function faultsInLock(lock, { licences }) {
  const packages = isObject(lock.packages) ? Object.entries(lock.packages).filter(([path]) => path !== "") : [];
  if (packages.length === 0) return [sentence("dependenciesUnreadable")];
  const faults = packages.flatMap(([path, entry]) => (isObject(entry) ? faultsInPackage(path, entry, licences) : []));
  const names = new Set(packages.map(([path]) => nameAt(path)));
  const gone = licences.filter((licence) => !names.has(licence.package));
  return [...faults, ...gone.map((licence) => sentence("dependencyNotThere", { name: licence.package }))];
}

/**
 * @param {string} path
 * @param {Record<string, unknown>} entry
 * @param {readonly AcceptedLicence[]} licences
 */
function faultsInPackage(path, entry, licences) {
  const name = nameAt(path);
  const licence = textOf(entry.license) || (licences.find((accepted) => accepted.package === name)?.licence ?? "");
  return [
    ...(textOf(entry.integrity).startsWith("sha512-") ? [] : [sentence("dependencyWithoutHash", { name })]),
    ...(isCompatible(licence) ? [] : [sentence("dependencyLicence", { name, licence: licence || "?" })]),
  ];
}

/** @param {unknown} value */
const textOf = (value) => (typeof value === "string" ? value : "");

/** @param {string} path "node_modules/a/node_modules/@b/c" */
const nameAt = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/**
 * Of licences to choose from one will do, of licences that hold together all must.
 * @param {string} licence an SPDX expression without nested brackets
 */
const isCompatible = (licence) =>
  licence
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((each) => compatible.has(each)));

/**
 * @typedef {{ id: string, package: string, severity: string, title: string }} Advisory
 */

/**
 * What `npm audit --json` found; null when it has no answer, as from a registry without advisories.
 * @param {string} said
 * @returns {Advisory[] | null}
 */
export function advisoriesIn(said) {
  const report = parsed(said.slice(Math.max(0, said.indexOf("{"))));
  if (!isObject(report) || !isObject(report.vulnerabilities)) return null;
  const causes = Object.values(report.vulnerabilities).flatMap((found) =>
    isObject(found) && Array.isArray(found.via) ? found.via.filter(isObject) : [],
  );
  const byId = new Map(causes.map((cause) => [idOf(cause), cause]));
  return [...byId].map(([id, cause]) => ({
    id,
    package: textOf(cause.name),
    severity: textOf(cause.severity),
    title: textOf(cause.title),
  }));
}

/** @param {Record<string, unknown>} cause whose address ends in the advisory's id */
const idOf = ({ url, source }) =>
  String(url ?? source)
    .split("/")
    .at(-1) ?? "";

/** @param {string} text */
function parsed(text) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}

/**
 * Each advisory is one that was looked at, for as long as that holds; and nothing stays accepted that is not there any more.
 * @param {readonly Advisory[]} found
 * @param {Pick<Accepted, "advisories">} accepted
 * @param {Date} today
 * @returns {string[]} a sentence for each fault
 */
export function faultsInAdvisories(found, { advisories }, today) {
  const day = today.toISOString().slice(0, 10);
  const holds = new Set(advisories.filter(({ until }) => until >= day).map(({ id }) => id));
  const there = new Set(found.map(({ id }) => id));
  return [
    ...found
      .filter(({ id }) => !holds.has(id))
      .map(({ id, package: name, severity, title }) => sentence("advisoryNotAccepted", { id, name, severity, title })),
    ...advisories.filter(({ id }) => !there.has(id)).map(({ id }) => sentence("advisoryNotThere", { id })),
  ];
}
