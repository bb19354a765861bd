import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GuessKind, guessLimits, longestMemory, pauseAfter, secondsToWait } from "./guess-rules.ts";

const kinds: GuessKind[] = [
  "passwordOfAccount",
  "passwordFromAddress",
  "codeOfAccount",
  "mailToAccount",
  "mailFromAddress",
  "startCode",
];
const anyKind = fc.constantFrom(...kinds);
const lastAt = new Date("2026-11-22T08:00:00Z");
const later = (milliseconds: number): Date => new Date(lastAt.getTime() + milliseconds);

describe("the pause after wrong guesses", () => {
  it("is nothing at first, then doubles, and stops growing", () => {
    expect([4, 5, 6, 7].map((failures) => pauseAfter("passwordOfAccount", failures))).toEqual([0, 4000, 8000, 16_000]);
    expect(pauseAfter("passwordOfAccount", 1000)).toBe(15 * 60_000);
  });

  it("never gets shorter by guessing on, and never longer than its limit", () => {
    fc.assert(
      fc.property(anyKind, fc.nat(5000), (kind, failures) => {
        const pause = pauseAfter(kind, failures);
        expect(pause).toBeLessThanOrEqual(pauseAfter(kind, failures + 1));
        expect(pause).toBeLessThanOrEqual(guessLimits[kind].longest);
      }),
    );
  });

  it("is over when its seconds have passed, not before", () => {
    fc.assert(
      fc.property(anyKind, fc.nat(60), (kind, failures) => {
        const known = { failures, lastAt };
        const wait = secondsToWait(kind, known, lastAt);
        expect(secondsToWait(kind, known, later(wait * 1000))).toBe(0);
        expect(secondsToWait(kind, known, later((wait - 1) * 1000))).toBeGreaterThanOrEqual(Math.min(wait, 1));
      }),
    );
  });

  it("locks nobody out who tried while the clock was ahead", () => {
    fc.assert(
      fc.property(anyKind, fc.nat(60), fc.nat(48 * 3600_000), (kind, failures, ahead) => {
        const wait = secondsToWait(kind, { failures, lastAt }, later(-ahead)) * 1000;
        expect(wait).toBeLessThanOrEqual(ahead > 60_000 ? 0 : pauseAfter(kind, failures) + 60_000);
      }),
    );
  });

  it("is forgotten after a while", () => {
    for (const kind of kinds) expect(secondsToWait(kind, { failures: 10_000, lastAt }, later(longestMemory))).toBe(0);
  });

  it("lets nobody try more than a few hundred passwords of one account a day", () => {
    let at = lastAt;
    let failures = 0;
    while (at.getTime() - lastAt.getTime() < 24 * 3600_000) {
      failures += 1;
      at = new Date(at.getTime() + pauseAfter("passwordOfAccount", failures));
    }
    expect(failures).toBeLessThan(150);
  });
});
