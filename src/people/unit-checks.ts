import type { Acting } from "#platform/action/acting.ts";
import { Invalid } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { findUnit, findUnitByCode, type UnitRow } from "./queries/units.ts";

/** Throws Invalid when a unit other than `unitId` has this code. */
export async function refuseTakenCode(acting: Acting, code: string | null, unitId: string | null): Promise<void> {
  if (code === null) return;
  const same = await findUnitByCode(acting, code);
  if (same && same.id !== unitId) throw new Invalid({ code: () => m.unitCodeTaken({ name: same.name }) });
}

/** The unit that something is hung below, null for the top; throws Invalid when it is closed or unknown. */
export async function refuseClosedParent(acting: Acting, parentId: string | null): Promise<UnitRow | null> {
  if (parentId === null) return null;
  const parent = await findUnit(acting, parentId);
  if (!parent || parent.closedAt) throw new Invalid({ parentId: m.unitNotOpen });
  return parent;
}
