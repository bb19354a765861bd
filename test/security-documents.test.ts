/** What the documents about security claim is held by files that are there. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "#platform/root.ts";

const documents = ["SECURITY.md", "docs/security.md", "docs/security/threat-model.md", "docs/security/scan.md"];
const textOf = (document: string): string => readFileSync(join(root, document), "utf8");

/** Requirements per chapter of the standard, levels 1 and 2, as version 5.0.0 has them: 253 in all. */
const asked = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

const rows = [...textOf("docs/security.md").matchAll(/^\| V((\d+)\.\d+\.\d+) \| (.+) \| (.+) \| (.+) \|$/gm)].map(
  ([, number = "", chapter = "", question = "", answer = "", why = ""]) => ({
    number,
    chapter: Number(chapter),
    question,
    answer,
    why,
  }),
);

describe("the checklist", () => {
  it("answers every requirement, once", () => {
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
    expect(asked.map((_, index) => rows.filter(({ chapter }) => chapter === index + 1).length)).toEqual(asked);
  });

  it("answers in four ways, and counts them rightly", () => {
    const count = (answer: string): number => rows.filter((row) => row.answer === answer).length;
    const counts = [count("met"), count("**partly**"), count("**not met**"), count("not applicable")];
    expect(counts.reduce((sum, each) => sum + each)).toBe(rows.length);
    const [, ...said] =
      /Of (\d+) requirements (\d+) are met, (\d+) partly, (\d+) (?:is|are) not, and (\d+) do not/.exec(
        textOf("docs/security.md"),
      ) ?? [];
    expect(said.map(Number)).toEqual([rows.length, ...counts]);
  });

  it("says of everything that is met where", () => {
    const silent = rows.filter(({ answer, why }) => answer === "met" && why.length < 10);
    expect(silent).toEqual([]);
    expect(rows.filter(({ why }) => why.includes(".test.ts")).length).toBeGreaterThan(100);
  });
});

describe("every file that is named", () => {
  it.each(documents)("is there, by %s", (document) => {
    const text = textOf(document);
    const named = [...text.matchAll(/`((?:src|test|bin|bench|docs|db)\/[\w./-]+)`/g)].map(([, path = ""]) => path);
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path = ""]) =>
      join(dirname(document), path),
    );
    expect([...named, ...linked].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
