import { insertPeople } from "#people";
import { now } from "#platform/clock.ts";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { defaultTimeZone } from "#platform/i18n/locale.ts";
import { hashPassword } from "#platform/identity/password.ts";
import { type CastOrganisation, type CastUnit, organisations, password } from "../cast.ts";

/** Puts the cast into an empty database. */
export async function seedCast(): Promise<void> {
  const passwordHash = await hashPassword(password);
  for (const organisation of organisations) await seedOrganisation(organisation, passwordHash);
}

async function seedOrganisation(organisation: CastOrganisation, passwordHash: string): Promise<void> {
  const global = globalDatabase();
  await global.insertInto("platform.organisation").values({ id: organisation.id, name: organisation.name }).execute();
  for (const person of organisation.people) {
    if (!person.loginId) continue;
    await global
      .insertInto("identity.login")
      .values({ id: person.loginId, name: person.name, email: person.email, password_hash: passwordHash })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await global
      .insertInto("identity.membership")
      .values({ login_id: person.loginId, organisation_id: organisation.id })
      .execute();
  }
  const organisation_id = organisation.id;
  await inOrganisation(organisation.id, async (db) => {
    await db.insertInto("people.organisation_profile").values({ organisation_id, name: organisation.name }).execute();
    for (const unit of organisation.units) {
      const parent = unitOf(organisation, unit.parent);
      await db
        .insertInto("people.unit")
        .values({
          organisation_id,
          id: unit.id,
          parent_id: parent?.id ?? null,
          ancestor_ids: ancestors(organisation, unit),
          code: unit.code,
          name: unit.name,
        })
        .execute();
    }
    await insertPeople(
      db,
      organisation_id,
      organisation.people.map((person) => ({
        ...person,
        unitId: unitOf(organisation, person.unit)?.id ?? null,
        timeZone: defaultTimeZone,
        createdAt: now(),
      })),
    );
    for (const person of organisation.people) {
      for (const role of person.roles)
        await db.insertInto("people.role_assignment").values({ organisation_id, person_id: person.id, role }).execute();
    }
    for (const [code, leader] of Object.entries(organisation.leaders)) {
      await db
        .insertInto("people.unit_leader")
        .values({ organisation_id, unit_id: unitOf(organisation, code)?.id ?? "", person_id: leader.id })
        .execute();
    }
  });
}

const unitOf = (organisation: CastOrganisation, code: string | null): CastUnit | undefined =>
  organisation.units.find((unit) => unit.code === code);

function ancestors(organisation: CastOrganisation, unit: CastUnit): string[] {
  const parent = unitOf(organisation, unit.parent);
  return parent ? [...ancestors(organisation, parent), unit.id] : [unit.id];
}
