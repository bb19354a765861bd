import { describe, expect, it } from "vitest";
import { formatRelative, inLocale } from "./locale.ts";

const now = new Date("2026-11-22T13:00:00Z");
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe("a moment, told from now", () => {
  it("that has just passed is not said to be still to come", () => {
    expect(inLocale("nl", () => formatRelative(before(20), now))).toBe("20 seconden geleden");
    expect(inLocale("en", () => formatRelative(before(20), now))).toBe("20 seconds ago");
    expect(inLocale("nl", () => formatRelative(before(0), now))).toBe("nu");
  });

  it("is told in the largest unit that fits", () => {
    expect(inLocale("nl", () => formatRelative(before(90), now))).toBe("1 minuut geleden");
    expect(inLocale("nl", () => formatRelative(before(86_400), now))).toBe("gisteren");
  });
});
