/** Words of a search, at most eight, in the form of the index: letters and digits in lower case. */
export const searchWords = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, 8);

/** A text query for PostgreSQL's `simple` dictionary in which every word may go on: "veilig til" finds "Veilig tillen". Empty when there are no words. */
export const prefixQuery = (text: string): string =>
  searchWords(text)
    .map((word) => `${word}:*`)
    .join(" & ");

const shortestWordForTypo = 4;

/** Whether two words differ by at most one letter that is missing, too many, other, or changed places with its neighbour. */
export function isOneTypoApart(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return isSwapped || short.slice(at + 1) === long.slice(at + 1);
}

/** Whether every word of the search, with one typing error, is or begins a word of the title. Short words must be right. */
export function resembles(search: string, title: string): boolean {
  const words = searchWords(search);
  const inTitle =
    title
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.every((word) => inTitle.some((each) => begins(word, each)));
}

function begins(word: string, inTitle: string): boolean {
  if (inTitle.startsWith(word)) return true;
  if (word.length < shortestWordForTypo) return false;
  return [word.length - 1, word.length, word.length + 1].some((length) =>
    isOneTypoApart(word, inTitle.slice(0, length)),
  );
}
