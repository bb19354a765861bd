import { sql, type Updateable } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { Db } from "#platform/db/database.ts";
import type { DB } from "#platform/db/tables.ts";
import type { Theme } from "#platform/http/preferences.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import type { HierarchyLevel, JobRole } from "../positions/job-role.ts";
import { searchForm } from "../search-terms.ts";
import { planAnew } from "./plan-anew.ts";
import { insertFirstPositions } from "./positions.ts";
import { writeSearchTerms } from "./search.ts";

/** Somebody who works or worked here. */
export interface Person extends JobRole {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly personnelNumber: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly pictureFileId: string | null;
  readonly loginId: string | null;
  readonly locale: Locale;
  /** IANA name. */
  readonly timeZone: string;
  readonly createdAt: Date;
  readonly deactivatedAt: Date | null;
  /** Since when the row is about nobody: the name went. */
  readonly erasedAt: Date | null;
  readonly isAdministrator: boolean;
}

const selectPeople = ({ db, actor }: Pick<Acting, "db" | "actor">) =>
  db
    .selectFrom("people.person as person")
    .leftJoin("people.unit as unit", (join) =>
      join.onRef("unit.organisation_id", "=", "person.organisation_id").onRef("unit.id", "=", "person.unit_id"),
    )
    .where("person.organisation_id", "=", actor.organisationId)
    .select([
      "person.id",
      "person.name",
      "person.email",
      "person.personnel_number as personnelNumber",
      "person.job_title as jobTitle",
      "person.job_family as jobFamily",
      sql<HierarchyLevel | null>`person.hierarchy_level`.as("hierarchyLevel"),
      "person.unit_id as unitId",
      "unit.name as unitName",
      "person.picture_file_id as pictureFileId",
      "person.login_id as loginId",
      sql<Locale>`person.locale`.as("locale"),
      "person.time_zone as timeZone",
      "person.created_at as createdAt",
      "person.deactivated_at as deactivatedAt",
      "person.erased_at as erasedAt",
      sql<boolean>`exists (select from people.role_assignment assignment
        where assignment.organisation_id = person.organisation_id and assignment.person_id = person.id
          and assignment.role = 'administrator')`.as("isAdministrator"),
    ]);

export const findPerson = (acting: Pick<Acting, "db" | "actor">, personId: string): Promise<Person | undefined> =>
  selectPeople(acting).where("person.id", "=", personId).executeTakeFirst();

/** These people in the order of the alphabet; ids that nobody here has are left out. */
export const findPeople = (acting: Pick<Acting, "db" | "actor">, personIds: readonly string[]): Promise<Person[]> =>
  selectPeople(acting)
    .where("person.id", "=", sql<string>`any(${personIds}::uuid[])`)
    .orderBy("person.sort_name")
    .orderBy("person.id")
    .execute();

export const findPersonByEmail = (acting: Pick<Acting, "db" | "actor">, email: string): Promise<Person | undefined> =>
  selectPeople(acting).where("person.email", "=", email).executeTakeFirst();

/** Who this login is in the actor's organisation. */
export const findPersonByLogin = (acting: Pick<Acting, "db" | "actor">, loginId: string): Promise<Person | undefined> =>
  selectPeople(acting).where("person.login_id", "=", loginId).executeTakeFirst();

export const findPersonByNumber = (
  acting: Pick<Acting, "db" | "actor">,
  personnelNumber: string,
): Promise<Person | undefined> =>
  selectPeople(acting).where("person.personnel_number", "=", personnelNumber).executeTakeFirst();

/** Everybody, those who left too: for an import, which compares a file with all that is known. */
export const findEverybody = (acting: Pick<Acting, "db" | "actor">): Promise<Person[]> =>
  selectPeople(acting).orderBy("person.id").execute();

/** The families of jobs that are in use, in the order of the alphabet. */
export async function findJobFamilies({ db, actor }: Pick<Acting, "db" | "actor">): Promise<string[]> {
  const rows = await db
    .selectFrom("people.person")
    .select("job_family as family")
    .distinct()
    .where("organisation_id", "=", actor.organisationId)
    .where("deactivated_at", "is", null)
    .where("job_family", "is not", null)
    .orderBy("job_family")
    .limit(200)
    .execute();
  return rows.flatMap(({ family }) => family ?? []);
}

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly personnelNumber: string | null;
  readonly jobTitle: string | null;
  readonly jobFamily?: string | null;
  readonly hierarchyLevel?: HierarchyLevel | null;
  readonly unitId: string | null;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly createdAt: Date;
  readonly loginId?: string | null;
}

