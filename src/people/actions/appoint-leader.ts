import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { record } from "#platform/activity/record.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict, Invalid } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { optionalId } from "../input.ts";
import { mayManageUnits } from "../permissions.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { findPerson } from "../queries/person.ts";
import { findUnit, findUnitLeader, writeLeader } from "../queries/units.ts";

/** Makes somebody the leader of a unit and of all units below it that have no leader of their own; nobody takes the leader away. */
export const appointLeader = defineAction({
  name: "people.unit.appoint-leader",
  input: z.object({ unitId: id(), personId: optionalId() }),
  find: (acting, { unitId }) => findUnit(acting, unitId),
  may: mayManageUnits,
  run: async (acting, { unitId, personId }, unit) => {
    await lockOrganisation(acting);
    if (unit.closedAt) throw new Conflict(m.unitNotOpen);
    const person = personId === null ? null : await findPerson(acting, personId);
    if (personId !== null && (!person || person.deactivatedAt)) throw new Invalid({ personId: m.personNotHere });
    const before = await findUnitLeader(acting, unitId);
    if (before !== personId) {
      await writeLeader(acting, unitId, personId);
      const details = { from: before, to: personId };
      await audit(acting, {
        action: "people.leader.appointed",
        subjectId: unitId,
        personId: personId ?? before ?? undefined,
        details,
      });
      await record(acting, "people.leader-appointed", { kind: "unit", id: unitId }, details);
    }
    return { unitId, unitName: unit.name, leaderName: person?.name ?? null };
  },
});
