import type { Inline, Mark, StyledText } from "../contract.ts";

const delimiters = { bold: "**", italic: "_", strike: "~~" } as const;
type Delimited = keyof typeof delimiters;
const nesting: readonly Delimited[] = ["bold", "italic", "strike"];

/** Running text, one line per hard break. */
export function writeInline(parts: readonly Inline[] = []): string[] {
  const lines: StyledText[][] = [[]];
  for (const part of parts) {
    if (part.type === "hardBreak") lines.push([]);
    else lines.at(-1)?.push(part);
  }
  return lines.map((line) => guardStart(writeLine(line))).filter((line) => line !== "");
}

/** Marks open in a fixed order and close in the opposite one, so that they always nest. */
function writeLine(parts: readonly StyledText[]): string {
  let written = "";
  let open: Delimited[] = [];
  for (const part of parts) {
    const [, before = "", core = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(part.text.replaceAll("\n", " ")) ?? [];
    const wanted = (core ? nesting : open).filter((name) => hasMark(part, name));
    const kept = open.filter((_, index) => open[index] === wanted[index]);
    const closing = open.slice(kept.length).toReversed();
    written = withClosing(written, closing) + before;
    for (const name of wanted.slice(kept.length)) written += delimiters[name];
    written += writeCore(core, part) + after;
    open = [...wanted];
  }
  return withClosing(written, open.toReversed()).trim();
}

/** A mark closes right behind its last letter: white space at its end is left outside. */
function withClosing(written: string, closing: readonly Delimited[]): string {
  if (closing.length === 0) return written;
  const [space = ""] = /\s*$/u.exec(written) ?? [];
  return written.slice(0, written.length - space.length) + closing.map((name) => delimiters[name]).join("") + space;
}

const hasMark = (part: StyledText, name: Mark["type"]): boolean =>
  part.marks?.some((mark) => mark.type === name) ?? false;

function writeCore(core: string, part: StyledText): string {
  const text = hasMark(part, "code") ? writeCode(core) : escape(core);
  const link = part.marks?.find((mark) => mark.type === "link");
  return link && core
    ? `[${text}](${link.attrs.href.replace(/\s/g, "%20").replace(/[\\()]/g, String.raw`\$&`)})`
    : text;
}

function writeCode(code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return code.startsWith("`") || code.endsWith("`") ? `${fence} ${code} ${fence}` : fence + code + fence;
}

const escape = (text: string): string => text.replace(/[\\*_~`[\]]/g, String.raw`\$&`);

/** A line of text that would read as the start of something else gets a backslash in front. */
const guardStart = (line: string): string =>
  /^(#{1,6}(\s|$)|>|[-+](\s|$)|-{3,}$|!\[)/.test(line)
    ? `\\${line}`
    : line.replace(/^(\d{1,6})([.)])(?=\s|$)/, String.raw`$1\$2`);
