import type pg from "pg";
import { applicationRole, connectionName } from "../../db/database.ts";
import { jobsSchema } from "../../jobs/jobs.ts";
import type { BackupTable, Manifest } from "../format.ts";

/**
 * The schemas of Leerhuis: those into which its own role was let by name. The database may be shared with others, whose tables
 * are not ours to copy or to drop.
 */
const ourSchemas = `
  select schema.oid, schema.nspname from pg_namespace schema
  where exists (select from aclexplode(schema.nspacl) entry where entry.grantee = '${applicationRole}'::regrole)
    and schema.nspname <> 'public'`;

/** Tables whose rows belong in a backup, with the columns that are not computed. What was migrated stands in the manifest instead. */
const ourTables = `
  select relation.oid, format('%I.%I', schema.nspname, relation.relname) as name
  from pg_class relation join (${ourSchemas}) schema on schema.oid = relation.relnamespace
  where relation.relkind in ('r', 'p') and not relation.relispartition
    and schema.nspname <> '${jobsSchema}' and relation.oid <> 'platform.migration'::regclass`;

export interface CatalogueTable extends BackupTable {
  /** Of the primary key, in its order, as they stand in an `order by`. */
  readonly order: readonly string[];
}

/** Text is ordered by its bytes: the language of a database may differ where the backup goes. */
export async function findTables(client: pg.Client): Promise<CatalogueTable[]> {
  const { rows } = await client.query<CatalogueTable>(`
    select ours.name,
      array(select format('%I', attribute.attname) from pg_attribute attribute
            where attribute.attrelid = ours.oid and attribute.attnum > 0 and not attribute.attisdropped
              and attribute.attgenerated = '' order by attribute.attnum) as columns,
      array(select format(case when attribute.attcollation = 0 then '%I' else '%I collate "C"' end, attribute.attname)
            from pg_constraint key
            cross join unnest(key.conkey) with ordinality as part (number, place)
            join pg_attribute attribute on attribute.attrelid = ours.oid and attribute.attnum = part.number
            where key.conrelid = ours.oid and key.contype = 'p' order by part.place) as order
    from (${ourTables}) ours order by ours.name collate "C"`);
  const keyless = rows.find((table) => table.order.length === 0);
  if (keyless)
    throw new Error(`${keyless.name} has no primary key, and so no order in which its rows can be compared.`);
  return rows;
}

export const copyOf = ({ name, columns, order }: CatalogueTable): string =>
  `copy (select ${columns.join(", ")} from ${name} order by ${order.join(", ")}) to stdout`;

export async function findSequences(client: pg.Client): Promise<Manifest["sequences"]> {
  const { rows } = await client.query<Manifest["sequences"][number]>(`
    select format('%I.%I', sequence.schemaname, sequence.sequencename) as name, sequence.last_value as "lastValue"
    from pg_sequences sequence join (${ourSchemas}) schema on schema.nspname = sequence.schemaname
    where sequence.last_value is not null and sequence.schemaname <> '${jobsSchema}' order by 1`);
  return rows;
}

/** Statements that take away what a load would stumble over, and statements that put it back. */
export async function findObstacles(client: pg.Client): Promise<{ remove: string[]; restore: string[] }> {
  const { rows } = await client.query<{ remove: string; restore: string }>(`
    select format('alter table %s drop constraint %I', ours.name, key.conname) as remove,
      format('alter table %s add constraint %I %s', ours.name, key.conname, pg_get_constraintdef(key.oid)) as restore
    from pg_constraint key join (${ourTables}) ours on ours.oid = key.conrelid
    where key.contype = 'f' and key.conparentid = 0
    union all
    select distinct format('alter table %s disable trigger user', ours.name), format('alter table %s enable trigger user', ours.name)
    from pg_trigger each join (${ourTables}) ours on ours.oid = each.tgrelid
    where not each.tgisinternal`);
  return { remove: rows.map((row) => row.remove), restore: rows.map((row) => row.restore) };
}

/** What this database has been through, or null when Leerhuis never was in it. */
export async function findApplied(client: pg.Client): Promise<string[] | null> {
  if (!(await hasTable(client, "platform.migration"))) return null;
  const { rows } = await client.query<{ name: string }>(
    `select name from platform.migration order by name collate "C"`,
  );
  return rows.map((row) => row.name);
}

export async function hasTable(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query("select from (select to_regclass($1) as oid) found where oid is not null", [
    name,
  ]);
  return rows.length === 1;
}

export async function holdsOrganisation(client: pg.Client): Promise<boolean> {
  if (!(await hasTable(client, "platform.organisation"))) return false;
  const { rows } = await client.query("select from platform.organisation limit 1");
  return rows.length === 1;
}

/** The processes of Leerhuis that work on this database now, by their numbers on the machines on which they run. */
export async function findProcesses(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ process: string }>(
    `select distinct substr(application_name, length($1) + 1) as process from pg_stat_activity
     where datname = current_database() and starts_with(application_name, $1) order by 1`,
    [connectionName("")],
  );
  return rows.map((row) => row.process);
}

/** Takes away all that Leerhuis ever made in this database. */
export async function dropSchemas(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I', nspname) as name from (${ourSchemas}) ours`,
  );
  if (rows.length > 0) await client.query(`drop schema ${rows.map((row) => row.name).join(", ")} cascade`);
}

/** "18.4" */
export async function postgresVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
  return rows[0]?.version ?? "";
}

export async function findOrganisations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>("select id from platform.organisation order by id");
  return rows.map((row) => row.id);
}
