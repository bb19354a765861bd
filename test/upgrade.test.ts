import { readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { offerDemonstration } from "#entrance";
import { peopleToSignInAs } from "#people";
import { checkBackup } from "#platform/backup/check-backup.ts";
import { connectDatabase, disconnectDatabase } from "#platform/db/database.ts";
import { findMigrations } from "#platform/db/migrate.ts";
import { openFiles } from "#platform/files/storage.ts";
import { closeJobs, openJobs } from "#platform/jobs/jobs.ts";
import { root } from "#platform/root.ts";
import { drawSchema } from "../bin/schema-picture.ts";
import { demonstration } from "../src/demonstration.ts";
import { ask, type Place, putBack, report, useBackups } from "./backups.ts";
import { useDatabase } from "./database/database.ts";
import { useFiles } from "./files.ts";
import { type Browser, openWeb } from "./web/web.ts";

const database = useDatabase();
const files = useFiles();
const { afterwards, emptyPlace } = useBackups(database, files);
offerDemonstration(demonstration);
afterAll(() => offerDemonstration(null));

const folder = join(root, "test/releases");
const releases = readdirSync(folder).filter((name) => name.endsWith(".tar.zst"));

describe("a house of an earlier release", () => {
  it.each(releases)("is brought up to date with all that is in it, and its people go on: %s", async (release) => {
    const place = await emptyPlace();
    const backup = await checkBackup(join(folder, release), report);
    const waiting = findMigrations().filter(({ name }) => !backup.manifest.migrations.includes(name));
    expect(waiting.length, "a release to which no migration was added tests nothing").toBeGreaterThan(0);
    await putBack(join(folder, release), place);
    expect(await rowsIn(place, Object.keys(backup.contents.tables))).toEqual(
      Object.fromEntries(Object.entries(backup.contents.tables).map(([table, { rows }]) => [table, rows])),
    );
    expect(await linesOf(place.connection)).toEqual(await linesOf(database.owner()));
    await moveInto(place);
    const people = await peopleToSignInAs();
    expect(people.length).toBeGreaterThan(3);
    for (const { loginId } of people) {
      const browser = openWeb().visitor();
      expect((await browser.post("/inloggen/demonstratie", { loginId })).status).toBe(303);
      for (const address of await addressesOf(browser))
        expect([address, (await browser.get(address)).status]).toEqual([address, 200]);
    }
  });
});

async function rowsIn({ connection }: Place, tables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await ask<{ rows: number }>(connection, `select count(*)::int as rows from ${table}`);
    counts[table] = row?.rows ?? 0;
  }
  return counts;
}

/** The schema line by line; columns that were added later may stand in another order. */
async function linesOf(connection: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(connection);
  await client.connect();
  const picture = await drawSchema(client);
  await client.end();
  return picture
    .split(/(?=^create table )/m)
    .flatMap((table) => {
      const [name = "", ...lines] = table.split("\n");
      return lines.map((line) => `${name} ${line.replace(/,$/, "")}`);
    })
    .toSorted();
}

/** Lets this process live there until the test is over. */
async function moveInto({ connection, dataDir }: Place): Promise<void> {
  const connect = async (config: pg.ClientConfig): Promise<void> => {
    await Promise.all([closeJobs(), disconnectDatabase()]);
    connectDatabase(config);
    await openJobs();
  };
  await connect(connection);
  openFiles(dataDir);
  afterwards(() => connect(database.owner()));
}

/** What the navigation of the first page leads to. */
async function addressesOf(browser: Browser): Promise<string[]> {
  const page = await (await browser.get("/")).text();
  const [navigation = ""] = /<nav[\s\S]*?<\/nav>/.exec(page) ?? [];
  const addresses = [...navigation.matchAll(/href="(\/[^"#]*)"/g)].map(([, address = ""]) => address);
  expect(addresses.length).toBeGreaterThan(2);
  return [...new Set(addresses)];
}