/** From so many at once on the tables grow enough to look differently at them. */
const many = 100;

/** Adds people and makes them findable. The database refuses a personnel number or an address that somebody has already. */
export async function insertPeople(db: Db, organisationId: string, people: readonly NewPerson[]): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map((person) => ({
    organisation_id: organisationId,
    id: person.id,
    login_id: person.loginId ?? null,
    personnel_number: person.personnelNumber,
    name: person.name,
    sort_name: searchForm(person.name),
    email: person.email,
    unit_id: person.unitId,
    job_title: person.jobTitle,
    job_family: person.jobFamily ?? null,
    hierarchy_level: person.hierarchyLevel ?? null,
    locale: person.locale,
    time_zone: person.timeZone,
    created_at: person.createdAt,
  }));
  await db.insertInto("people.person").values(rows).execute();
  if (people.length >= many) await planAnew(db);
  await writeSearchTerms(db, organisationId, people);
  await insertFirstPositions(
    db,
    organisationId,
    people.map(({ id }) => id),
  );
}

export interface PersonChanges {
  readonly name?: string;
  readonly email?: string | null;
  readonly personnelNumber?: string | null;
  readonly jobTitle?: string | null;
  readonly jobFamily?: string | null;
  readonly hierarchyLevel?: HierarchyLevel | null;
  readonly unitId?: string | null;
  readonly locale?: Locale;
  readonly theme?: Theme;
  readonly timeZone?: string;
  readonly loginId?: string | null;
  readonly pictureFileId?: string | null;
  readonly deactivatedAt?: Date | null;
}

/** Writes what is given and leaves the rest. */
export async function updatePerson(
  acting: Pick<Acting, "db" | "actor">,
  person: Person,
  changes: PersonChanges,
): Promise<void> {
  const { db, actor } = acting;
  const columns = columnsOf(changes);
  if (Object.keys(columns).length === 0) return;
  await db
    .updateTable("people.person")
    .set(columns)
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", person.id)
    .execute();
  if (changes.name === undefined && changes.jobTitle === undefined) return;
  const { name = person.name, jobTitle = person.jobTitle } = changes;
  await writeSearchTerms(db, actor.organisationId, [{ id: person.id, name, jobTitle }]);
}

/** Nobody's face any more; the file itself is detached by whoever asks this. */
export async function deletePicture({ db, actor }: Pick<Acting, "db" | "actor">, personId: string): Promise<void> {
  await db
    .updateTable("people.person")
    .set({ picture_file_id: null })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", personId)
    .execute();
}

function columnsOf(changes: PersonChanges): Updateable<DB["people.person"]> {
  return {
    ...(changes.name === undefined ? {} : { name: changes.name, sort_name: searchForm(changes.name) }),
    ...(changes.email === undefined ? {} : { email: changes.email }),
    ...(changes.personnelNumber === undefined ? {} : { personnel_number: changes.personnelNumber }),
    ...(changes.jobTitle === undefined ? {} : { job_title: changes.jobTitle }),
    ...(changes.jobFamily === undefined ? {} : { job_family: changes.jobFamily }),
    ...(changes.hierarchyLevel === undefined ? {} : { hierarchy_level: changes.hierarchyLevel }),
    ...(changes.unitId === undefined ? {} : { unit_id: changes.unitId }),
    ...(changes.locale === undefined ? {} : { locale: changes.locale }),
    ...(changes.theme === undefined ? {} : { theme: changes.theme }),
    ...(changes.timeZone === undefined ? {} : { time_zone: changes.timeZone }),
    ...(changes.loginId === undefined ? {} : { login_id: changes.loginId }),
    ...(changes.pictureFileId === undefined ? {} : { picture_file_id: changes.pictureFileId }),
    ...(changes.deactivatedAt === undefined ? {} : { deactivated_at: changes.deactivatedAt }),
  };
}
