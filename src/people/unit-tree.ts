/** A unit's place: its parent, and its ancestors from the top down with itself as the last. */
export interface UnitPlace {
  readonly id: string;
  readonly parentId: string | null;
  readonly ancestorIds: readonly string[];
}

/** True when `unitId` may hang below `parentId`: not below itself, nor below a unit that is below itself. */
export function canHangBelow(places: readonly UnitPlace[], unitId: string, parentId: string | null): boolean {
  if (parentId === null) return true;
  const parent = places.find((place) => place.id === parentId);
  return parent !== undefined && !parent.ancestorIds.includes(unitId);
}

/**
 * The places that change when `unitId` is hung below `parentId` (null: at the top): its own and those of all units below it.
 * Throws RangeError when that would make a loop; ask `canHangBelow` first.
 */
export function moveUnit(places: readonly UnitPlace[], unitId: string, parentId: string | null): UnitPlace[] {
  if (!canHangBelow(places, unitId, parentId)) throw new RangeError("A unit cannot hang below itself.");
  const above = places.find((place) => place.id === parentId)?.ancestorIds ?? [];
  return places
    .filter((place) => place.ancestorIds.includes(unitId))
    .map((place) => ({
      id: place.id,
      parentId: place.id === unitId ? parentId : place.parentId,
      ancestorIds: [...above, ...place.ancestorIds.slice(place.ancestorIds.indexOf(unitId))],
    }));
}

/** The unit and all units below it. */
export const withUnitsBelow = (places: readonly UnitPlace[], unitId: string): string[] =>
  places.filter((place) => place.ancestorIds.includes(unitId)).map((place) => place.id);

export type Branch<Unit> = Unit & { readonly children: readonly Branch<Unit>[] };

interface Growable {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

const alphabet = new Intl.Collator("nl", { numeric: true });

/** Units as a tree, each level in the order of the alphabet. A unit whose parent is not among them stands at the top. */
export function growTree<Unit extends Growable>(units: readonly Unit[]): Branch<Unit>[] {
  const known = new Set(units.map((unit) => unit.id));
  const below = Map.groupBy(units, (unit) =>
    unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null,
  );
  const grow = (parentId: string | null): Branch<Unit>[] =>
    (below.get(parentId) ?? [])
      .toSorted((a, b) => alphabet.compare(a.name, b.name))
      .map((unit) => ({ ...unit, children: grow(unit.id) }));
  return grow(null);
}

/** A tree from top to bottom with the depth of each, 0 at the top: for a list to choose from. */
export function flattenTree<Unit>(
  branches: readonly Branch<Unit>[],
  depth = 0,
): { readonly unit: Branch<Unit>; readonly depth: number }[] {
  return branches.flatMap((unit) => [{ unit, depth }, ...flattenTree(unit.children, depth + 1)]);
}
