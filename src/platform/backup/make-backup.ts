import type { Readable } from "node:stream";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import * as m from "#messages/platform";
import { removeBytesOf } from "../files/remove-files-of.ts";
import { FileMissing } from "../files/store.ts";
import { fileStore } from "../files/storage.ts";
import type { StoredKeys } from "../files/stored-keys.ts";
import { now } from "../clock.ts";
import { leerhuisVersion } from "../version.ts";
import { CannotStart } from "../settings/cannot-start.ts";
import { Archive, type ArchiveBytes } from "./archive.ts";
import {
  backupFormat,
  type Contents,
  contentsName,
  jobsEntry,
  type Manifest,
  manifestName,
  storeEntry,
  tableEntry,
} from "./format.ts";
import { holdBytes, releaseBytes } from "./queries/lock.ts";
import { asOwner } from "./owner.ts";
import type { Report } from "./progress.ts";
import {
  type CatalogueTable,
  copyOf,
  findApplied,
  findOrganisations,
  findSequences,
  findTables,
  postgresVersion,
} from "./queries/catalogue.ts";
import { copyOfJobs, findJobColumns } from "./queries/jobs.ts";
import { countKeys, eachKey } from "./queries/stored-keys.ts";
import { Tally } from "./tally.ts";
import { writeWhole } from "./write-whole.ts";

export interface BackupOptions {
  /** As the owner of the database. */
  readonly connection: pg.ClientConfig;
  /** Where the rooms know the keys of their files. */
  readonly storedKeys: readonly StoredKeys[];
  readonly report: Report;
  /** Breaks it off; nothing stays behind. */
  readonly signal?: AbortSignal;
}

export interface MadeBackup {
  /** Of the file, in bytes. */
  readonly size: number;
  readonly rows: number;
  readonly files: Contents["files"];
  readonly missing: Contents["missing"];
}

/** Kept together in one entry of the archive. */
const entrySize = 4 * 1024 * 1024;

/**
 * Writes the whole house, as it is at one moment, into a new file that only its owner can read. The house may go on meanwhile. The
 * file store must be open. Throws CannotStart when there is nothing to keep, no room, or the file exists.
 */
export async function makeBackup(file: string, options: BackupOptions): Promise<MadeBackup> {
  return asOwner(options.connection, async (client) => {
    await holdBytes(client);
    await client.query("begin isolation level repeatable read read only");
    const migrations = await findApplied(client);
    if (migrations === null) throw new CannotStart(m.backupNothing);
    const backup = new Backup(client, options);
    const size = await writeWhole(file, backup.bytes(migrations), options.signal);
    const organisations = await findOrganisations(client);
    await client.query("commit");
    await releaseBytes(client);
    await removeGone(client, organisations);
    return { size, ...backup.made() };
  });
}

/** One run over the snapshot of one transaction. */
class Backup {
  readonly #client: pg.Client;
  readonly #options: BackupOptions;
  readonly #archive = new Archive();
  readonly #tables: Contents["tables"] = {};
  #jobs: Contents["jobs"] = { rows: 0, sha256: "" };
  readonly #files = { count: 0, bytes: 0 };
  readonly #missing = { count: 0, keys: [] as string[] };
  #passed = 0;

  constructor(client: pg.Client, options: BackupOptions) {
    this.#client = client;
    this.#options = options;
  }

  made(): Omit<MadeBackup, "size"> {
    const rows = Object.values(this.#tables).reduce((sum, table) => sum + table.rows, 0);
    return { rows, files: this.#files, missing: this.#missing };
  }

  async *bytes(migrations: string[]): ArchiveBytes {
    const tables = await findTables(this.#client);
    await keepShape(this.#client, tables);
    const jobColumns = (await findJobColumns(this.#client)).map(({ name }) => name);
    const manifest: Manifest = {
      format: backupFormat,
      madeAt: now().toISOString(),
      version: leerhuisVersion,
      postgres: await postgresVersion(this.#client),
      migrations,
      tables: tables.map(({ name, columns }) => ({ name, columns })),
      jobColumns,
      sequences: await findSequences(this.#client),
    };
    yield* this.#archive.add(manifestName, asJson(manifest));
    yield* this.#addTables(tables);
    this.#jobs = yield* this.#addCopy(jobColumns.length > 0 ? copyOfJobs(jobColumns) : null, jobsEntry);
    yield* this.#addFiles();
    yield* this.#archive.finish(contentsName, (entries) => asJson(this.#contents(entries)));
  }

  #contents(entries: number): Contents {
    return { entries, tables: this.#tables, jobs: this.#jobs, files: this.#files, missing: this.#missing };
  }

  async *#addTables(tables: readonly CatalogueTable[]): ArchiveBytes {
    for (const [done, table] of tables.entries()) {
      this.#options.report({ step: "tables", done, of: tables.length, bytes: this.#passed });
      this.#tables[table.name] = yield* this.#addCopy(copyOf(table), (number) => tableEntry(table.name, number));
    }
    this.#options.report({ step: "tables", done: tables.length, of: tables.length, bytes: this.#passed });
  }

  async *#addCopy(
    statement: string | null,
    nameOf: (number: number) => string,
  ): AsyncGenerator<Buffer, Contents["jobs"]> {
    const tally = new Tally();
    if (statement === null) return tally.total();
    let number = 0;
    for await (const piece of pieces(this.#client.query(copyTo(statement)))) {
      tally.add(piece);
      this.#passed += piece.length;
      yield* this.#archive.add(nameOf(++number), piece);
    }
    return tally.total();
  }

  async *#addFiles(): ArchiveBytes {
    const of = await countKeys(this.#client, this.#options.storedKeys);
    for await (const key of eachKey(this.#client, this.#options.storedKeys)) {
      yield* this.#addFile(key);
      const bytes = this.#passed;
      this.#options.report({ step: "files", done: this.#files.count + this.#missing.count, of, bytes });
    }
  }

  async *#addFile(key: string): ArchiveBytes {
    const found = await fileStore().stat(key);
    const bytes = found && (await fileStore().get(key).catch(unlessMissing));
    if (!found || !bytes) return this.#noteMissing(key);
    yield* this.#archive.addStream(storeEntry(key), found.size, bytes);
    this.#files.count += 1;
    this.#files.bytes += found.size;
    this.#passed += found.size;
  }

  #noteMissing(key: string): void {
    this.#missing.count += 1;
    if (this.#missing.keys.length < 100) this.#missing.keys.push(key);
  }
}

/** An organisation that was removed meanwhile left its bytes in the store, because the backup held them. */
async function removeGone(client: pg.Client, organisations: readonly string[]): Promise<void> {
  const here = new Set(await findOrganisations(client));
  for (const id of organisations) if (!here.has(id)) await removeBytesOf(id);
}

/** A migration that begins meanwhile waits; an ordinary start, which changes no table, does not. */
async function keepShape(client: pg.Client, tables: readonly CatalogueTable[]): Promise<void> {
  await client.query(`lock table ${tables.map(({ name }) => name).join(", ")} in access share mode`);
}

function unlessMissing(error: unknown): null {
  if (error instanceof FileMissing) return null;
  throw error;
}

async function* pieces(source: Readable): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < entrySize) continue;
    yield Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(waiting);
}

const asJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value, null, 2));
