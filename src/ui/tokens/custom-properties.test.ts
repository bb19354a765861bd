import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "#platform/root.ts";

/** A misspelt property does not fail anywhere: the declaration that uses it is quietly left out. */
it("is used only where it is given somewhere, or with a fallback", () => {
  const sources = globSync("src/**/*.{css,ts,tsx}", { cwd: root }).map((path) => ({
    path,
    text: readFileSync(join(root, path), "utf8"),
  }));
  const given = new Set(
    sources.flatMap(({ text }) =>
      [...text.matchAll(/(--[a-z\d-]+)["']?:|["'](--[a-z\d-]+)["'],/g)].map(([, named, set]) => named ?? set),
    ),
  );
  const missing = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/var\((--[a-z\d-]+)\)/g)]
      .filter(([, name]) => !given.has(name))
      .map(([, name]) => `${path}: ${name}`),
  );
  expect(sources.length).toBeGreaterThan(500);
  expect(missing).toEqual([]);
});
