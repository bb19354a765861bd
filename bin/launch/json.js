import { readFileSync } from "node:fs";

/**
 * What a JSON file holds, or null when it is not there, not whole, or not what it should be.
 * @template T
 * @param {string | URL} file
 * @param {(value: unknown) => value is T} fits
 * @returns {T | null}
 */
export function readJson(file, fits) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(readFileSync(file, "utf8"));
    return fits(value) ? value : null;
  } catch {
    return null;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
