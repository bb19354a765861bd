import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#platform/root.ts";
import { type Filter, mayHold, read } from "./filter.ts";
import { dutchPasswords } from "./dutch.ts";

export const filterFile = join(root, "src/entrance/leaked-passwords/leaked.bloom");

let known: Filter | null = null;

/** Read when the first password is chosen: 360 kB, and kept. */
const filter = (): Filter => (known ??= read(readFileSync(filterFile)));

/** How passwords are compared: capitals, spaces and the ways to write one character make no difference. */
export const plainOf = (password: string): string => password.normalize("NFKC").toLowerCase().replaceAll(/\s/gu, "");

/** What is left of a password without the digits and signs at its end: "zonnebloem" of "Zonnebloem2026!". */
const stemOf = (plain: string): string => plain.replace(/[\d\p{P}\p{S}]+$/u, "");

const isListed = (plain: string): boolean => dutchPasswords.has(plain) || mayHold(filter(), plain);

/**
 * Does this password stand in lists of leaked ones, as it is or but for a few digits and signs behind it? Whoever guesses tries
 * those lists first, with a year or an exclamation mark behind each.
 */
export function isLeaked(password: string): boolean {
  const plain = plainOf(password);
  const stem = stemOf(plain);
  return isListed(plain) || (stem !== plain && plain.length - stem.length <= 6 && stem.length >= 6 && isListed(stem));
}
