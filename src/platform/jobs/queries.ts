import { sql } from "kysely";
import { globalDatabase } from "../db/database.ts";

export interface DueRoutine {
  readonly organisationId: string;
  readonly name: string;
}

/** What is due at `at`, in every organisation, the longest waiting first; what never ran is due at once. */
export async function dueRoutines(names: readonly string[], at: Date): Promise<DueRoutine[]> {
  const { rows } = await sql<DueRoutine>`
    select organisation.id as "organisationId", routine.name
    from platform.organisation cross join unnest(${[...names]}::text[]) as routine (name)
    left join platform.routine_run run on run.organisation_id = organisation.id and run.name = routine.name
    where run.due_at is null or run.due_at <= ${at}
    order by run.due_at nulls first limit 1000`.execute(globalDatabase());
  return rows;
}

/** True when it was still due, and is this process's until `until`. */
export async function claimRoutine({ organisationId, name }: DueRoutine, at: Date, until: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into platform.routine_run as run (organisation_id, name, due_at) values (${organisationId}, ${name}, ${until})
    on conflict (organisation_id, name) do update set due_at = excluded.due_at where run.due_at <= ${at}
    returning 1`.execute(globalDatabase());
  return rows.length === 1;
}

export async function postponeRoutine({ organisationId, name }: DueRoutine, until: Date): Promise<void> {
  await globalDatabase()
    .updateTable("platform.routine_run")
    .set({ due_at: until })
    .where("organisation_id", "=", organisationId)
    .where("name", "=", name)
    .execute();
}
