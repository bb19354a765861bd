import { z } from "zod";
import { defineAuditedRead, defineRead, nothingYet } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import * as m from "#messages/people";
import { optionalId } from "../input.ts";
import { mayChangePerson, mayManagePeople } from "../permissions.ts";
import { findOrganisationProfile } from "../queries/organisation.ts";
import type { JobRole } from "../positions/job-role.ts";
import { findJobFamilies, type Person } from "../queries/person.ts";
import { findVisiblePerson } from "./read-profile.ts";
import { findUnits } from "../queries/units.ts";
import { type UnitOption, unitOptions } from "../views/unit-tree.ts";

export interface PersonFormView {
  /** Null for somebody new. */
  readonly id: string | null;
  readonly known: Pick<Person, "name" | "email" | "personnelNumber" | "unitId" | "locale" | keyof JobRole>;
  /** In use already, to choose from; another may be typed. */
  readonly jobFamilies: readonly string[];
  readonly units: readonly UnitOption[];
}

/** The empty form for a new colleague, in the unit from which one came. */
export const readNewPersonForm = defineRead({
  name: "people.add.form",
  input: z.object({ unit: optionalId() }),
  find: nothingYet,
  may: mayManagePeople,
  run: async (acting, { unit }): Promise<PersonFormView> => {
    const { locale } = await findOrganisationProfile(acting);
    const jobRole = { jobTitle: null, jobFamily: null, hierarchyLevel: null };
    const known = { name: "", email: null, personnelNumber: null, ...jobRole, unitId: unit, locale };
    return { id: null, known, jobFamilies: await findJobFamilies(acting), units: unitOptions(await findUnits(acting)) };
  },
});

/** The form with what is known of a colleague. */
export const readPersonForm = defineAuditedRead({
  name: "people.change.form",
  input: z.object({ personId: id() }),
  find: (acting, { personId }) => findVisiblePerson(acting, personId),
  may: mayChangePerson,
  because: m.administratorsKeepAdministrators,
  run: async (acting, { personId }, person): Promise<PersonFormView> => {
    if (personId !== acting.actor.personId) {
      await audit(acting, { action: "people.person.read", subjectId: personId, personId });
    }
    const options = unitOptions(await findUnits(acting));
    const isListed = person.unitId === null || options.some((option) => option.value === person.unitId);
    const own = { value: person.unitId ?? "", label: person.unitName ?? "" };
    const jobFamilies = await findJobFamilies(acting);
    return { id: person.id, known: person, jobFamilies, units: isListed ? options : [own, ...options] };
  },
});
