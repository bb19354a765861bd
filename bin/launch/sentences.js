import { isObject, readJson } from "./json.js";

const spoken = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
const language = /^en(_|\.|$)/.test(spoken) ? "en" : "nl";

/**
 * @param {unknown} value
 * @returns {value is Record<string, string>}
 */
const isCatalogue = (value) => isObject(value) && Object.values(value).every((text) => typeof text === "string");

const messages = readJson(new URL(`messages/${language}.json`, import.meta.url), isCatalogue) ?? {};

/**
 * The sentence with this name in the language of the terminal: English for who has set it so, else Dutch.
 * @param {string} name
 * @param {Record<string, string | number>} [values] what to put between its braces
 * @returns {string}
 */
export function sentence(name, values = {}) {
  return (messages[name] ?? name).replace(/\{(\w+)\}/g, (_, /** @type {string} */ key) => String(values[key]));
}

/** What keeps Leerhuis from being launched, as a sentence for the person at the terminal. */
export class CannotLaunch extends Error {
  /**
   * @param {string} name
   * @param {Record<string, string | number>} [values]
   */
  constructor(name, values) {
    super(sentence(name, values));
  }
}
