const itemStart = /^(?:([-+*])|(\d{1,6})([.)]))(?:( +)|$)/;

export const isItemStart = (line: string): boolean => itemStart.test(line);

interface Items {
  /** The lines of each item, without its marker and its indent. */
  readonly items: readonly string[][];
  /** The first number; null for a list without numbers. */
  readonly start: number | null;
  /** The line behind the list. */
  readonly next: number;
}

/** The items of the list that starts at this line: all that follow with the same marker. */
export function itemsFrom(lines: readonly string[], from: number): Items {
  const first = itemStart.exec(lines[from] ?? "");
  const items: string[][] = [];
  let next = from;
  for (let start = first; start && markerOf(start) === markerOf(first); start = itemStart.exec(lines[next] ?? "")) {
    const item = itemAt(lines, next, start[4] ? start[0].length : start[0].length + 1);
    items.push(item.lines);
    next = item.next;
  }
  return { items, start: first?.[2] === undefined ? null : Number(first[2]), next };
}

const markerOf = (start: RegExpExecArray | null): string => start?.[1] ?? start?.[3] ?? "";

/** The lines that are indented below its first, and the empty ones between such lines or before a further item. */
function itemAt(lines: readonly string[], from: number, indent: number): { lines: string[]; next: number } {
  const margin = " ".repeat(indent);
  const inside = [(lines[from] ?? "").slice(indent)];
  let at = from + 1;
  while (at < lines.length) {
    const filled = nextFilled(lines, at);
    const line = lines[filled] ?? "";
    const belongs = line.startsWith(margin);
    if (!belongs && !(filled > at && itemStart.test(line))) break;
    inside.push(...lines.slice(at, filled).map((blank) => blank.slice(indent)));
    at = filled;
    if (!belongs) break;
    inside.push(line.slice(indent));
    at += 1;
  }
  return { lines: inside, next: at };
}

/** The first line from here that is not empty. */
function nextFilled(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at] ?? "").trim() === "") at += 1;
  return at;
}
