import type { UnitPlace } from "../unit-tree.ts";
import type { Structure, StructureUnit } from "./structure.ts";

/** What is otherwise afterwards. */
export interface Difference {
  /** Each after the one above it. */
  readonly newUnits: readonly StructureUnit[];
  /** Known units whose own place is another. */
  readonly movedUnits: readonly { readonly id: string; readonly from: string | null; readonly to: string | null }[];
  readonly closedUnitIds: readonly string[];
  /** The places of these and of all that hang below them. */
  readonly places: readonly UnitPlace[];
  readonly leaders: readonly { readonly unitId: string; readonly from: string | null; readonly to: string | null }[];
  readonly people: readonly { readonly id: string; readonly from: string | null; readonly to: string | null }[];
}

export function differenceOf(before: Structure, after: Structure): Difference {
  const pairs = [...after.units.values()].map((now) => ({ now, was: before.units.get(now.id) }));
  const known = pairs.flatMap(({ now, was }) => (was ? [{ now, was }] : []));
  return {
    newUnits: pairs
      .flatMap(({ now, was }) => (was ? [] : [now]))
      .toSorted((a, b) => a.ancestorIds.length - b.ancestorIds.length),
    movedUnits: known
      .filter(({ now, was }) => now.parentId !== was.parentId)
      .map(({ now, was }) => ({ id: now.id, from: was.parentId, to: now.parentId })),
    closedUnitIds: pairs.flatMap(({ now, was }) => (now.isClosed && !was?.isClosed ? [now.id] : [])),
    places: known.filter(({ now, was }) => now.ancestorIds.join() !== was.ancestorIds.join()).map(({ now }) => now),
    leaders: pairs
      .filter(({ now, was }) => now.leaderId !== (was?.leaderId ?? null))
      .map(({ now, was }) => ({ unitId: now.id, from: was?.leaderId ?? null, to: now.leaderId })),
    people: [...after.people.values()].flatMap(({ id, unitId }) => {
      const from = before.people.get(id)?.unitId ?? null;
      return from === unitId ? [] : [{ id, from, to: unitId }];
    }),
  };
}
