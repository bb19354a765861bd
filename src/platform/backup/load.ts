import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import * as m from "#messages/platform";
import { fileStore } from "../files/storage.ts";
import { CannotStart } from "../settings/cannot-start.ts";
import type { CheckedBackup } from "./check-backup.ts";
import { kindOf } from "./format.ts";
import type { Report } from "./progress.ts";
import { copyOf, findObstacles, findTables, holdsOrganisation } from "./queries/catalogue.ts";
import { makeWaitingRoom, planJobs } from "./queries/jobs.ts";
import { damaged, readEntries } from "./read-backup.ts";
import { Tally } from "./tally.ts";
import type { TarEntry } from "./tar.ts";

/**
 * Fills a database of the same shape, and the file store, with a backup: in one transaction, which commits once every row and
 * every file is known to be the same. Throws CannotStart when an organisation lives in it.
 */
export async function load(client: pg.Client, backup: CheckedBackup, report: Report): Promise<void> {
  await client.query("begin");
  const tables = await findTables(client);
  await client.query(`lock table platform.organisation in access exclusive mode`);
  if (await holdsOrganisation(client)) throw new CannotStart(m.restoreNotEmpty);
  const obstacles = await findObstacles(client);
  for (const statement of obstacles.remove) await client.query(statement);
  await client.query(`truncate ${tables.map(({ name }) => name).join(", ")}`);
  await loadEntries(client, backup, report);
  for (const { name, lastValue } of backup.manifest.sequences)
    await client.query("select setval($1::regclass, $2)", [name, lastValue]);
  await client.query("set constraints all immediate");
  for (const statement of obstacles.restore) await client.query(statement);
  for (const [done, table] of tables.entries()) {
    report({ step: "comparing", done, of: tables.length, bytes: 0 });
    await compare(client, backup, table.name, copyOf(table));
  }
  await client.query("commit");
}

async function loadEntries(client: pg.Client, backup: CheckedBackup, report: Report): Promise<void> {
  const { manifest, contents } = backup;
  const columnsOf = new Map(manifest.tables.map(({ name, columns }) => [name, columns.join(", ")]));
  const entries = new Entries(readEntries(backup.file));
  let [tables, files, bytes] = [0, 0, 0];
  for (let entry = await entries.next(); entry; entry = await entries.next()) {
    const kind = kindOf(entry.name);
    bytes += entry.size;
    if (kind?.kind === "table") {
      const columns = columnsOf.get(kind.of);
      if (columns === undefined) throw damaged(backup.file, entry.name);
      bytes += await copyIn(client, `copy ${kind.of} (${columns}) from stdin`, entry, entries);
      report({ step: "tables", done: ++tables, of: columnsOf.size, bytes });
    } else if (kind?.kind === "jobs") {
      await copyIn(client, await makeWaitingRoom(client, manifest.jobColumns), entry, entries);
      await planJobs(client, manifest.jobColumns);
    } else if (kind?.kind === "file") {
      await fileStore().put(kind.of, entry.bytes);
      report({ step: "files", done: ++files, of: contents.files.count, bytes });
    }
  }
}

/** Copies in an entry and all that follow in the same folder. Returns the bytes of those that followed. */
async function copyIn(client: pg.Client, statement: string, first: TarEntry, entries: Entries): Promise<number> {
  let followed = 0;
  const folder = dirname(first.name);
  const rows = async function* (): AsyncGenerator<Buffer> {
    yield* first.bytes;
    for (let entry = await entries.nextIn(folder); entry; entry = await entries.nextIn(folder)) {
      followed += entry.size;
      yield* entry.bytes;
    }
  };
  await pipeline(rows, client.query(copyFrom(statement)));
  return followed;
}

/** The entries of a backup, with a look at the next; checksums that stand in between were held against them before. */
class Entries {
  readonly #source: AsyncIterator<TarEntry>;
  #ahead: TarEntry | null = null;

  constructor(source: AsyncIterable<TarEntry>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async next(): Promise<TarEntry | null> {
    const ahead = await this.#peek();
    this.#ahead = null;
    return ahead;
  }

  async nextIn(folder: string): Promise<TarEntry | null> {
    const ahead = await this.#peek();
    return ahead && dirname(ahead.name) === folder ? this.next() : null;
  }

  async #peek(): Promise<TarEntry | null> {
    while (this.#ahead === null) {
      const next = await this.#source.next();
      if (next.done) return null;
      if (kindOf(next.value.name)?.kind !== "checksums") this.#ahead = next.value;
    }
    return this.#ahead;
  }
}

async function compare(client: pg.Client, backup: CheckedBackup, name: string, statement: string): Promise<void> {
  const tally = new Tally();
  for await (const chunk of client.query(copyTo(statement)) as AsyncIterable<Buffer>) tally.add(chunk);
  const [found, expected] = [tally.total(), backup.contents.tables[name]];
  if (found.rows !== expected?.rows || found.sha256 !== expected.sha256)
    throw new CannotStart(() => m.restoreDiffers({ table: name }));
}
