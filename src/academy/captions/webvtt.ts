/** WebVTT and SubRip, as far as captions need them: https://www.w3.org/TR/webvtt1/. */

/** Why a text is no WebVTT file that a player can show: the number of the first line that is wrong. */
export interface Fault {
  readonly line: number;
  readonly what: "no header" | "no cues" | "not a time" | "ends before it starts";
}

const timing = /^((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})[ \t]+-->[ \t]+((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})(?:[ \t].*)?$/;

/** Looks at the header and the time of every cue; null when all is well. */
export function faultInWebVtt(text: string): Fault | null {
  const lines = linesOf(text);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? "")) return { line: 1, what: "no header" };
  const times = lines.map((line, index) => ({ line, number: index + 1 })).filter(({ line }) => line.includes("-->"));
  if (times.length === 0) return { line: lines.length, what: "no cues" };
  for (const { line, number } of times) {
    const [, start, end] = timing.exec(line) ?? [];
    if (!start || !end) return { line: number, what: "not a time" };
    if (milliseconds(end) <= milliseconds(start)) return { line: number, what: "ends before it starts" };
  }
  return null;
}

const subRipTime =
  /^(\d{1,2}):(\d{1,2}):(\d{1,2})[,.](\d{1,3})[ \t]*-->[ \t]*(\d{1,2}):(\d{1,2}):(\d{1,2})[,.](\d{1,3})/;

/** Captions of a SubRip file (.srt) as WebVTT: the times are written otherwise, fonts and positions are left out. */
export function webVttFromSubRip(text: string): string {
  const lines = linesOf(text).flatMap((line, index, all) => {
    if (/^\d+$/.test(line.trim()) && subRipTime.test(all[index + 1] ?? "")) return [];
    const [, ...parts] = subRipTime.exec(line) ?? [];
    if (parts.length === 0) return [withoutFonts(line)];
    return [`${subRipMoment(parts.slice(0, 4))} --> ${subRipMoment(parts.slice(4))}`];
  });
  return `WEBVTT\n\n${lines.join("\n").trim()}\n`;
}

const subRipMoment = ([hours = "0", minutes = "0", seconds = "0", fraction = "0"]: readonly string[]): string =>
  `${[hours, minutes, seconds].map((part) => part.padStart(2, "0")).join(":")}.${fraction.padEnd(3, "0")}`;

/** Players of SubRip know a few HTML tags; WebVTT has bold, italic and underline in common with them. */
const withoutFonts = (line: string): string =>
  line.replaceAll("-->", "→").replaceAll(/<\/?(?!\/?[biu]>)[^>]*>|\{\\[^}]*\}/g, "");

const linesOf = (text: string): string[] => text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);

function milliseconds(time: string): number {
  const [seconds = 0, minutes = 0, hours = 0] = time.split(":").map(Number).toReversed();
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 1000);
}
