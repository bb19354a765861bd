/**
 * What keeping and restoring a large house costs: `npm run bench backup`. PEOPLE and ENROLMENTS say how large (100,000 and
 * 100,000 unless said otherwise). Both verbs run as processes of their own, from the build. Where Debian's PostgreSQL 15 stands
 * the backup is restored there too, kept again, and the sums of both are compared.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, it } from "vitest";
import { checkBackup } from "#platform/backup/check-backup.ts";
import { root } from "#platform/root.ts";
import { useDatabase } from "../test/database/database.ts";
import { noOldPostgres, startOldPostgres } from "../test/database/old-postgres.ts";
import { growLargeOrganisation } from "./large-organisation.ts";

const { owner } = useDatabase();

const size = {
  people: Number(process.env["PEOPLE"] ?? 100_000),
  enrolments: Number(process.env["ENROLMENTS"] ?? 100_000),
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Cost {
  readonly code: number | null;
  readonly said: string;
  readonly seconds: number;
  /** The most memory that the process had at once, in bytes, its share of what it shares with others counted (PSS). */
  readonly peak: number;
}

async function run(words: readonly string[], database: pg.ClientConfig, dataDir: string): Promise<Cost> {
  const url = `postgresql://${database.user ?? ""}@localhost/${database.database ?? ""}?host=${encodeURIComponent(database.host ?? "")}`;
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, "build/server/leerhuis.js"), ...words], {
    env: { PATH: process.env["PATH"], LANG: "en_GB.UTF-8", DATABASE_URL: url, DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let [peak, said] = [0, ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  const looking = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), 50);
  const [code] = (await once(child, "exit")) as [number | null];
  clearInterval(looking);
  return { code, said: said.trim(), seconds: (performance.now() - began) / 1000, peak };
}

function memoryOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0; // It has ended.
  }
}

/** Runs it and says what it cost; returns its exit code. */
async function costOf(what: string, ...asked: Parameters<typeof run>): Promise<number | null> {
  const { code, said, seconds, peak } = await run(...asked);
  say(`${what}: ${seconds.toFixed(1)} s, peak ${megabytes(peak)}. ${said}`);
  return code;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

async function restoreOnOldPostgres(file: string, folder: string): Promise<void> {
  if (noOldPostgres !== null) return say(`restore on PostgreSQL 15: skipped, ${noOldPostgres}`);
  const old = await startOldPostgres();
  try {
    const [dataDir, again] = [join(folder, "to-15"), join(folder, "from-15.tar.zst")];
    expect(await costOf("restore on PostgreSQL 15", ["restore", file], old.connection, dataDir)).toBe(0);
    expect(await costOf("backup from PostgreSQL 15", ["backup", again], old.connection, dataDir)).toBe(0);
    const [first, second] = [await checkBackup(file, () => {}), await checkBackup(again, () => {})];
    expect(second.manifest.postgres).toMatch(/^15\./);
    expect(second.contents.tables).toEqual(first.contents.tables);
    say(`${Object.keys(first.contents.tables).length} tables have the same rows on both`);
  } finally {
    await old.stop();
  }
}

it("what keeping and restoring a large house costs", async () => {
  const folder = mkdtempSync(join(tmpdir(), "leerhuis-bench-"));
  try {
    await growLargeOrganisation(size, 20_261_122, new Date(), (step) => say(`  ${step}`));
    const file = join(folder, "house.tar.zst");
    const client = new pg.Client(owner());
    await client.connect();
    await client.query("create database leerhuis_restored");
    const { rows } = await client.query<{ bytes: number }>("select pg_database_size(current_database()) as bytes");
    await client.end();
    say(`${size.people} people, ${size.enrolments} enrolments: database ${megabytes(rows[0]?.bytes ?? 0)}`);
    expect(await costOf("backup", ["backup", file], owner(), join(folder, "from"))).toBe(0);
    say(`file ${megabytes(statSync(file).size)}`);
    expect(
      await costOf("restore", ["restore", file], { ...owner(), database: "leerhuis_restored" }, join(folder, "to")),
    ).toBe(0);
    await restoreOnOldPostgres(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
