import pg from "pg";
import { PgBoss } from "pg-boss";
import { applicationRole } from "../db/database.ts";
import { type Job, jobsSchema } from "./jobs.ts";

/** A worker of which nothing was heard for so long died with its process, and its job is tried again within a minute or so. */
const heartbeatSeconds = 30;

/** Brings the tables of the job queue up to date as the database's owner, and makes a queue for each job, failed ones kept aside. */
export async function installJobs(
  config: pg.PoolConfig,
  jobs: readonly Pick<Job, "name" | "options">[],
): Promise<void> {
  const pool = new pg.Pool({ ...config, max: 1 });
  const owner = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: jobsSchema,
    supervise: false,
    schedule: false,
  });
  try {
    await owner.start();
    const known = new Set((await owner.getQueues()).map((queue) => queue.name));
    for (const { name, options } of jobs) {
      const settings = {
        retryLimit: options.retries,
        retryBackoff: true,
        retryDelay: 5,
        expireInSeconds: options.expireInSeconds,
        heartbeatSeconds,
      };
      if (known.has(name)) await owner.updateQueue(name, settings);
      else await owner.createQueue(name, settings);
    }
    await pool.query(`
      grant usage on schema ${jobsSchema} to ${applicationRole};
      grant select, insert, update, delete on all tables in schema ${jobsSchema} to ${applicationRole};
      grant execute on all functions in schema ${jobsSchema} to ${applicationRole};
      grant usage on all sequences in schema ${jobsSchema} to ${applicationRole}`);
  } finally {
    await owner.stop({ graceful: false, close: false });
    await pool.end();
  }
}
