/** What the stories about backups share: a house with something of everything in it, an empty place, and sums over all of it. */
import { createHash } from "node:crypto";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import pg from "pg";
import { afterAll, afterEach } from "vitest";
import { checkBackup } from "#platform/backup/check-backup.ts";
import { type MadeBackup, makeBackup } from "#platform/backup/make-backup.ts";
import { restore } from "#platform/backup/restore.ts";
import { type Db, inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { attachFile } from "#platform/files/attach.ts";
import { fileStore, openFiles } from "#platform/files/storage.ts";
import { storeFile } from "#platform/files/store-file.ts";
import { performDueJobs } from "#platform/jobs/jobs.ts";
import { unpackPackage } from "../src/academy/unpacking.ts";
import { allJobs, allStoredKeys } from "../src/rooms.ts";
import { acting } from "./actors.ts";
import { aylin, deLinde, kees, thomas } from "./cast.ts";
import type { TestDatabase } from "./database/database.ts";
import { scorm12Package } from "./packages.ts";
import { makeLesson, makeTraining } from "./trainings.ts";
import { openWeb } from "./web/web.ts";

export const report = (): void => {};

/** What text can do to a format that separates values by tabs and rows by line breaks. */
const awkward = "tab\there\nline\\. and \\N, “één” 🏠\r\n\\";

/** A place on the server of the tests to which a backup may go. */
export interface Place {
  readonly connection: pg.ClientConfig;
  readonly dataDir: string;
}

/** A folder for backups, and empty places, for the tests of this file. Call it once, at the top. */
export function useBackups(database: TestDatabase, files: { readonly folder: () => string }) {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "leerhuis-backup-"));
  const cleanups: (() => unknown)[] = [];
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    /** Does this when the test is over. */
    afterwards: (cleanup: () => unknown): unknown => cleanups.push(cleanup),
    backUp: (to: string, connection = database.owner()): Promise<MadeBackup> =>
      makeBackup(to, { connection, storedKeys: allStoredKeys(), report }),
    emptyPlace: async (): Promise<Place> => {
      const name = `leerhuis_empty_${newId().slice(-12)}`;
      await ask(database.owner(), `create database ${name}`);
      cleanups.push(() => ask(database.owner(), `drop database ${name} with (force)`));
      cleanups.push(() => openFiles(files.folder()));
      return { connection: { ...database.owner(), database: name }, dataDir: mkdtempSync(join(folder, "data-")) };
    },
  };
}

export const putBack = async (from: string, place: Place): Promise<void> =>
  restore(await checkBackup(from, report), { ...place, jobs: allJobs(), report });

/** A file that all may read, a course package in its parts, another that waits to be unpacked, and odd text. Returns the file's id. */
export async function furnish(): Promise<string> {
  const actor = await acting(thomas);
  const lesson = await makeLesson(actor, await makeTraining(actor), "Veilig tillen", "package");
  const upload = { package: new File([Buffer.from(scorm12Package())], "tillen.zip", { type: "application/zip" }) };
  const browser = await openWeb().as(thomas);
  await browser.post(`/trainingen/${lesson.trainingId}/lessen/${lesson.lessonId}/pakket`, upload);
  await performDueJobs([unpackPackage]);
  await browser.post(`/trainingen/${lesson.trainingId}/lessen/${lesson.lessonId}/pakket`, upload);
  const asAylin = await acting(aylin);
  return inOrganisation(deLinde.id, async (db) => {
    const at = { actor: asAylin, db, now: new Date() };
    const stored = await storeFile(at, { bytes: oneChunk("0123456789"), name: "cijfers.txt", purpose: "document" });
    await attachFile(at, stored.id, { kind: "people.picture", id: kees.id, readableBy: "organisation" });
    await db.updateTable("people.person").set({ job_title: awkward }).where("id", "=", kees.id).execute();
    return stored.id;
  });
}

export async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** Keeps writing in two tables at once, in one transaction each time, until `work` is done. */
export async function whileWriting<T>(work: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const writing = (async () => {
    while (!done.signal.aborted) await inOrganisation(deLinde.id, writeTwice);
  })();
  try {
    return await work();
  } finally {
    done.abort();
    await writing;
  }
}

async function writeTwice(db: Db): Promise<void> {
  const row = { organisation_id: deLinde.id, id: newId(), occurred_at: new Date() };
  const activity = { ...row, verb: "test.written", object_kind: "test", object_id: row.id };
  await db
    .insertInto("platform.audit")
    .values({ ...row, action: "test.written" })
    .execute();
  await db.insertInto("platform.activity").values(activity).execute();
}

export async function ask<Row extends object>(connection: pg.ClientConfig, question: string): Promise<Row[]> {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query<Row>(question);
  await client.end();
  return rows;
}

/** A sum per table, over its rows as JSON, which knows nothing of COPY. What `whileWriting` writes is left out. */
export async function sumsOf(connection: pg.ClientConfig): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    connection,
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema', 'jobs', 'public') and table_type = 'BASE TABLE'
       and table_name not in ('migration', 'audit', 'activity', 'activity_rest')`,
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const question = `select to_jsonb(each)::text as row from ${name} each`;
    const rows = await ask<{ row: string }>({ ...connection, options: "-c timezone=UTC" }, question);
    sums[name] = sumOf(
      rows
        .map(({ row }) => row)
        .toSorted()
        .join("\n"),
    );
  }
  return sums;
}

/** A sum per file in the store. */
export async function storedFiles(): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const top of ["files", "packages"])
    for await (const key of fileStore().list(top)) sums[key] = sumOf(await buffer(await fileStore().get(key)));
  return sums;
}

const sumOf = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex");
