import type { Unit } from "../queries/units.ts";
import { type Branch, flattenTree, growTree } from "../unit-tree.ts";

export interface UnitOption {
  readonly value: string;
  /** The name, indented by its depth in the tree. */
  readonly label: string;
}

const indent = "\u2003";

/** The open units as a list to choose from, in the order of the tree. */
export const unitOptions = (units: readonly Unit[]): UnitOption[] =>
  flattenTree(growTree(units.filter((unit) => unit.closedAt === null))).map(({ unit, depth }) => ({
    value: unit.id,
    label: indent.repeat(depth) + unit.name,
  }));

export interface CountedUnit extends Unit {
  /** People who work here or in a unit below. */
  readonly total: number;
  readonly children: readonly CountedUnit[];
}

/** Units as a tree in which each knows how many people work in it and below it. */
export const countedTree = (units: readonly Unit[]): CountedUnit[] => growTree(units).map(counted);

function counted(branch: Branch<Unit>): CountedUnit {
  const children = branch.children.map(counted);
  return { ...branch, children, total: children.reduce((sum, child) => sum + child.total, branch.headcount) };
}
