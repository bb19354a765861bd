import { readFileSync } from "node:fs";
import { z } from "zod";

/** Where the built files of the browser are. */
export interface Assets {
  /** The script of an entry ("browser", or a custom element's name), or null when there is no such entry. */
  scripts(name: string): string | null;
  /** The stylesheets that an entry brings, those of its shared parts included. */
  styles(name: string): readonly string[];
  /** The shared parts that an entry's script imports, to be fetched along with it. */
  modules(name: string): readonly string[];
  /** Files that every page needs before its stylesheet has been read: the typeface. */
  readonly preload: readonly string[];
}

const manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    name: z.string().optional(),
    isEntry: z.boolean().optional(),
    css: z.array(z.string()).optional(),
    imports: z.array(z.string()).optional(),
  }),
);

export type Manifest = z.infer<typeof manifest>;

const preloaded = /latin-wght-normal\.woff2$/;

export function assetsFrom(built: Manifest): Assets {
  const entries = new Map(
    Object.entries(built)
      .filter(([, chunk]) => chunk.isEntry)
      .map(([key, chunk]) => [chunk.name ?? key, key]),
  );
  return {
    scripts(name) {
      const chunk = built[entries.get(name) ?? ""];
      return chunk ? `/${chunk.file}` : null;
    },
    styles(name) {
      const key = entries.get(name);
      if (key === undefined) return [];
      const inOrder = [...importsOf(built, key, new Set()), key];
      return [...new Set(inOrder.flatMap((part) => built[part]?.css ?? []))].map((file) => `/${file}`);
    },
    modules(name) {
      const key = entries.get(name);
      if (key === undefined) return [];
      return [...importsOf(built, key, new Set())].map((shared) => `/${built[shared]?.file}`);
    },
    preload: Object.entries(built)
      .filter(([key]) => preloaded.test(key))
      .map(([, chunk]) => `/${chunk.file}`),
  };
}

function importsOf(built: Manifest, key: string, found: Set<string>): Set<string> {
  for (const shared of built[key]?.imports ?? []) {
    if (found.has(shared)) continue;
    found.add(shared);
    importsOf(built, shared, found);
  }
  return found;
}

/** Reads the manifest of Vite's build, `<build>/browser/.vite/manifest.json`. Throws when there has been no build. */
export const readAssets = (manifestPath: string): Assets =>
  assetsFrom(manifest.parse(JSON.parse(readFileSync(manifestPath, "utf8"))));
