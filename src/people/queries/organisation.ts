import { type Updateable, sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { Db } from "#platform/db/database.ts";
import type { DB } from "#platform/db/tables.ts";
import type { Locale } from "#platform/i18n/locale.ts";

export interface OrganisationProfile {
  readonly name: string;
  readonly logoFileId: string | null;
  /** "#rrggbb", or null for the colours of Leerhuis itself. */
  readonly colour: string | null;
  readonly locale: Locale;
  /** IANA name. */
  readonly timeZone: string;
}

/** How the organisation presents itself, and what a new colleague starts with. */
export const findOrganisationProfile = ({ db, actor }: Pick<Acting, "db" | "actor">): Promise<OrganisationProfile> =>
  db
    .selectFrom("people.organisation_profile")
    .select(["name", "logo_file_id as logoFileId", "colour", sql<Locale>`locale`.as("locale"), "time_zone as timeZone"])
    .where("organisation_id", "=", actor.organisationId)
    .executeTakeFirstOrThrow();

/** Whoever changes people, roles or units waits here for whoever is doing so already, until that transaction ends. */
export async function lockOrganisation({ db, actor }: Pick<Acting, "db" | "actor">): Promise<void> {
  await sql`
    select 1 from people.organisation_profile where organisation_id = ${actor.organisationId} for update`.execute(db);
}

export async function updateOrganisation(
  { db, actor, now }: Acting,
  changes: Omit<Updateable<DB["people.organisation_profile"]>, "organisation_id" | "changed_at">,
): Promise<void> {
  await db
    .updateTable("people.organisation_profile")
    .set({ ...changes, changed_at: now })
    .where("organisation_id", "=", actor.organisationId)
    .execute();
  if (changes.name === undefined) return;
  await db
    .updateTable("platform.organisation")
    .set({ name: changes.name })
    .where("id", "=", actor.organisationId)
    .execute();
}

export interface NewOrganisation {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly demonstration: boolean;
}

/** Enters the organisation in the directory and gives it its profile; `db` works in the new organisation already. */
export async function insertOrganisation(db: Db, organisation: NewOrganisation): Promise<void> {
  const { id, name, locale, timeZone, demonstration } = organisation;
  await db.insertInto("platform.organisation").values({ id, name, demonstration }).execute();
  await db
    .insertInto("people.organisation_profile")
    .values({ organisation_id: id, name, locale, time_zone: timeZone })
    .execute();
}
