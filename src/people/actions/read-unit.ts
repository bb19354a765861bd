import { z } from "zod";
import { defineRead } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { id } from "#platform/action/input.ts";
import { mayManageUnits, maySeeDirectory } from "../permissions.ts";
import { isFollowing } from "../queries/follows.ts";
import { findDirectory } from "../queries/directory.ts";
import { findUnit, findUnitPath, findCountableUnits, type Unit } from "../queries/units.ts";
import { directoryLine, type DirectoryLine } from "../views/directory.ts";
import { flattenTree } from "../unit-tree.ts";
import { type CountedUnit, countedTree, type UnitOption, unitOptions } from "../views/unit-tree.ts";

const shownPeople = 50;

export interface UnitView {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly closedAt: Date | null;
  /** The units above it, from the top down. */
  readonly above: readonly { readonly id: string; readonly name: string }[];
  readonly parentId: string | null;
  readonly leader: { readonly id: string; readonly name: string } | null;
  readonly below: readonly CountedUnit[];
  /** The first people of this unit itself. */
  readonly people: readonly DirectoryLine[];
  /** People of this unit itself, and with all units below it. */
  readonly headcount: number;
  readonly total: number;
  /** Where it could hang. */
  readonly places: readonly UnitOption[];
  readonly isFollowing: boolean;
  readonly can: { readonly manage: boolean; readonly close: boolean };
}

/** One unit: who leads it, who works there, what hangs below it. */
export const readUnit = defineRead({
  name: "people.unit",
  input: z.object({ unitId: id() }),
  find: (acting, { unitId }) => findVisibleUnit(acting, unitId),
  may: maySeeDirectory,
  run: async (acting, { unitId }, unit): Promise<UnitView> => {
    const units = await findCountableUnits(acting);
    const branch = flattenTree(countedTree(units)).find((candidate) => candidate.unit.id === unitId)?.unit;
    const people = await findUnitPeople(acting, unitId);
    const path = await findUnitPath(acting, unitId);
    const manages = mayManageUnits(acting.actor);
    const below = (branch?.children ?? []).filter((child) => child.closedAt === null);
    const total = branch?.total ?? 0;
    return {
      id: unit.id,
      name: unit.name,
      code: unit.code,
      closedAt: unit.closedAt,
      above: path.slice(0, -1),
      parentId: unit.parentId,
      leader: leaderOf(units, unitId),
      below,
      people: people.map((row) => directoryLine(row, { withSignIn: false })),
      headcount: branch?.headcount ?? 0,
      total,
      places: unitOptions(units.filter((candidate) => !candidate.ancestorIds.includes(unitId))),
      isFollowing: await isFollowing(acting, { kind: "unit", id: unitId }),
      can: { manage: manages, close: manages && unit.closedAt === null && below.length === 0 && total === 0 },
    };
  },
});

export async function findVisibleUnit(acting: Acting, unitId: string) {
  const unit = await findUnit(acting, unitId);
  return unit?.closedAt && !mayManageUnits(acting.actor) ? undefined : unit;
}

const findUnitPeople = (acting: Acting, unitId: string) =>
  findDirectory(
    acting,
    {
      search: "",
      closeness: "begins",
      unitId: null,
      ownUnitIds: [unitId],
      role: null,
      level: null,
      state: "active",
      sort: { column: "name", direction: "ascending" },
    },
    { limit: shownPeople, offset: 0 },
  );

function leaderOf(units: readonly Unit[], unitId: string): UnitView["leader"] {
  const unit = units.find((candidate) => candidate.id === unitId);
  return unit && unit.leaderId !== null ? { id: unit.leaderId, name: unit.leaderName ?? "" } : null;
}
