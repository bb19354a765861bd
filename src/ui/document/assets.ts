import { readFileSync } from "node:fs";

/** Where the built files of the browser are. */
export interface Assets {
  /** The script of an entry ("browser", or a custom element's name), or null when there is no such entry. */
  scripts(name: string): string | null;
  /** The stylesheets that an entry brings, those of its shared parts included. */
  styles(name: string): readonly string[];
  /** Files that every page needs before its stylesheet has been read: the typeface. */
  readonly preload: readonly string[];
}

interface ManifestChunk {
  readonly file: string;
  readonly name?: string;
  readonly isEntry?: boolean;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

export type Manifest = Readonly<Record<string, ManifestChunk>>;

const preloaded = /latin-wght-normal\.woff2$/;

export function assetsFrom(manifest: Manifest): Assets {
  const entries = new Map(
    Object.entries(manifest)
      .filter(([, chunk]) => chunk.isEntry)
      .map(([key, chunk]) => [chunk.name ?? key, key]),
  );
  return {
    scripts(name) {
      const chunk = manifest[entries.get(name) ?? ""];
      return chunk ? `/${chunk.file}` : null;
    },
    styles(name) {
      const key = entries.get(name);
      return key === undefined ? [] : [...stylesOf(manifest, key, new Set())].map((file) => `/${file}`);
    },
    preload: Object.entries(manifest)
      .filter(([key]) => preloaded.test(key))
      .map(([, chunk]) => `/${chunk.file}`),
  };
}

function stylesOf(manifest: Manifest, key: string, seen: Set<string>): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return new Set();
  seen.add(key);
  const shared = (chunk.imports ?? []).flatMap((imported) => [...stylesOf(manifest, imported, seen)]);
  return new Set([...shared, ...(chunk.css ?? [])]);
}

/** Reads the manifest of Vite's build, `<build>/browser/.vite/manifest.json`. Throws when there has been no build. */
export const readAssets = (manifestPath: string): Assets =>
  assetsFrom(JSON.parse(readFileSync(manifestPath, "utf8")) as Manifest);
