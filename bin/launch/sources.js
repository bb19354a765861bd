import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a build is made from, beside the folders below. */
export const filesBeside = [
  "package.json",
  "package-lock.json",
  "vite.config.ts",
  "tsconfig.json",
  "bin/messages.ts",
  "bin/typeface.ts",
];

const folders = ["bin/markup", "src"];

/** Files of these folders that no build holds. */
const left = /\.test\.tsx?$|\.md$|\.sql$/;

/**
 * Every file that a build is made from, as paths in the checkout, in a fixed order.
 * @param {string} root
 * @returns {string[]}
 */
export function sourceFiles(root) {
  return [
    ...filesBeside,
    ...folders
      .flatMap((folder) => filesBelow(root, folder))
      .filter((path) => !left.test(path))
      .toSorted(),
  ];
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

/**
 * A fingerprint that needs no reading: names, sizes and times of change.
 * @param {string} root
 * @param {string[]} paths
 */
export function fingerprintOfTimes(root, paths) {
  return digest(paths, (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    return `${size} ${mtimeMs}`;
  });
}

/**
 * A fingerprint of what the files hold.
 * @param {string} root
 * @param {string[]} paths
 */
export function fingerprintOfContents(root, paths) {
  return digest(paths, (path) =>
    createHash("sha256")
      .update(readFileSync(join(root, path)))
      .digest("hex"),
  );
}

/**
 * @param {string[]} paths
 * @param {(path: string) => string} describe
 */
function digest(paths, describe) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(`${path}\0${describe(path)}\n`);
  return hash.digest("hex");
}
