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
import { leftOutOf } from "./suppression.ts";

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
  const isChanged = new Set(changed);
  const others = scopes.filter(({ id }) => !isChanged.has(id));
  const known = await findLeftOut(
    acting,
    others.map(({ id }) => id),
  );
  const decided = thresholds.flatMap((threshold): LeftOut[] => {
    const homesOf = new Map(
      known.filter((each) => each.threshold === threshold).map(({ scopeId, homes }) => [scopeId, homes]),
    );
    const below = new Map(others.map(({ id, parentId }) => [id, { parentId, homes: homesOf.get(id) ?? [] }]));
    const found = leftOutOf(
      scopes.filter(({ id }) => isChanged.has(id)),
      threshold,
      below,
    );
    return [...found].flatMap(([scopeId, homes]) => (homes.length > 0 ? [{ scopeId, threshold, homes }] : []));
  });
  await writeLeftOut(acting, changed, decided);
}
