import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import { type DigestFrequency, proposedRhythm, type Rhythm } from "../rules/rhythm.ts";

interface RhythmRow {
  readonly digest: DigestFrequency;
  readonly digestAt: string;
  readonly digestOn: number;
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
  readonly quietWeekend: boolean;
  readonly isStopped: boolean;
}

/** When this person wants mail; what we propose, as long as they chose nothing. */
export async function findRhythm({ db, actor }: Acting, personId: string): Promise<Rhythm> {
  const { rows } = await sql<RhythmRow>`
    select digest, to_char(digest_at, 'HH24:MI') as "digestAt", digest_on as "digestOn", to_char(quiet_from, 'HH24:MI') as "quietFrom",
      to_char(quiet_until, 'HH24:MI') as "quietUntil", quiet_weekend as "quietWeekend", is_stopped as "isStopped"
    from news.mail_rhythm where organisation_id = ${actor.organisationId} and person_id = ${personId}`.execute(db);
  const row = rows[0];
  if (!row) return proposedRhythm;
  const { quietFrom, quietUntil, ...rhythm } = row;
  return { ...rhythm, quiet: quietFrom && quietUntil ? { from: quietFrom, until: quietUntil } : null };
}

export async function writeRhythm({ db, actor }: Acting, personId: string, rhythm: Rhythm): Promise<void> {
  const chosen = {
    digest: rhythm.digest,
    digest_at: rhythm.digestAt,
    digest_on: rhythm.digestOn,
    quiet_from: rhythm.quiet?.from ?? null,
    quiet_until: rhythm.quiet?.until ?? null,
    quiet_weekend: rhythm.quietWeekend,
    is_stopped: rhythm.isStopped,
  };
  await db
    .insertInto("news.mail_rhythm")
    .values({ organisation_id: actor.organisationId, person_id: personId, ...chosen })
    .onConflict((conflict) => conflict.columns(["organisation_id", "person_id"]).doUpdateSet(chosen))
    .execute();
}
