import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { openFiles } from "#platform/files/storage.ts";

/** Gives this test file a data folder of its own on the real disk. Call it once, at the top of the file. */
export function useFiles(): { readonly folder: () => string } {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "leerhuis-files-"));
    openFiles(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder: () => folder };
}
