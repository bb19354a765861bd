import { describe, expect, it } from "vitest";
import { hasSpoken, isSilent } from "./silence.ts";

const told = (...elements: string[]) => hasSpoken(elements.map((element) => ({ element })));

describe("content", () => {
  it("has spoken when it began a session or told a value", () => {
    expect(told("~item", "~session")).toBe(true);
    expect(told("cmi.suspend_data")).toBe(true);
  });
  it("has not when only the player told something of it", () => {
    expect(told()).toBe(false);
    expect(told("~item", "~sequencing", "~item")).toBe(false);
  });
});

describe("a course", () => {
  it("is silent when it was opened and no item ever spoke", () => {
    expect(isSilent([{ spoke: false }, { spoke: false }])).toBe(true);
    expect(isSilent([{ spoke: false }, { spoke: true }])).toBe(false);
  });
  it("is not known to be silent before it was opened", () => expect(isSilent([])).toBe(false));
});
