import * as m from "#messages/entrance";
import { isLeaked, plainOf } from "./leaked-passwords/leaked.ts";

/** Length is what makes a password hard to guess (NIST SP 800-63B): no rules about digits and signs, long phrases welcome. */
export const shortestPassword = 10;
export const longestPassword = 200;

/** What everybody knows of a password for this house. */
const product = "Leerhuis";

/** What is wrong with this password, as a sentence to show; null when it will do. `personal` are words that others know of its owner: name, mail address, organisations. */
export function problemOfPassword(password: string, personal: readonly string[]): (() => string) | null {
  if (password.length < shortestPassword) return () => m.passwordTooShort({ n: shortestPassword });
  if (password.length > longestPassword) return () => m.passwordTooLong({ n: longestPassword });
  if (isEasyToGuess(password)) return m.passwordCommon;
  if (isMostly(password, [...personal, product])) return m.passwordPersonal;
  return null;
}

function isEasyToGuess(password: string): boolean {
  const plain = plainOf(password);
  return new Set(plain).size < 5 || isRepeated(plain) || isLeaked(password);
}

/** "welkomwelkom": one part again and again. */
const isRepeated = (plain: string): boolean => /^(.{1,8}?)\1+$/u.test(plain);

/** Known words with hardly anything of one's own beside them: "sannevisser1", "sanne@delinde". */
function isMostly(password: string, words: readonly string[]): boolean {
  const parts = words
    .flatMap((word) => [word, ...word.split(/[\s@.]+/)].map(plainOf))
    .filter((part) => part.length >= 4);
  const longestFirst = parts.toSorted((a, b) => b.length - a.length);
  const plain = plainOf(password);
  const own = longestFirst.reduce((rest, part) => rest.replaceAll(part, ""), plain);
  return own.length < Math.min(4, plain.length);
}
