import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base32, codeOf, enrolmentUri, newSecret, stepAt, stepOfCode } from "./totp.ts";

/** The secret of the test vectors in RFC 6238, appendix B. */
const secret = Buffer.from("12345678901234567890");

describe("a code of an authenticator app", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("at second %i is the one of RFC 6238", (seconds, code) => {
    expect(codeOf(secret, stepAt(new Date(seconds * 1000)))).toBe(code);
  });

  it("is accepted half a minute early and late, for a clock that is off, and no further", () => {
    const at = new Date(1_234_567_890_000);
    const accepted = [-2, -1, 0, 1, 2].map(
      (off) => stepOfCode(secret, codeOf(secret, stepAt(at) + off), at, 0) !== null,
    );
    expect(accepted).toEqual([false, true, true, true, false]);
  });

  it("may be typed with a space", () => {
    const at = new Date(59_000);
    expect(stepOfCode(secret, "287 082", at, 0)).toBe(1);
  });

  it("never works twice, whatever order the codes come in", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 1 }), { maxLength: 12 }), (offsets) => {
        const at = new Date(1_800_000_000_000);
        const used: number[] = [];
        for (const offset of offsets) {
          const step = stepOfCode(secret, codeOf(secret, stepAt(at) + offset), at, used.at(-1) ?? 0);
          if (step !== null) used.push(step);
        }
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });
});

describe("a secret", () => {
  it("is written as RFC 4648 does", () => {
    expect(base32(Buffer.from("foobar"))).toBe("MZXW6YTBOI");
  });

  it("stands in the address that the QR code holds, with the account and the house", () => {
    const uri = new URL(enrolmentUri(newSecret(), "aylin@delinde.example", "Leerhuis De Linde & Zn"));
    expect(uri.protocol).toBe("otpauth:");
    expect(uri.searchParams.get("issuer")).toBe("Leerhuis De Linde & Zn");
    expect(uri.searchParams.get("secret")).toMatch(/^[A-Z2-7]{32}$/);
    expect(decodeURIComponent(uri.pathname)).toContain("aylin@delinde.example");
  });
});
