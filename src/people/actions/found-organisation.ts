import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import { emailAddress, parseInput, requiredText } from "#platform/action/input.ts";
import { organisationItself } from "#platform/actor.ts";
import { audit } from "#platform/audit/audit.ts";
import { now } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { defaultTimeZone, locales } from "#platform/i18n/locale.ts";
import { insertOrganisation } from "../queries/organisation.ts";
import { insertPeople } from "../queries/person.ts";
import { writeRoles } from "../queries/roles.ts";

const input = z.object({
  name: requiredText(200),
  locale: z.enum(locales).default("nl"),
  timeZone: z.string().default(defaultTimeZone),
  demonstration: z.boolean().default(false),
  administrator: z.object({
    name: requiredText(200),
    email: emailAddress(),
    /** The login that already exists for this person; else `linkLogin` ties one later. */
    loginId: z.string().nullable().default(null),
  }),
});

/**
 * Makes an organisation with its first administrator, in one transaction. Nobody is signed in yet, so nobody's permission can
 * be asked: who calls this (the first run, a test, the demonstration) makes sure that it is allowed. Throws Invalid.
 */
export async function foundOrganisation(
  raw: z.input<typeof input>,
): Promise<{ organisationId: string; personId: string }> {
  const { administrator, ...organisation } = parseInput(input, raw, {
    locale: raw.locale ?? "nl",
    timeZone: defaultTimeZone,
  });
  const organisationId = newId();
  const personId = newId();
  await inOrganisation(organisationId, async (db) => {
    const acting: Acting = { actor: organisationItself(organisationId), db, now: now() };
    await insertOrganisation(db, { id: organisationId, ...organisation });
    await insertPeople(db, organisationId, [
      {
        id: personId,
        ...administrator,
        personnelNumber: null,
        jobTitle: null,
        unitId: null,
        locale: organisation.locale,
        timeZone: organisation.timeZone,
        createdAt: acting.now,
      },
    ]);
    await writeRoles(acting, personId, ["administrator"]);
    await audit(acting, { action: "people.organisation.founded", subjectId: organisationId, personId });
  });
  return { organisationId, personId };
}
