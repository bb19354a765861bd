import { statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { organisationItself } from "#platform/actor.ts";
import { checkBackup } from "#platform/backup/check-backup.ts";
import { type MadeBackup, makeBackup } from "#platform/backup/make-backup.ts";
import { connectDatabase, disconnectDatabase, inOrganisation } from "#platform/db/database.ts";
import { startEmbeddedPostgres } from "#platform/db/embedded.ts";
import { newId } from "#platform/db/id.ts";
import { findMigrations, migrate } from "#platform/db/migrate.ts";
import { removeFilesOf } from "#platform/files/remove-files-of.ts";
import { storeFile } from "#platform/files/store-file.ts";
import { closeJobs, openJobs, performDueJobs } from "#platform/jobs/jobs.ts";
import {
  ask,
  furnish,
  oneChunk,
  putBack,
  report,
  storedFiles,
  sumsOf,
  useBackups,
  whileWriting,
} from "#test/backups.ts";
import { deLinde, password, sanne } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { noOldPostgres, startOldPostgres } from "#test/database/old-postgres.ts";
import { useFiles } from "#test/files.ts";
import { openWeb } from "#test/web/web.ts";
import { unpackPackage } from "../src/academy/unpacking.ts";
import { allStoredKeys } from "../src/rooms.ts";

const database = useDatabase();
const files = useFiles();
const { folder, afterwards, backUp, emptyPlace } = useBackups(database, files);
const silent = { debug: () => {}, warn: () => {}, error: () => {} };
const file = join(folder, "house.tar.zst");
let sharedFileId = "";
let made: MadeBackup;

beforeAll(async () => {
  sharedFileId = await furnish();
  await ask(database.owner(), "update jobs.job set state = 'active', started_on = now() where state = 'created'");
  made = await whileWriting(() => backUp(file));
});

/** What holds the tables together, besides their rows. */
const shape = `
  select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
  where connamespace::regnamespace::text not in ('jobs', 'pg_catalog', 'information_schema')
  union all select tgrelid::regclass::text, tgname, tgenabled::text from pg_trigger where not tgisinternal
  order by 1, 2`;

const written = (table: string, column: string): string =>
  `select count(*) as n, max(id::text) as last from ${table} where ${column} = 'test.written'`;

describe("a backup of a house in which people work", () => {
  it("comes back whole on another server that Leerhuis brings, and its people go on", async () => {
    const { dataDir } = await emptyPlace();
    const before = { sums: await sumsOf(database.owner()), files: await storedFiles() };
    const server = await startEmbeddedPostgres({ dataDir, log: silent, durable: false });
    afterwards(() => server.stop());
    await putBack(file, { connection: server.connection, dataDir });

    expect(await sumsOf(server.connection)).toEqual(before.sums);
    expect(await storedFiles()).toEqual(before.files);
    expect(Object.keys(before.files).length).toBeGreaterThan(5);
    expect(made.files.count).toBe(Object.keys(before.files).length);
    expect(await ask(server.connection, shape)).toEqual(await ask(database.owner(), shape));
    // What was written in one transaction while the backup was made is there together or not at all.
    const [audit] = await ask(server.connection, written("platform.audit", "action"));
    expect(await ask(server.connection, written("platform.activity", "verb"))).toEqual([audit]);

    await Promise.all([closeJobs(), disconnectDatabase()]);
    connectDatabase(server.connection);
    await openJobs();
    afterwards(async () => {
      await Promise.all([closeJobs(), disconnectDatabase()]);
      connectDatabase(database.owner());
      await openJobs();
    });
    const browser = openWeb().visitor();
    expect((await browser.post("/inloggen", { email: sanne.email, password })).status).toBe(303);
    expect(await (await browser.get(`/bestanden/${sharedFileId}`)).text()).toBe("0123456789");
    // The package that was being unpacked when the backup was made is unpacked here.
    expect(await performDueJobs([unpackPackage])).toBe(1);
  });

  it.skipIf(noOldPostgres !== null)(
    `comes back on a PostgreSQL 15 that speaks Dutch, without its superuser${noOldPostgres ? ` (skipped: ${noOldPostgres})` : ""}`,
    async () => {
      const { dataDir } = await emptyPlace();
      const old = await startOldPostgres();
      afterwards(() => old.stop());
      await putBack(file, { connection: old.connection, dataDir });
      expect(await sumsOf(old.connection)).toEqual(await sumsOf(database.owner()));

      const again = join(folder, "from-15.tar.zst");
      await backUp(again, old.connection);
      const [first, second] = [await checkBackup(file, report), await checkBackup(again, report)];
      expect(second.contents.tables).toEqual(first.contents.tables);
      expect(second.contents.files).toEqual(first.contents.files);
      expect(second.manifest.postgres).toMatch(/^15\./);
    },
  );

  it("of an older Leerhuis is brought up to date, also in a house that was started once", async () => {
    const [older, place] = [await emptyPlace(), await emptyPlace()];
    const migrations = findMigrations();
    await migrate(older.connection, migrations.slice(0, -3));
    await ask(older.connection, `insert into platform.organisation (id, name) values ('${newId()}', 'Van vroeger')`);
    const fromOlder = join(folder, "older.tar.zst");
    await backUp(fromOlder, older.connection);
    await migrate(place.connection);
    await putBack(fromOlder, place);
    expect(await ask(place.connection, "select name from platform.organisation")).toEqual([{ name: "Van vroeger" }]);
    expect(await migrate(place.connection)).toEqual([]);
  });

  it("can be read by its owner alone", () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(file).size).toBe(made.size);
  });

  it("keeps the bytes of an organisation that is removed meanwhile, and takes them away afterwards", async () => {
    const id = newId();
    await ask(database.owner(), `insert into platform.organisation (id, name) values ('${id}', 'Even')`);
    await inOrganisation(id, (db) =>
      storeFile(
        { actor: organisationItself(id), db, now: new Date() },
        { bytes: oneChunk("tijdelijk"), name: "even.txt", purpose: "document" },
      ),
    );
    const stored = async (): Promise<number> =>
      Object.keys(await storedFiles()).filter((key) => key.startsWith(`files/${id}/`)).length;
    const removeOrganisation = async (): Promise<number> => {
      await ask(database.owner(), `delete from platform.file where organisation_id = '${id}'`);
      await ask(database.owner(), `delete from platform.organisation where id = '${id}'`);
      await removeFilesOf(id);
      return stored();
    };
    const removals: Promise<number>[] = [];
    const during = join(folder, "during.tar.zst");
    await makeBackup(during, {
      connection: database.owner(),
      storedKeys: allStoredKeys(),
      report: () => {
        if (removals.length === 0) removals.push(removeOrganisation());
      },
    });
    expect(await Promise.all(removals)).toEqual([1]);
    expect(await stored()).toBe(0);
    expect((await checkBackup(during, report)).contents.files.count).toBe(made.files.count + 1);
  });

  it("says which files were lost before it began", async () => {
    const [key = ""] = Object.keys(await storedFiles()).filter((stored) => stored.startsWith(`packages/${deLinde.id}`));
    const lost = join(folder, "lost.tar.zst");
    await ask(
      database.owner(),
      `insert into academy.package_file select organisation_id, package_id, 'lost', 'lost', 999999, 1
       from academy.package_file where 'packages/' || organisation_id || '/' || package_id || '/' || number = '${key}'`,
    );
    const { missing } = await backUp(lost);
    await ask(database.owner(), "delete from academy.package_file where number = 999999");
    expect(missing).toEqual({ count: 1, keys: [key.replace(/\d+$/, "999999")] });
  });
});
