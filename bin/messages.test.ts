import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "#platform/root.ts";
import { compileRoom } from "./messages.ts";

const compile = (nl: Record<string, string>, en: Record<string, string>): string => compileRoom("kamer", { nl, en });

describe("compiling messages", () => {
  it("makes a typed function of each", () => {
    const made = compile(
      { learners: "{count, plural, one {# deelnemer} other {# deelnemers}}" },
      { learners: "{count, plural, one {# learner} other {# learners}}" },
    );
    expect(made).toContain("export const learners = (v: { count: number }): string =>");
  });

  it("types a choice by its forms, and anything when it has a form for the rest", () => {
    expect(compile({ a: "{s, select, x {1} y {2}}" }, { a: "{s, select, x {1} y {2}}" })).toContain('{ s: "x" | "y" }');
    expect(compile({ a: "{s, select, x {1} other {2}}" }, { a: "{s, select, x {1} other {2}}" })).toContain(
      "{ s: string }",
    );
  });

  it("ends with a sentence when a language lacks a text or a parameter", () => {
    expect(() => compile({ a: "ja" }, {})).toThrow('kamer: the message "a" has no en text.');
    expect(() => compile({ a: "{name} is er" }, { a: "somebody is here" })).toThrow("does not use {name} in en");
  });

  it("works for every key, also one that is a word of the language or a name that the module needs itself", async () => {
    const keys = [
      "locale",
      "plural",
      "choose",
      "formatNumber",
      "formatDate",
      "language",
      "v",
      "package",
      "yield",
      "true",
    ];
    const texts = Object.fromEntries(keys.map((key) => [key, "{n, plural, one {# keer} other {# keren}}"]));
    const folder = mkdtempSync(join(root, "generated/messages-"));
    try {
      const file = join(folder, "kamer.ts");
      writeFileSync(file, compile(texts, texts));
      const made = (await import(/* @vite-ignore */ file)) as Record<string, (values: { n: number }) => string>;
      expect(Object.keys(made).toSorted()).toEqual(
        keys.map((key) => (["package", "yield", "true"].includes(key) ? `${key}_` : key)).toSorted(),
      );
      for (const message of Object.values(made)) expect(message({ n: 2 })).toBe("2 keren");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("refuses a key that is no name, and a plural without a form for the rest", () => {
    expect(() => compile({ "a-b": "x" }, { "a-b": "x" })).toThrow("camelCase");
    expect(() => compile({ a: "{n, plural, one {x}}" }, { a: "{n, plural, one {x}}" })).toThrow('has no "other"');
  });
});

describe("the messages of the rooms", () => {
  const rooms = globSync("src/*/messages/nl.json").map((file) => basename(dirname(dirname(file))));
  const sources = globSync("src/**/*.{ts,tsx}").filter((file) => !file.includes(".test."));
  const code = sources.map((file) => readFileSync(file, "utf8")).join("\n");

  it("are all read somewhere", () => {
    const used = new Set([...code.matchAll(/\b[a-zA-Z]+\.([a-z][A-Za-z0-9]*_?)\b/g)].map((match) => match[1]));
    const unused = rooms.flatMap((room) =>
      Object.keys(JSON.parse(readFileSync(`src/${room}/messages/nl.json`, "utf8")) as object)
        .filter((key) => !used.has(key) && !used.has(`${key}_`))
        .map((key) => `${room}: ${key}`),
    );
    expect(rooms.length).toBeGreaterThan(5);
    expect(unused).toEqual([]);
  });
});
