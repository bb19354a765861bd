import { existsSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import * as m from "#messages/platform";
import { eachKey, findUnknownKeys } from "../../backup/queries/stored-keys.ts";
import { LocalDisk } from "../../files/local-disk.ts";
import { storeFolders } from "../../files/storage.ts";
import type { StoredKeys } from "../../files/stored-keys.ts";
import type { Finding } from "../finding.ts";

const check = "files.strays";

/** Milliseconds for each of the two looks. */
const longestLook = 5000;

const atATime = 1000;

/** Milliseconds after which the nightly round has taken away what belongs to nothing. */
const removedWithin = 48 * 3600_000;

/** How many are named; the others are counted. */
const named = 5;

/** What was found in the time that there was. */
interface Look {
  readonly looked: number;
  readonly found: readonly string[];
  readonly isWhole: boolean;
}

/** Does each row have its file, and each file its row? Looks at as many as it can in some seconds, and says how many that were. */
export async function checkStrays(
  client: pg.Client,
  dataDir: string,
  sources: readonly StoredKeys[],
  now: Date,
): Promise<Finding> {
  const folder = join(dataDir, "files");
  const disk = existsSync(folder) ? new LocalDisk(folder) : null;
  const rows = await lookAtRows(client, disk, sources);
  const files = disk ? await lookAtFiles(client, disk, sources, now) : { looked: 0, found: [], isWhole: true };
  if (rows.found.length > 0)
    return { check, verdict: "fault", says: () => m.doctorRowsWithoutFile({ ...wordsFor(rows), folder }) };
  if (files.found.length > 0)
    return { check, verdict: "attention", says: () => m.doctorFilesWithoutRow({ ...wordsFor(files), folder }) };
  const words = { rows: rows.looked, files: files.looked, isWhole: rows.isWhole && files.isWhole ? "yes" : "no" };
  return { check, verdict: "ok", says: () => m.doctorNoStrays(words) };
}

const wordsFor = ({ found }: Look) => ({ count: found.length, keys: found.slice(0, named).join(", ") });

const until = (): (() => boolean) => {
  const end = performance.now() + longestLook;
  return () => performance.now() > end;
};

async function lookAtRows(client: pg.Client, disk: LocalDisk | null, sources: readonly StoredKeys[]): Promise<Look> {
  const [isOver, found] = [until(), [] as string[]];
  let looked = 0;
  await client.query("begin isolation level repeatable read read only");
  try {
    for await (const key of eachKey(client, sources)) {
      if (isOver()) return { looked, found, isWhole: false };
      looked += 1;
      if (!(await disk?.stat(key))) found.push(key);
    }
    return { looked, found, isWhole: true };
  } finally {
    await client.query("rollback");
  }
}

async function lookAtFiles(
  client: pg.Client,
  disk: LocalDisk,
  sources: readonly StoredKeys[],
  now: Date,
): Promise<Look> {
  const [isOver, found] = [until(), [] as string[]];
  let looked = 0;
  for await (const keys of inBatches(disk)) {
    looked += keys.length;
    for (const key of await findUnknownKeys(client, sources, keys)) if (await isOld(disk, key, now)) found.push(key);
    if (isOver()) return { looked, found, isWhole: false };
  }
  return { looked, found, isWhole: true };
}

async function* inBatches(disk: LocalDisk): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for (const folder of storeFolders) {
    for await (const key of disk.list(folder)) {
      batch.push(key);
      if (batch.length < atATime) continue;
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

/** A younger one may be on its way to a row. */
async function isOld(disk: LocalDisk, key: string, now: Date): Promise<boolean> {
  const found = await disk.stat(key);
  return found !== null && now.getTime() - found.modifiedAt.getTime() > removedWithin;
}
