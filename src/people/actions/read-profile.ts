import { z } from "zod";
import { defineAuditedRead } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { mayManagePeople, maySeeDirectory } from "../permissions.ts";
import { todayOf } from "../positions/keep.ts";
import { type Departure, findDeparture } from "../queries/departures.ts";
import { findEmployments } from "../queries/employments.ts";
import { isFollowing } from "../queries/follows.ts";
import { findLeaderOf } from "../queries/members.ts";
import { findPerson, type Person } from "../queries/person.ts";
import { findCareer } from "../queries/positions.ts";
import { findIdsWithRole, findRoles } from "../queries/roles.ts";
import { findSharedProfile } from "../queries/shared-profile.ts";
import { findLedUnits, findUnitPath } from "../queries/units.ts";
import { isLastAdministrator } from "../rules.ts";
import { profileView } from "../views/profile.ts";

/** One colleague. Whoever sees more of another than the directory tells is written down. */
export const readProfile = defineAuditedRead({
  name: "people.profile",
  input: z.object({ personId: id() }),
  find: (acting, { personId }) => findVisiblePerson(acting, personId),
  may: maySeeDirectory,
  run: async (acting, { personId }, person) => {
    const leader = await findLeaderOf(acting, personId);
    const departure = await findDeparture(acting, personId);
    const view = profileView(acting.actor, {
      person,
      units: person.unitId === null ? [] : await findUnitPath(acting, person.unitId),
      leader,
      secondLineLeader: leader && (await findLeaderOf(acting, leader.id)),
      leads: await findLedUnits(acting, personId),
      roles: await findRoles(acting, personId),
      career: await findCareer(acting, personId),
      employments: await findEmployments(acting, personId),
      departure,
      isHeld: departure !== null && (await isHeld(acting, departure)),
      shared: await findSharedProfile(acting, personId),
      isFollowing: await isFollowing(acting, { kind: "person", id: personId }),
      readersUnitId: await unitOfReader(acting),
    });
    if (!view.isSelf && view.contact !== null) {
      await audit(acting, { action: "people.person.read", subjectId: personId, personId });
    }
    return view;
  },
});

/** The last day is over, and somebody stays as the last administrator. */
const isHeld = async (acting: Acting, { personId, lastDay }: Departure): Promise<boolean> =>
  lastDay < (await todayOf(acting)) && isLastAdministrator(await findIdsWithRole(acting, "administrator"), personId);

const unitOfReader = async (acting: Acting): Promise<string | null> =>
  acting.actor.personId === null ? null : ((await findPerson(acting, acting.actor.personId))?.unitId ?? null);

/** Who left is there for those who keep the people, and for nobody else; who was erased for nobody. */
export async function findVisiblePerson(acting: Acting, personId: string): Promise<Person | undefined> {
  const person = await findPerson(acting, personId);
  if (person?.erasedAt) return undefined;
  return person?.deactivatedAt && !mayManagePeople(acting.actor) ? undefined : person;
}
