import type { CountableUnit, OpenUnit, Unit } from "../queries/units.ts";
import { type Branch, flattenTree, growTree } from "../unit-tree.ts";

export interface UnitOption {
  readonly value: string;
  /** The name, indented by its depth in the tree. */
  readonly label: string;
}

const indent = "\u2003";

/** The open units as a list to choose from, in the order of the tree. */
export const unitOptions = (units: readonly (OpenUnit & Pick<Unit, "closedAt">)[]): UnitOption[] =>
  optionsOf(units.filter((unit) => unit.closedAt === null));

const optionsOf = (open: readonly OpenUnit[]): UnitOption[] =>
  flattenTree(growTree(open)).map(({ unit, depth }) => ({ value: unit.id, label: indent.repeat(depth) + unit.name }));

export const mostFilters = 300;

/**
 * A list for a filter that takes in all units below the chosen one: of a very large organisation only the upper levels, and
 * the unit that is chosen now. `upper` holds one unit more than `mostFilters`, if there are so many.
 */
export function unitFilters(upper: readonly OpenUnit[], chosenId: string | null): UnitOption[] {
  const depths = upper.map((unit) => unit.ancestorIds.length).toSorted((a, b) => a - b);
  const deepest = depths.length <= mostFilters ? Number.POSITIVE_INFINITY : Math.max(1, (depths[mostFilters] ?? 1) - 1);
  return optionsOf(upper.filter((unit) => unit.ancestorIds.length <= deepest || unit.id === chosenId));
}

export interface CountedUnit extends CountableUnit {
  /** People who work here or in a unit below. */
  readonly total: number;
  readonly children: readonly CountedUnit[];
}

/** Units as a tree in which each knows how many people work in it and below it. */
export const countedTree = (units: readonly CountableUnit[]): CountedUnit[] => growTree(units).map(counted);

function counted(branch: Branch<CountableUnit>): CountedUnit {
  const children = branch.children.map(counted);
  return { ...branch, children, total: children.reduce((sum, child) => sum + child.total, branch.headcount) };
}
