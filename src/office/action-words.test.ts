import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "#platform/root.ts";
import { actionWords, knownActions, loggedRooms } from "./action-words.ts";

/** Every action that some code of the house writes down, read from the code itself. */
function writtenActions(): string[] {
  const files = globSync("src/**/*.ts", { cwd: root }).filter((file) => !file.includes(".test."));
  const texts = files.map((file) => readFileSync(join(root, file), "utf8"));
  const audited = texts.filter((text) => /\baudit(?:All)?\(/.test(text));
  const found = audited.flatMap((text) => [
    ...text.matchAll(/action:[^,;{}]*?"([a-z]+\.[a-z_.-]+)"(?:[^,;{}]*?"([a-z]+\.[a-z_.-]+)")?/g),
  ]);
  return [...new Set(found.flatMap(([, first, second]) => [first, second]).filter((action) => action !== undefined))];
}

describe("the audit log", () => {
  it("has words for every action that is written down", () => {
    const actions = writtenActions();
    expect(actions.length).toBeGreaterThan(30);
    expect(actions.filter((action) => !(action in knownActions))).toEqual([]);
  });

  it("can be narrowed to every room that writes in it", () => {
    const rooms = new Set(Object.keys(knownActions).map((action) => action.split(".")[0]));
    expect(rooms).toEqual(new Set<string>(loggedRooms));
  });

  it("shows an action without words as its code", () => {
    expect(actionWords("cellar.flooded")).toBe("cellar.flooded");
  });
});
