import type { Acting } from "#platform/action/acting.ts";
import { thresholds } from "#blocks";
import {
  findLeftOut,
  findScopesWithBelow,
  type LeftOut,
  lockCounts,
  movePlacements,
  writeLeftOut,
} from "./queries/placement.ts";
import { countedOfPeople } from "./registry.ts";
import { type Home, leftOut } from "./suppression.ts";

/**
 * Lets these people (null: everybody) count in the units where they work now. It may be done again and again: who stands right
 * already stays. Costs the same whether the organisation is small or large, but for everybody at once.
 */
export async function placePeople(acting: Acting, personIds: readonly string[] | null): Promise<void> {
  await lockCounts(acting);
  const changed = await movePlacements(acting, personIds, countedOfPeople());
  if (changed.length > 0) await leaveOut(acting, changed);
}

/** Decides anew whom these scopes leave out, from the bottom up. Holds all scopes above a changed one, as placements do. */
async function leaveOut(acting: Acting, changed: readonly string[]): Promise<void> {
  const scopes = await findScopesWithBelow(acting, changed);
  const known = await findLeftOut(
    acting,
    scopes.map(({ id }) => id).filter((id) => !changed.includes(id)),
  );
  const decided: LeftOut[] = [];
  for (const threshold of thresholds) {
    const outOf = new Map<string, readonly Home[]>(
      known.filter((each) => each.threshold === threshold).map(({ scopeId, homes }) => [scopeId, homes]),
    );
    for (const { id, direct } of scopes.filter((scope) => changed.includes(scope.id))) {
      const below = scopes.filter(({ parentId }) => parentId === id).map((child) => outOf.get(child.id) ?? []);
      const homes = leftOut({ id, people: direct }, below, threshold);
      outOf.set(id, homes);
      if (homes.length > 0) decided.push({ scopeId: id, threshold, homes });
    }
  }
  await writeLeftOut(acting, changed, decided);
}
