import { z } from "zod";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { optionalId } from "../input.ts";
import { mayManageUnits } from "../permissions.ts";
import { type Candidate, findCandidates } from "../queries/candidates.ts";
import { findUnit, findUnitLeader, findUnits } from "../queries/units.ts";
import { type UnitOption, unitOptions } from "../views/unit-tree.ts";

export interface NewUnitView {
  readonly parentId: string | null;
  readonly places: readonly UnitOption[];
}

export const readNewUnitForm = defineRead({
  name: "people.unit.add.form",
  input: z.object({ onder: optionalId() }),
  find: nothingYet,
  may: mayManageUnits,
  run: async (acting, { onder }): Promise<NewUnitView> => ({
    parentId: onder,
    places: unitOptions(await findUnits(acting)),
  }),
});

export interface UnitFormView {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly parentId: string | null;
  readonly leaderId: string | null;
  /** Where it could hang: nowhere below itself. */
  readonly places: readonly UnitOption[];
  /** Who can be chosen as leader without JavaScript: the present one and the first of the alphabet. */
  readonly candidates: readonly Candidate[];
}

/** Name, place and leader of a unit, each with a form of its own. */
export const readUnitForm = defineRead({
  name: "people.unit.change.form",
  input: z.object({ unitId: id() }),
  find: async (acting, { unitId }) => {
    const unit = await findUnit(acting, unitId);
    return unit?.closedAt ? null : unit;
  },
  may: mayManageUnits,
  run: async (acting, { unitId }, unit): Promise<UnitFormView> => {
    const units = await findUnits(acting);
    const leaderId = await findUnitLeader(acting, unitId);
    return {
      id: unit.id,
      name: unit.name,
      code: unit.code,
      parentId: unit.parentId,
      leaderId,
      places: unitOptions(units.filter((candidate) => !candidate.ancestorIds.includes(unitId))),
      candidates: await findCandidates(acting, leaderId),
    };
  },
});
