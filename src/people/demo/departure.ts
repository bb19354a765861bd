import type { Acting } from "#platform/action/acting.ts";
import { recordAll } from "#platform/activity/record.ts";
import { audit } from "#platform/audit/audit.ts";
import { handoverDays } from "../departures/handover.ts";
import type { Employment } from "../employments/employment.ts";
import { markAnnounced } from "../queries/departures.ts";
import { findLedUnits } from "../queries/units.ts";
import { preparedBy } from "./reorganisation.ts";

/** A leader who retires soon, so that HR sees somebody leave beforehand and what has to be handed over. */
const retiring = "henk";

/** Days until the last day; shorter than HR hears of it beforehand. */
const daysAhead = 12;

/** Days ago that HR wrote it down. */
const writtenDown = 75;

/** Whose service goes on ends it when they retire; of all others it stays as it is. */
export function endingsOf(
  key: string,
  employments: readonly Employment[],
  dayOf: (daysAgo: number) => string,
): readonly Employment[] {
  if (key !== retiring) return employments;
  return employments.map((employment) =>
    employment.endsOn === null ? { ...employment, endsOn: dayOf(-daysAhead), exitReason: "natural" } : employment,
  );
}

/** Tells whoever keeps the people that a leader leaves, on the day that they would hear it. `on` is the acting one, so many days ago. */
export async function announceRetirement(
  on: (daysAgo: number) => Acting,
  people: readonly { readonly key: string; readonly id: string }[],
  dayOf: (daysAgo: number) => string,
): Promise<void> {
  const idOf = (called: string): string => people.find(({ key }) => key === called)?.id ?? "";
  const personId = idOf(retiring);
  const writing = on(writtenDown);
  const by = { ...writing, actor: { ...writing.actor, personId: idOf(preparedBy) } };
  await audit(by, { action: "people.employment.saved", subjectId: personId, personId });
  const announcing = on(handoverDays - daysAhead);
  const led = await findLedUnits(announcing, personId);
  const context = { personId, lastDay: dayOf(-daysAhead) };
  await recordAll(
    announcing,
    led.map(({ id }) => ({ verb: "people.leader-leaving", object: { kind: "unit", id }, context })),
  );
  await markAnnounced(announcing, personId);
}
