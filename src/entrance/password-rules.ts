import * as m from "#messages/entrance";
import { commonPasswords } from "./common-passwords.ts";

/** Length is what makes a password hard to guess (NIST SP 800-63B): no rules about digits and signs, long phrases welcome. */
export const shortestPassword = 10;
export const longestPassword = 200;

/** What is wrong with this password, as a sentence to show; null when it will do. `personal` are words that others know of its owner: name, mail address, organisation. */
export function problemOfPassword(password: string, personal: readonly string[]): (() => string) | null {
  if (password.length < shortestPassword) return () => m.passwordTooShort({ n: shortestPassword });
  if (password.length > longestPassword) return () => m.passwordTooLong({ n: longestPassword });
  if (isEasyToGuess(password)) return m.passwordCommon;
  if (isMostly(password, personal)) return m.passwordPersonal;
  return null;
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/\s/g, "");

function isEasyToGuess(password: string): boolean {
  const plain = letters(password);
  return new Set(plain).size < 5 || commonPasswords.has(plain) || isRepeated(plain);
}

/** "welkomwelkom": one part again and again. */
const isRepeated = (plain: string): boolean => /^(.{1,8}?)\1+$/u.test(plain);

/** Known words with hardly anything of one's own beside them: "sannevisser1", "sanne@delinde". */
function isMostly(password: string, words: readonly string[]): boolean {
  const parts = words
    .flatMap((word) => [word, ...word.split(/[\s@.]+/)].map(letters))
    .filter((part) => part.length >= 4);
  const longestFirst = parts.toSorted((a, b) => b.length - a.length);
  const plain = letters(password);
  const own = longestFirst.reduce((rest, part) => rest.replaceAll(part, ""), plain);
  return own.length < Math.min(4, plain.length);
}
