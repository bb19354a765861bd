import { describe, expect, it } from "vitest";
import { hashPassword, isPassword } from "./password.ts";
import { hashRecoveryCode, newRecoveryCodes } from "./recovery-codes.ts";

describe("a password", () => {
  it("fits its own hash and no other, and never the same hash twice", async () => {
    const [first, second] = [
      await hashPassword("zeven fietsen in de gracht"),
      await hashPassword("zeven fietsen in de gracht"),
    ];
    expect(first).not.toBe(second);
    expect(await isPassword("zeven fietsen in de gracht", first)).toBe(true);
    expect(await isPassword("Zeven fietsen in de gracht", first)).toBe(false);
  });

  it("is the same however the keyboard composes its letters", async () => {
    expect(await isPassword("cafe\u0301 met koek", await hashPassword("caf\u00e9 met koek"))).toBe(true);
  });

  it("never fits an account that has none", async () => {
    expect(await isPassword("", null)).toBe(false);
  });
});

describe("recovery codes", () => {
  it("are ten different ones, of eighty bits, without characters that look alike", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([2-9a-km-np-z]{4}-){3}[2-9a-km-np-z]{4}$/);
  });

  it("may be typed with other dashes, spaces and capitals", () => {
    expect(hashRecoveryCode("ABCD efgh 2345 wxyz")).toBe(hashRecoveryCode("abcd-efgh-2345-wxyz"));
  });
});
