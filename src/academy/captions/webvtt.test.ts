import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultInWebVtt, webVttFromSubRip } from "./webvtt.ts";

const lines = (...all: string[]): string => all.join("\n");

describe("a WebVTT file", () => {
  it("is taken with hours or without, with settings, notes and windows line ends", () => {
    const text = lines(
      "\ufeffWEBVTT - Tillen",
      "",
      "NOTE voor de vertaler",
      "",
      "1",
      "00:01.000 --> 00:04.500 align:start",
      "Zak door je knieën.",
      "",
      "01:00:00.000 --> 01:00:02.000",
      "Klaar.",
    );
    expect(faultInWebVtt(text)).toBeNull();
    expect(faultInWebVtt(text.replaceAll("\n", "\r\n"))).toBeNull();
  });

  it.each([
    ["", { line: 1, what: "no header" }],
    ["WEBVTTX\n\n00:01.000 --> 00:02.000\na", { line: 1, what: "no header" }],
    ["WEBVTT\n\nAlleen tekst", { line: 3, what: "no cues" }],
    ["WEBVTT\n\n00:01,000 --> 00:02,000\nSubRip-tijd", { line: 3, what: "not a time" }],
    ["WEBVTT\n\n00:05.000 --> 00:02.000\nTerug in de tijd", { line: 3, what: "ends before it starts" }],
  ] as const)("is refused where it is wrong: %j", (text, fault) => {
    expect(faultInWebVtt(text)).toEqual(fault);
  });
});

const write = ({
  hours,
  minutes,
  seconds,
  rest,
}: {
  hours: number;
  minutes: number;
  seconds: number;
  rest: number;
}): string =>
  `${[hours, minutes, seconds].map((part) => String(part).padStart(2, "0")).join(":")},${String(rest).padStart(3, "0")}`;

describe("a SubRip file", () => {
  it("becomes WebVTT: without numbers, fonts and positions", () => {
    const text = lines(
      "1",
      "00:00:01,000 --> 00:00:04,5",
      '<font color="red">Zak <b>door</b></font> je knieën.',
      "",
      "2",
      "0:1:2,003 --> 0:1:4,000 X1:10",
      "{\\an8}2 mensen --> 1 tillift",
      "",
    );
    expect(webVttFromSubRip(text)).toBe(
      lines(
        "WEBVTT",
        "",
        "00:00:01.000 --> 00:00:04.500",
        "Zak <b>door</b> je knieën.",
        "",
        "00:01:02.003 --> 00:01:04.000",
        "2 mensen → 1 tillift",
        "",
      ),
    );
  });

  it("becomes WebVTT that is taken, whatever the captions say", () => {
    const time = fc
      .tuple(fc.nat(99), fc.nat(59), fc.nat(59), fc.nat(998))
      .map(([hours, minutes, seconds, rest]) => ({ hours, minutes, seconds, rest }));
    const cue = fc.record({ start: time, words: fc.string({ maxLength: 30 }) });
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 8 }), (cues) => {
        const text = cues
          .map(
            ({ start, words }, index) =>
              `${index + 1}\n${write(start)} --> ${write({ ...start, rest: start.rest + 1 })}\n${words}\n`,
          )
          .join("\n");
        expect(faultInWebVtt(webVttFromSubRip(text))).toBeNull();
      }),
    );
  });
});
