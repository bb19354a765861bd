import { spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { beforeEach, describe, expect, inject, it, vi } from "vitest";
import { inLocale, type Locale } from "#platform/i18n/locale.ts";
import { DatabaseIsNewer, findMigrations, type Migration, migrate } from "./migrate.ts";

const { host, user, maintenance } = inject("postgres");
let database = "";
let count = 0;

beforeEach(async () => {
  database = `leerhuis_migrate_${process.pid}_${++count}`;
  await asOwner(`create database ${database}`, maintenance);
});

async function asOwner<Row extends object>(statement: string, where = database): Promise<Row[]> {
  const client = new pg.Client({ host, user, database: where });
  await client.connect();
  const { rows } = await client.query<Row>(statement);
  await client.end();
  return rows;
}

const config = () => ({ host, user, database });
const first: Migration = { name: "test/1-first.sql", text: "create table first (n integer)" };
const broken: Migration = { name: "test/2-broken.sql", text: "create table second (n integer); select 1 / 0" };
const mended: Migration = { name: "test/2-broken.sql", text: "create table second (n integer)" };

/** Migrates in a process of its own. */
const migrateElsewhere = (migrations: readonly Migration[]) => {
  const program = new URL("migrate.ts", import.meta.url).href;
  const script = `
    const { migrate } = await import(${JSON.stringify(program)});
    await migrate(${JSON.stringify(config())}, ${JSON.stringify(migrations)});`;
  return spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: "ignore" });
};

const sleepers = () => `from pg_stat_activity where datname = '${database}' and wait_event = 'PgSleep'`;
const sleeps = async (): Promise<boolean> => (await asOwner(`select ${sleepers()}`, maintenance)).length > 0;

/** Ends the connection that sleeps in this database, as a kill of the server's process does; false when none does. */
async function breakOffWhatSleeps(): Promise<boolean> {
  const ended = await asOwner(`select pg_terminate_backend(pid) ${sleepers()}`, maintenance);
  return ended.length > 0;
}

describe("migrating", () => {
  it("builds the whole house from nothing, and has nothing to do the second time", async () => {
    const names = findMigrations().map((migration) => migration.name);
    expect(names.length).toBeGreaterThan(6);
    expect(await migrate(config())).toEqual(names);
    expect(await migrate(config())).toEqual([]);
  });

  it("keeps the steps that succeeded and takes up the one that did not", async () => {
    await expect(migrate(config(), [first, broken])).rejects.toThrow("test/2-broken.sql: division by zero");
    expect(
      await asOwner("select to_regclass('public.first') as first, to_regclass('public.second') as second"),
    ).toEqual([{ first: "first", second: null }]);
    expect(await migrate(config(), [first, mended])).toEqual(["test/2-broken.sql"]);
  });

  it("takes up a step that was cut off in the middle, whole", async () => {
    const slow = { name: mended.name, text: `${mended.text}; insert into second values (1); select pg_sleep(60)` };
    const cutOff = migrate(config(), [first, slow]).catch((error: unknown) => error);
    await vi.waitUntil(breakOffWhatSleeps);
    expect(String(await cutOff)).toContain("test/2-broken.sql");
    expect(await migrate(config(), [first, mended])).toEqual(["test/2-broken.sql"]);
    expect(await asOwner("select n from second")).toEqual([]);
  });

  it("is taken up again after a kill -9 of the process that was at it, in the middle of a statement", async () => {
    const slow = { name: mended.name, text: `${mended.text}; insert into second values (1); select pg_sleep(600)` };
    const migrating = migrateElsewhere([first, slow]);
    await vi.waitUntil(sleeps, { timeout: 20_000, interval: 100 });
    migrating.kill("SIGKILL");
    await once(migrating, "exit");
    expect(await migrate(config(), [first, mended])).toEqual(["test/2-broken.sql"]);
    expect(await asOwner("select n from second")).toEqual([]);
  });

  it("refuses a database that a newer version made, in the reader's language", async () => {
    await migrate(config(), [first, mended]);
    const refused = await migrate(config(), [first]).catch((error: unknown) => error);
    if (!(refused instanceof DatabaseIsNewer)) throw new Error("It was not refused.", { cause: refused });
    const saidIn = (locale: Locale) =>
      inLocale(locale, () => refused.sentences.map((sentence) => sentence()).join(" "));
    expect(saidIn("nl")).toContain("test/2-broken.sql");
    expect(saidIn("en")).toContain("test/2-broken.sql");
    expect(saidIn("en")).not.toBe(saidIn("nl"));
  });

  it("is done once when two processes start together", async () => {
    const applied = await Promise.all([migrate(config(), [first, mended]), migrate(config(), [first, mended])]);
    expect(applied.flat().toSorted()).toEqual(["test/1-first.sql", "test/2-broken.sql"]);
  });
});
