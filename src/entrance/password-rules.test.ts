import { randomBytes } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inLocale } from "#platform/i18n/locale.ts";
import * as m from "#messages/entrance";
import { problemOfPassword } from "./password-rules.ts";

const sanne = ["Sanne Visser", "sanne@delinde.example", "Zorggroep De Linde"];
const problem = (password: string): string | null =>
  inLocale("nl", () => problemOfPassword(password, sanne)?.() ?? null);

describe("a password", () => {
  it("may be a phrase of plain words", () => {
    expect(problem("zeven fietsen in de gracht")).toBeNull();
    expect(problem("correct horse battery staple")).toBeNull();
  });

  it("needs ten characters, however many kinds they are", () => {
    expect(problem("aB3$xY9!q")).toBe(m.passwordTooShort({ n: 10 }));
  });

  it.each(["Wachtwoord123", "welkom 2026", "qwertyuiop", "1234567890", "welkomwelkom", "aaaaaaaaaaaa", "abababababab"])(
    "%s is refused: everybody tries it first",
    (password) => {
      expect(problem(password)).toBe(m.passwordCommon());
    },
  );

  it.each([
    "1qaz2wsx3edc",
    "basketball",
    "Manchester!",
    "MANCHESTER 2026",
    "Sunshine2026!",
    "Zonnebloem1",
    "ｗａｃｈｔｗｏｏｒｄ１２",
    "vjhtgbnjytu",
    "parrothead",
    "password2000",
  ])("%s is refused: it leaked, as it is or but for what stands behind it", (password) => {
    expect(problem(password)).toBe(m.passwordCommon());
  });

  it.each(["sannevisser", "SanneVisser1!", "sanne@delinde", "zorggroep de linde", "leerhuis de linde"])(
    "%s is refused for Sanne Visser: others know it",
    (password) => {
      expect(problem(password)).toBe(m.passwordPersonal());
    },
  );

  it("that leaked is one that no list holds by mistake: of 20,000 of chance none or hardly any is refused", () => {
    const chosen = Array.from({ length: 20_000 }, () => randomBytes(9).toString("base64url"));
    expect(chosen.filter((password) => problem(password) !== null).length).toBeLessThan(10);
  });

  it("may hold one's name when there is enough besides", () => {
    expect(problem("sanne danst op zondag met buurman Jaap")).toBeNull();
  });

  it("is never refused for lacking digits, capitals or signs", () => {
    const word = fc.stringMatching(/^[a-z]{4,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 6 }), (words) => {
        const phrase = words.join(" ");
        fc.pre(new Set(phrase).size >= 6);
        expect(problem(phrase)).toBeNull();
      }),
    );
  });
});
