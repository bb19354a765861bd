import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import pg from "pg";
import * as m from "#messages/platform";
import { root } from "../root.ts";
import { CannotStart } from "../settings/cannot-start.ts";
import { applicationRole } from "./database.ts";

export interface Migration {
  /** "people/20261122-0200-persons.sql" */
  readonly name: string;
  readonly text: string;
}

/** The database was made by a newer Leerhuis than this one: going on would damage it. */
export class DatabaseIsNewer extends CannotStart {
  override name = "DatabaseIsNewer";

  /** @param migration the name of one that this version does not know */
  constructor(migration: string) {
    super(() => m.databaseIsNewer({ migration }));
  }
}

/** Every room's migrations in the order of their dates. */
export function findMigrations(): Migration[] {
  return globSync("src/*/migrations/*.sql", { cwd: root })
    .toSorted((a, b) => (basename(a) < basename(b) ? -1 : basename(a) > basename(b) ? 1 : a < b ? -1 : 1))
    .map((file) => ({
      name: file.replace(/^src\//, "").replace("/migrations/", "/"),
      text: readFileSync(join(root, file), "utf8"),
    }));
}

/**
 * Brings the database up to date as its owner, each migration in a transaction of its own and written down in it, so that
 * an interrupted run is taken up where it stopped. Two processes at once wait for each other. Returns the names it applied.
 */
export async function migrate(
  config: pg.ClientConfig,
  migrations: readonly Migration[] = findMigrations(),
): Promise<string[]> {
  const client = new pg.Client(config);
  client.on("error", () => {}); // The query that runs is rejected with the same error.
  await client.connect();
  try {
    await client.query(noticeOurEnd);
    await client.query("select pg_advisory_lock(hashtext('leerhuis.migrate'))");
    await prepare(client);
    const applied = await readApplied(client);
    refuseNewer(applied, migrations);
    const waiting = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of waiting) await apply(client, migration);
    return waiting.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/**
 * A server notices at the end of a statement that whoever asked it is gone; the next migration would wait for that. Not every
 * system can look in between.
 */
const noticeOurEnd = `
  do $$ begin perform set_config('client_connection_check_interval', '1s', false);
  exception when others then null;
  end $$`;

async function prepare(client: pg.Client): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${applicationRole}') then
        create role ${applicationRole} nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$;
    do $$ begin
      execute format('grant ${applicationRole} to %I', current_user);
    exception when others then
      if not pg_has_role(current_user, '${applicationRole}', 'member') then raise; end if;
    end $$;
    create schema if not exists platform;
    grant usage on schema platform to ${applicationRole};
    create table if not exists platform.migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    );
    grant select on platform.migration to ${applicationRole}`);
}

async function readApplied(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>("select name from platform.migration");
  return new Set(rows.map((row) => row.name));
}

function refuseNewer(applied: ReadonlySet<string>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = [...applied].find((name) => !known.has(name));
  if (unknown) throw new DatabaseIsNewer(unknown);
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(migration.text);
    const checksum = createHash("sha256").update(migration.text).digest("hex");
    await client.query("insert into platform.migration (name, checksum) values ($1, $2)", [migration.name, checksum]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {}); // A connection that broke has rolled back by itself.
    throw new Error(`Migration ${migration.name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
