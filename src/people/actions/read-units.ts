import { z } from "zod";
import { defineRead, nothingYet } from "#platform/action/action.ts";
import { mayManageUnits, maySeeDirectory } from "../permissions.ts";
import { findReorganisations } from "../queries/reorganisations.ts";
import { findCountableUnits } from "../queries/units.ts";
import { type CountedUnit, countedTree } from "../views/unit-tree.ts";

export interface UnitsView {
  /** The open units. */
  readonly tree: readonly CountedUnit[];
  /** Shown to who can open them again. */
  readonly closed: readonly { readonly id: string; readonly name: string; readonly closedAt: Date }[];
  /** What will change, by the first day on which it holds. */
  readonly planned: readonly { readonly id: string; readonly name: string; readonly takesPlaceOn: string }[];
  readonly can: { readonly manage: boolean };
}

/** How the organisation hangs together. */
export const readUnits = defineRead({
  name: "people.units",
  input: z.object({}),
  find: nothingYet,
  may: maySeeDirectory,
  run: async (acting): Promise<UnitsView> => {
    const units = await findCountableUnits(acting);
    const manages = mayManageUnits(acting.actor);
    return {
      tree: countedTree(units.filter((unit) => unit.closedAt === null)),
      closed: units.flatMap(({ id, name, closedAt }) => (manages && closedAt ? [{ id, name, closedAt }] : [])),
      planned: (await findReorganisations(acting, ["planned"])).flatMap(({ id, name, takesPlaceOn }) =>
        takesPlaceOn === null ? [] : [{ id, name, takesPlaceOn }],
      ),
      can: { manage: manages },
    };
  },
});
