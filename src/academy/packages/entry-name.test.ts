import { posix, win32 } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collisionKey, isClutter, requirePortable, resolveEntryName } from "./entry-name.ts";
import { PackageRefused } from "./refusal.ts";

const codeOf = (attempt: () => unknown): string | null => {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof PackageRefused) return error.code;
    throw error;
  }
};

describe("a name in a zip becomes a path", () => {
  test.each([
    ["index.html", "index.html"],
    ["./shared//start.html", "shared/start.html"],
    ["shared\\js\\start.js", "shared/js/start.js"],
    ["shared/", "shared"],
    ["./", ""],
    ["Cafe\u0301.html", "Café.html"],
    ["les 1. /a..b.html", "les 1. /a..b.html"],
  ])("%j is %j", (name, path) => {
    expect(resolveEntryName(name)).toBe(path);
  });

  test.each([
    "../evil",
    "a/../../evil",
    "a\\..\\..\\evil",
    "/etc/passwd",
    "\\evil",
    "\\\\server\\share\\evil",
    "C:\\evil",
    "c:evil",
    "a/.. /evil",
    "a/.../evil",
    "a\0b",
  ])("%j is refused", (name) => {
    expect(codeOf(() => resolveEntryName(name))).toBe("outsidePackage");
  });
});

describe("a path has to work on every computer", () => {
  test.each([
    "<img src=x onerror=alert(1)>.html",
    "a:b.txt",
    'a"b',
    "a|b",
    "a?b",
    "a*b",
    "a\u0007b",
    "a\u202egpj.exe",
    "CON",
    "js/aux.js",
    "lpt1.txt",
    "a/nul",
  ])("%j is refused", (path) => {
    expect(codeOf(() => requirePortable(path, 400))).toBe("unsafeName");
  });

  test.each(["it's & co (1) [final] #2 100%.html", "console.js", "auxiliary/com10.js", "日本語/ß.html", ".htaccess"])(
    "%j is fine",
    (path) => {
      expect(codeOf(() => requirePortable(path, 400))).toBeNull();
    },
  );

  test("a path may be 400 characters long, and a part 255 bytes", () => {
    const folder = `${"a".repeat(199)}/`;
    expect(codeOf(() => requirePortable(folder + "b".repeat(200), 400))).toBeNull();
    expect(codeOf(() => requirePortable(folder + "b".repeat(201), 400))).toBe("longName");
    expect(codeOf(() => requirePortable("é".repeat(127), 400))).toBeNull();
    expect(codeOf(() => requirePortable("é".repeat(128), 400))).toBe("longName");
  });
});

test("clutter of macOS and Windows is recognised wherever it stands", () => {
  expect(
    ["__MACOSX/._index.html", "a/.DS_Store", "Thumbs.db", "b/desktop.ini", "Icon\r", "a/._x.js"].every(isClutter),
  ).toBe(true);
  expect(["index.html", "_MACOSX/a", "a/x._js", "thumbs.database"].some(isClutter)).toBe(false);
});

test("paths that one computer cannot keep apart have the same key", () => {
  expect(collisionKey("Shared/Start.HTML")).toBe(collisionKey("shared/start.html"));
  expect(collisionKey("cafe\u0301")).toBe(collisionKey("CAFÉ"));
  expect(collisionKey("a. /b.")).toBe(collisionKey("a/b"));
  expect(collisionKey("a/b")).not.toBe(collisionKey("ab"));
});

const hostilePart = fc.constantFrom(
  "..",
  ".",
  "",
  " ",
  "...",
  ".. ",
  "C:",
  "~",
  "a",
  "index.html",
  "%2e%2e",
  "\0",
  "．．",
  "‥",
  "CON",
  "\u202e",
);
const hostileName = fc
  .array(fc.tuple(fc.oneof(hostilePart, fc.string({ unit: "binary" })), fc.constantFrom("/", "\\", "//", "")), {
    maxLength: 12,
  })
  .map((parts) => parts.flat().join(""));

/** The path that a name is accepted as, or null when it is refused. */
function acceptedPath(name: string): string | null {
  try {
    const path = resolveEntryName(name);
    requirePortable(path, 400);
    return path;
  } catch (error) {
    if (error instanceof PackageRefused) return null;
    throw error;
  }
}

test("no name whatever resolves outside the target, on any system", () => {
  const names = fc.oneof(hostileName, fc.string({ unit: "binary" }), fc.string());
  fc.assert(
    fc.property(names, (name) => {
      const path = acceptedPath(name);
      if (path === null) return;
      expect(path.split("/")).not.toContain("..");
      expect(`${posix.join("/target", path)}/`).toMatch(/^\/target\//);
      expect(`${win32.resolve("D:\\target", path)}\\`).toMatch(/^D:\\target\\/);
      expect(resolveEntryName(path)).toBe(path);
    }),
    { numRuns: 5000 },
  );
});
