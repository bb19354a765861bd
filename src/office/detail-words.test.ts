import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inLocale } from "#platform/i18n/locale.ts";
import { root } from "#platform/root.ts";
import { knownDetails, readableDetail, wholeDetail } from "./detail-words.ts";

const nobody = "01900000-0000-7000-8fff-000000000000";
const dutch = { locale: "nl", timeZone: "Europe/Amsterdam" } as const;
const read = (name: string, value: unknown) => inLocale(dutch, () => readableDetail({ name, value }));

/** The text between the brace at `start` and the one that closes it. */
function braced(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}" && --depth === 0) return text.slice(start + 1, at);
  }
  throw new Error("a brace is not closed");
}

/** What stands between the commas of an object, without what is nested in it: `from: {…}`, `title`, `...place`. */
function partsOf(object: string): string[] {
  let flat = object;
  while (/[({[][^(){}[\]]*[)}\]]/.test(flat)) flat = flat.replaceAll(/[({[][^(){}[\]]*[)}\]]/g, "");
  return flat
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Every detail that some code of the house writes down in the audit log, as it stands there: `title`, `number: version.number`. */
function writtenDetails(): string[] {
  const files = globSync("src/**/*.ts", { cwd: root }).filter(
    (file) => !file.includes(".test.") && !file.startsWith("src/platform"),
  );
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), "utf8");
    if (!/\baudit(?:All)?\(/.test(text)) return [];
    return [...text.matchAll(/\bdetails(?::| =) \{/g)].flatMap((match) =>
      partsOf(braced(text, match.index + match[0].length - 1)),
    );
  });
}

describe("a detail of the audit log", () => {
  it("is written down by its name, so that this test can read it", () => {
    expect(writtenDetails().filter((part) => part.startsWith("..."))).toEqual([]);
  });

  it("has words for its name, wherever it is written down", () => {
    const names = new Set(writtenDetails().map((part) => /^\w+/.exec(part)?.[0] ?? part));
    expect(names.size).toBeGreaterThan(20);
    expect([...names].filter((name) => !(name in knownDetails))).toEqual([]);
  });

  it("says names and values in the reader's words", () => {
    expect(read("fields", ["jobTitle", "email"])).toBe("gewijzigd: functie, e-mailadres");
    expect(read("given", ["hr_adviser"])).toBe("rol erbij: HR-adviseur");
    expect(read("change", "passkeyAdded")).toBe("wat: passkey toegevoegd");
    expect(read("from", { name: "Team Noord", code: "NOORD" })).toBe("was: naam: Team Noord, code: NOORD");
    expect(read("withContact", true)).toBe("met e-mailadres en nummer: ja");
    expect(read("size", 12345)).toBe("grootte in bytes: 12.345");
    expect(inLocale({ ...dutch, locale: "en" }, () => readableDetail({ name: "fields", value: ["jobTitle"] }))).toBe(
      "changed: job title",
    );
  });

  it("shows a reader no ids, and keeps them in the list to take away", () => {
    expect(read("trainingId", nobody)).toBeNull();
    expect(read("people", [nobody, nobody])).toBe("mensen: 2");
    expect(inLocale(dutch, () => wholeDetail({ name: "trainingId", value: nobody }))).toBe(`training: ${nobody}`);
  });

  it("says nothing of what is empty", () => {
    expect(read("from", null)).toBeNull();
    expect(read("given", [])).toBeNull();
  });
});
