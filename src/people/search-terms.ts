/** Letters that do not fall apart into a plain letter and an accent. */
const plain: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
};

/** A text as it is compared when people search and sort: lower case, without accents, single spaces. */
export const searchForm = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[łøđðßæœıþ]/g, (letter) => plain[letter] ?? letter)
    .replaceAll(/\s+/g, " ")
    .trim();

/** The words of a text in their search form. */
export const wordsOf = (text: string): string[] => searchForm(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Shorter words resemble too many others. */
const shortestMisspelt = 4;
const longestMisspelt = 16;

/** Sorts behind every letter and figure, so that it never stands between the words that begin alike. */
const misspelt = "~";

const canBeMisspelt = (word: string): boolean => word.length >= shortestMisspelt && word.length <= longestMisspelt;

const withoutOneLetter = (word: string): string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));

interface Findable {
  readonly name: string;
  readonly jobTitle: string | null;
  /** Skills and interests that are for everyone. */
  readonly shared?: readonly string[];
}

/** All terms under which somebody is found: the words of name, job title and what they share, and the misspellings of the name. */
export function termsOf(person: Findable): string[] {
  const nameWords = wordsOf(person.name);
  const misspellings = nameWords
    .filter(canBeMisspelt)
    .flatMap(withoutOneLetter)
    .map((form) => misspelt + form);
  const shared = (person.shared ?? []).flatMap(wordsOf);
  return [...new Set([...nameWords, ...wordsOf(person.jobTitle ?? ""), ...shared, ...misspellings])];
}

/**
 * The terms that a misspelt word may stand under: one letter missing, too many, wrong, or two letters swapped. Both sides
 * leave one letter out and meet (Wolf Garbe's symmetric deletion).
 */
export function resembling(word: string): string[] {
  if (!canBeMisspelt(word)) return [word];
  const shorter = withoutOneLetter(word);
  return [...new Set([word, misspelt + word, ...shorter, ...shorter.map((form) => misspelt + form)])];
}

/** The first text behind all that begin with `prefix`, in the byte order of the index. */
export const behindPrefix = (prefix: string): string => `${prefix}\u{10ffff}`;
