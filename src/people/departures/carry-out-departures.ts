import { wakeDistributor } from "#platform/activity/distribute.ts";
import type { Acting } from "#platform/action/acting.ts";
import { recordAll } from "#platform/activity/record.ts";
import { now } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { defineRoutine } from "#platform/jobs/routine.ts";
import { daysAfter } from "../positions/day.ts";
import { todayOf } from "../positions/keep.ts";
import { type Departure, findDeparture, findDeparturesBefore, markAnnounced } from "../queries/departures.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { findIdsWithRole } from "../queries/roles.ts";
import { findLedUnits } from "../queries/units.ts";
import { isLastAdministrator } from "../rules.ts";
import { handoverDays } from "./handover.ts";
import { leave } from "./leave.ts";

/** Looks a few times an hour whose last day in service is over where the organisation is, and which leaders leave soon. */
export const carryOutDepartures = defineRoutine({
  name: "people.departures.carry-out",
  everySeconds: 900,
  run: async (actor) => {
    const within = <Result>(work: (acting: Acting) => Promise<Result>): Promise<Result> =>
      inOrganisation(actor.organisationId, (db) => work({ actor, db, now: now() }));
    const today = await within(todayOf);
    const soon = await within((acting) => findDeparturesBefore(acting, daysAfter(today, handoverDays + 1)));
    const isOver = ({ lastDay }: Departure): boolean => lastDay < today;
    for (const departure of soon.filter(isOver)) await within((acting) => carryOutOne(acting, departure));
    for (const departure of soon.filter((each) => !isOver(each) && !each.isAnnounced))
      await within((acting) => announceHandover(acting, departure));
    if (soon.length > 0) wakeDistributor();
  },
});

/** As it was found, unless it was changed since. The last administrator stays until there is another. */
async function carryOutOne(acting: Acting, { personId, lastDay }: Departure): Promise<void> {
  await lockOrganisation(acting);
  const departure = await findDeparture(acting, personId);
  if (departure?.lastDay !== lastDay) return;
  if (isLastAdministrator(await findIdsWithRole(acting, "administrator"), personId)) return;
  const led = await findLedUnits(acting, personId);
  await leave(acting, [{ ...departure, id: personId, details: { ledUnitIds: led.map(({ id }) => id) } }]);
  await tellOfUnits(acting, "people.leader-left", led, departure);
}

async function announceHandover(acting: Acting, departure: Departure): Promise<void> {
  const led = await findLedUnits(acting, departure.personId);
  if (led.length === 0) return;
  await tellOfUnits(acting, "people.leader-leaving", led, departure);
  await markAnnounced(acting, departure.personId);
}

const tellOfUnits = (
  acting: Acting,
  verb: string,
  units: readonly { readonly id: string }[],
  { personId, lastDay }: Departure,
): Promise<void> =>
  recordAll(
    acting,
    units.map(({ id }) => ({ verb, object: { kind: "unit", id }, context: { personId, lastDay } })),
  );
