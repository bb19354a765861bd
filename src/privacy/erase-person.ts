import type { Acting } from "#platform/action/acting.ts";
import type { DataSubject } from "#platform/personal-data/personal-data.ts";
import { findOrganisationProfile } from "#people";
import { insertErasure } from "./queries/erasures.ts";
import { eraseRows } from "./queries/personal-rows.ts";
import { kindsToErase } from "./registry.ts";
import { isErased, type Reach } from "./rules.ts";

/** Erases of every kind what an erasure of this reach takes, wholly or not at all; returns how many rows of each kind went. */
export async function erasePerson(
  acting: Acting,
  subject: DataSubject,
  reach: Reach,
): Promise<Readonly<Record<string, number>>> {
  const { locale } = await findOrganisationProfile(acting);
  const removed: Record<string, number> = {};
  for (const kind of kindsToErase().filter((candidate) => isErased(candidate, reach))) {
    await kind.erase?.(acting, subject);
    let count = 0;
    for (const table of kind.tables) count += await eraseRows(acting, table, subject, locale);
    if (count > 0) removed[kind.name] = count;
  }
  await insertErasure(acting, { personId: subject.personId, reach, removed });
  return removed;
}
