import type pg from "pg";
import { jobsSchema } from "../../jobs/jobs.ts";
import { hasTable } from "./catalogue.ts";

interface Column {
  readonly name: string;
  /** "timestamp with time zone" */
  readonly type: string;
}

/** The columns of a job as this version of pg-boss has them; none where no job was ever planned. */
export async function findJobColumns(client: pg.Client): Promise<Column[]> {
  if (!(await hasTable(client, `${jobsSchema}.job`))) return [];
  const { rows } = await client.query<Column>(`
    select format('%I', attname) as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = '${jobsSchema}.job'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`);
  return rows;
}

/** The jobs that wait or run; those that are done or set aside are history of the house that was. */
export const copyOfJobs = (columns: readonly string[]): string =>
  `copy (select ${columns.join(", ")} from ${jobsSchema}.job where state in ('created', 'retry', 'active')
    order by name collate "C", id) to stdout`;

/** Where the jobs of a backup stand while their columns are compared with ours. */
const waitingRoom = "pg_temp.backup_job";

export async function makeWaitingRoom(client: pg.Client, columns: readonly string[]): Promise<string> {
  const asText = columns.map((column) => `${column} text`);
  await client.query(`create temporary table backup_job (${asText.join(", ")}) on commit drop`);
  return `copy ${waitingRoom} (${columns.join(", ")}) from stdin`;
}

/** What ran when the backup was made did not finish here: it waits again. */
const waitingAgain: Readonly<Record<string, string>> = {
  state: "case state when 'active' then 'retry' else state end",
  started_on: "null::text",
  heartbeat_on: "null::text",
};

/** Plans the jobs of the backup anew, and no others, with the columns that both versions of pg-boss know. Returns how many. */
export async function planJobs(client: pg.Client, columns: readonly string[]): Promise<number> {
  const common = (await findJobColumns(client)).filter(({ name }) => columns.includes(name));
  const names = common.map(({ name }) => name).join(", ");
  const values = common.map(({ name, type }) => `(${waitingAgain[name] ?? name})::${type}`).join(", ");
  await client.query(`delete from ${jobsSchema}.job`);
  const { rowCount } = await client.query(`
    insert into ${jobsSchema}.job (${names}) select ${values} from ${waitingRoom}
    where name in (select name from ${jobsSchema}.queue)`);
  return rowCount ?? 0;
}
