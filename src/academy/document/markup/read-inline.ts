import { type Inline, isSafeLink, type Mark, type StyledText } from "../contract.ts";

const pairs: readonly { readonly sign: string; readonly mark: Mark }[] = [
  { sign: "**", mark: { type: "bold" } },
  { sign: "~~", mark: { type: "strike" } },
  { sign: "_", mark: { type: "italic" } },
];

/** The order in which the editor keeps marks. */
const order: readonly Mark["type"][] = ["link", "bold", "italic", "strike", "code"];

/** A mark closes within this many characters, or it is none: a text full of open marks costs no more than another. */
const reach = 2500;

/** Lines of running text; a new line is a hard break. What is no mark that closes is text as it stands. */
export function readInline(lines: readonly string[]): Inline[] {
  return lines.flatMap((line, index): Inline[] => {
    const parts = merged(readText(line.trim(), []));
    return index === 0 ? parts : [{ type: "hardBreak" }, ...parts];
  });
}

function readText(text: string, marks: readonly Mark[]): StyledText[] {
  const found: StyledText[] = [];
  let plain = "";
  const finish = (): void => {
    if (plain) found.push(styled(plain, marks));
    plain = "";
  };
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at, at + reach);
    const escaped = /^\\([^\p{L}\p{N}\s])/u.exec(rest);
    const special = escaped ? null : (readCode(rest, marks) ?? readLink(rest, marks) ?? readPair(text, at, marks));
    if (special) {
      finish();
      found.push(...special.parts);
      at += special.length;
    } else {
      plain += escaped?.[1] ?? rest[0] ?? "";
      at += escaped?.[0].length ?? 1;
    }
  }
  finish();
  return found;
}

interface Found {
  readonly parts: readonly StyledText[];
  /** Characters that it took. */
  readonly length: number;
}

function readCode(rest: string, marks: readonly Mark[]): Found | null {
  const match = /^(`+)(?!`)(.+?)(?<!`)\1(?!`)/.exec(rest);
  if (!match) return null;
  const [whole, , inside = ""] = match;
  const code = /^ `.* $|^ .*` $/.test(inside) ? inside.slice(1, -1) : inside;
  return { parts: [styled(code, [...marks, { type: "code" }])], length: whole.length };
}

function readLink(rest: string, marks: readonly Mark[]): Found | null {
  const match =
    /^\[((?:\\.|(?<fence>`+)(?!`).+?(?<!`)\k<fence>(?!`)|[^\\\]])+)\]\((?<address>(?:\\.|[^\\()\s])+)\)/.exec(rest);
  if (!match) return null;
  const [whole, words = ""] = match;
  const href = (match.groups?.["address"] ?? "").replace(/\\([\\()])/g, "$1");
  if (!isSafeLink(href) || marks.some((mark) => mark.type === "link")) return null;
  return { parts: readText(words, [...marks, { type: "link", attrs: { href } }]), length: whole.length };
}

function readPair(text: string, at: number, marks: readonly Mark[]): Found | null {
  const pair = pairs.find(({ sign }) => text.startsWith(sign, at));
  if (!pair || marks.some((mark) => mark.type === pair.mark.type)) return null;
  const from = at + pair.sign.length;
  if (!/\S/.test(text[from] ?? " ")) return null;
  if (pair.sign === "_" && /[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return null;
  const end = closing(text, from, pair.sign);
  if (end < 0) return null;
  return { parts: readText(text.slice(from, end), [...marks, pair.mark]), length: end + pair.sign.length - at };
}

/** Where the sign closes: behind a letter, not escaped, not inside code or an address; an italic one at the end of a word. */
function closing(text: string, from: number, sign: string): number {
  for (let at = from; at < Math.min(text.length, from + reach);) {
    const skipped = /[\\`\]]/.test(text[at] ?? "") ? passedOver.exec(text.slice(at, at + reach)) : null;
    if (skipped) at += skipped[0].length;
    else if (at > from && text.startsWith(sign, at) && /\S/.test(text[at - 1] ?? " ") && endsWord(text, at, sign))
      return at;
    else at += 1;
  }
  return -1;
}

const passedOver = /^(?:\\.|(`+)(?!`).+?(?<!`)\1(?!`)|\]\((?:\\.|[^\\()\s])+\))/;

const endsWord = (text: string, at: number, sign: string): boolean =>
  sign !== "_" || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? "");

const styled = (text: string, marks: readonly Mark[]): StyledText =>
  marks.length === 0
    ? { type: "text", text }
    : { type: "text", text, marks: marks.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type)) };

/** Text that looks the same and stands beside each other is one text. */
function merged(parts: readonly StyledText[]): StyledText[] {
  const result: StyledText[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (before && JSON.stringify(before.marks) === JSON.stringify(part.marks))
      result[result.length - 1] = { ...before, text: before.text + part.text };
    else result.push(part);
  }
  return result;
}
