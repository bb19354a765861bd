import type { Acting } from "#platform/action/acting.ts";
import { findOrganisationProfile } from "../queries/organisation.ts";
import { findHistories, findPlaces, writeHistories } from "../queries/positions.ts";
import { dayIn } from "./day.ts";
import { follow, isSameHistory, isSamePlace, type Position } from "./follow.ts";

/** Keeps history true after these people moved, left or came back on a day, by default today: call it in the transaction of that change. */
export async function keepPositions(acting: Acting, personIds: readonly string[], since?: string): Promise<void> {
  if (personIds.length === 0) return;
  const day = since ?? (await todayOf(acting));
  const histories = await findHistories(acting, personIds);
  const changed = new Map<string, readonly Position[]>();
  for (const [personId, place] of await findPlaces(acting, personIds)) {
    const known = histories.get(personId) ?? [];
    const followed = isAlready(known, place) ? known : follow(known, place, day);
    if (!isSameHistory(known, followed)) changed.set(personId, followed);
  }
  await writeHistories(acting, changed);
}

/** The day that it is now where the organisation is. */
export async function todayOf(acting: Acting): Promise<string> {
  const { timeZone } = await findOrganisationProfile(acting);
  return dayIn(timeZone, acting.now);
}

/** Nothing moved: what is open goes on, since whenever it was. */
function isAlready(known: readonly Position[], place: Parameters<typeof follow>[1]): boolean {
  const open = known.find(({ until }) => until === null);
  if (!open || place === null) return !open && place === null;
  return isSamePlace(open, place);
}
