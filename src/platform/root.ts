import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the checkout: where package.json stands, whether this runs from `src` or from `build`. */
export const root = findRoot(import.meta.dirname);

function findRoot(from: string): string {
  if (existsSync(join(from, "package.json"))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error("package.json of Leerhuis was not found above the running code.");
  return findRoot(parent);
}
