import type { Acting } from "#platform/action/acting.ts";
import { findUpperUnits } from "./queries/units.ts";
import { mostFilters, type UnitOption, unitFilters } from "./views/unit-tree.ts";

/** The units by which a list of people can be narrowed; `among` are those that the reader may see people of, null for all. */
export async function findUnitFilters(
  acting: Pick<Acting, "db" | "actor">,
  chosenId: string | null,
  among: readonly string[] | null = null,
): Promise<UnitOption[]> {
  return unitFilters(await findUpperUnits(acting, { limit: mostFilters + 1, chosenId, among }), chosenId);
}
