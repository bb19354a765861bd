import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { LocalDisk } from "./local-disk.ts";
import type { FileStore } from "./store.ts";

interface Storage {
  readonly disk: LocalDisk;
  /** The folder of what is still coming in. */
  readonly incoming: string;
}

let opened: Storage | null = null;

/** Makes the folders of this process's files below the data folder. */
export function openFiles(dataDir: string): void {
  const incoming = join(dataDir, "incoming");
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  opened = { disk: new LocalDisk(join(dataDir, "files")), incoming };
}

function storage(): Storage {
  if (!opened) throw new Error("Files cannot be kept: openFiles() was not called.");
  return opened;
}

export const fileStore = (): FileStore => storage().disk;

/** The folders at the top of the store; a room that keeps bytes of its own has one. */
export const storeFolders = ["files", "packages"] as const;

export const incomingFolder = (): string => storage().incoming;

/** Runs `use` with a path at which the bytes of `key` stand while it runs, for libraries that read a file by its path. */
export const withLocalFile = <T>(key: string, use: (path: string) => Promise<T>): Promise<T> =>
  use(storage().disk.pathOf(key));

/** Removes what a process that died before `before` left half written. */
export const removeUnfinishedFiles = (before: Date): Promise<void> => storage().disk.removeUnfinished(before);
