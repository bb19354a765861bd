import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createZstdCompress, createZstdDecompress } from "node:zlib";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { checkBackup } from "#platform/backup/check-backup.ts";
import type { MadeBackup } from "#platform/backup/make-backup.ts";
import { restore } from "#platform/backup/restore.ts";
import { connectionName } from "#platform/db/database.ts";
import { CannotStart } from "#platform/settings/cannot-start.ts";
import { ask, furnish, putBack, report, sumsOf, useBackups } from "#test/backups.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { allJobs } from "../src/rooms.ts";

const database = useDatabase();
const files = useFiles();
const { folder, backUp, emptyPlace, afterwards } = useBackups(database, files);
const file = join(folder, "house.tar.zst");
const broken = join(folder, "broken.tar.zst");
let made: MadeBackup;

beforeAll(async () => {
  await furnish();
  made = await backUp(file);
});

/** The sentence with which it is refused. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error("It was not refused."),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CannotStart)) throw error;
  expect(error.sentences).toHaveLength(1);
  return error.message;
}

/** Writes a backup in which these words of the manifest read otherwise, its checksum too. */
async function rewrite(words: string, others: string): Promise<void> {
  expect(others).toHaveLength(words.length);
  const tar = await buffer(Readable.from([readFileSync(file)]).pipe(createZstdDecompress()));
  const at = tar.indexOf(words);
  expect(at).toBeGreaterThan(0);
  tar.write(others, at);
  writeFileSync(broken, await buffer(Readable.from([tar]).pipe(createZstdCompress())));
}

/** Only root may give a disk; on one of 16 kB next to nothing goes. */
const canMount = process.getuid?.() === 0 && existsSync("/bin/mount");

function smallDisk(): string {
  const disk = join(folder, "disk");
  mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=16k", "none", disk]);
  afterwards(() => execFileSync("umount", [disk]));
  return disk;
}

describe("what cannot be restored is refused in one sentence, and nothing is touched:", () => {
  it("a file that was damaged, wherever that was", async () => {
    const bytes = readFileSync(file);
    for (const part of [0.0001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999]) {
      const damaged = Buffer.from(bytes);
      const at = Math.floor(bytes.length * part);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x55, at);
      writeFileSync(broken, damaged);
      expect(await refusal(checkBackup(broken, report)), String(part)).toContain("is beschadigd");
    }
  });

  it("a file of which a value was changed, and compressed again", async () => {
    await rewrite("Veilig tillen", "Veilig vallen");
    expect(await refusal(checkBackup(broken, report))).toMatch(/is beschadigd of niet compleet \(bij tables\/\S+\)/);
  });

  it("a file that was cut off, or is none", async () => {
    const bytes = readFileSync(file);
    for (const length of [0, 3, 100, Math.floor(bytes.length / 2), bytes.length - 20]) {
      writeFileSync(broken, bytes.subarray(0, length));
      expect(await refusal(checkBackup(broken, report)), String(length)).toContain("is beschadigd of niet compleet");
    }
    writeFileSync(broken, "geen reservekopie");
    expect(await refusal(checkBackup(broken, report))).toContain("is beschadigd");
    expect(await refusal(checkBackup(join(folder, "nergens"), report))).toMatch(/nergens is er niet/);
  });

  it("a file of a newer Leerhuis", async () => {
    await rewrite('"format": 1,', '"format": 9,');
    expect(await refusal(checkBackup(broken, report))).toContain("nieuwere Leerhuis, in een vorm");
    await rewrite("platform/20261122-0100-tenancy", "platform/20991122-0100-tenancy");
    expect(await refusal(checkBackup(broken, report))).toContain("nieuwere Leerhuis (0.1.0)");
  });

  it("a place where somebody lives", async () => {
    const place = await emptyPlace();
    const before = await sumsOf(database.owner());
    expect(await refusal(putBack(file, { ...place, connection: database.owner() }))).toMatch(
      /woont al een organisatie/,
    );
    expect(await sumsOf(database.owner())).toEqual(before);
  });

  it("a place where a Leerhuis is at work, though nobody lives there yet", async () => {
    const place = await emptyPlace();
    const serving = new pg.Client({ ...place.connection, application_name: connectionName(4711) });
    await serving.connect();
    afterwards(() => serving.end());
    expect(await refusal(putBack(file, place))).toMatch(/werkt een Leerhuis \(proces 4711\)/);
    expect(await ask(place.connection, "select to_regclass('platform.migration') as it")).toEqual([{ it: null }]);
  });

  it("a folder in which files stand", async () => {
    const place = await emptyPlace();
    expect(await refusal(putBack(file, { ...place, dataDir: files.folder() }))).toMatch(/staan al bestanden/);
    expect(await ask(place.connection, "select to_regclass('platform.migration') as it")).toEqual([{ it: null }]);
  });

  it("a name that is taken, and a folder that is none", async () => {
    expect(await refusal(backUp(file))).toContain("bestaat al");
    expect(statSync(file).size).toBe(made.size);
    expect(await refusal(backUp(join(file, "in-a-file.tar.zst")))).toContain("is niet te schrijven");
  });

  it.skipIf(!canMount)("a disk without room, on either side; afterwards there is as much as before", async () => {
    const small = smallDisk();
    expect(await refusal(backUp(join(small, "house.tar.zst")))).toContain("te weinig ruimte");
    expect(readdirSync(small)).toEqual([]);
    const place = { ...(await emptyPlace()), dataDir: small };
    expect(await refusal(putBack(file, place))).toContain("vol geraakt. Er is niets teruggezet");
    expect(await ask(place.connection, "select from platform.organisation")).toEqual([]);
  });

  it("rows that are not the same afterwards; it can be done again in the same place", async () => {
    const place = await emptyPlace();
    const checked = await checkBackup(file, report);
    const [name = ""] = Object.keys(checked.contents.tables);
    const tables = { ...checked.contents.tables, [name]: { rows: 0, sha256: "0".repeat(64) } };
    const different = { ...checked, contents: { ...checked.contents, tables } };
    expect(await refusal(restore(different, { ...place, jobs: allJobs(), report }))).toContain(name);
    expect(await ask(place.connection, "select from platform.organisation")).toEqual([]);
    await putBack(file, place);
    expect(await sumsOf(place.connection)).toEqual(await sumsOf(database.owner()));
  });
});
