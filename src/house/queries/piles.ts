import { sql } from "kysely";
import type { Share } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { type Question, question } from "#platform/db/question.ts";

export interface MeasuredPile extends Share {
  readonly measure: string;
  readonly measuredAt: Date;
}

/** What was last measured of the layers. */
export const measuredPiles = ({ db, actor }: Acting): Question<MeasuredPile[]> =>
  question(
    db
      .selectFrom("house.pile")
      .select(["measure", "part", "whole", "measured_at as measuredAt"])
      .where("organisation_id", "=", actor.organisationId),
    (rows) => rows.map((row) => ({ ...row, measuredAt: new Date(row.measuredAt) })),
  );

/** Keeps what was measured just now, in place of what was measured before. */
export async function writePile({ db, actor, now }: Acting, measure: string, { part, whole }: Share): Promise<void> {
  await sql`
    insert into house.pile (organisation_id, measure, part, whole, measured_at)
    values (${actor.organisationId}, ${measure}, ${part}, ${whole}, ${now})
    on conflict (organisation_id, measure)
    do update set part = excluded.part, whole = excluded.whole, measured_at = excluded.measured_at`.execute(db);
}
