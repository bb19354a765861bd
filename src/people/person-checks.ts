import type { Acting } from "#platform/action/acting.ts";
import { Invalid } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { findPersonByEmail, findPersonByNumber } from "./queries/person.ts";
import { findUnit } from "./queries/units.ts";

interface Claimed {
  readonly email: string | null;
  readonly personnelNumber: string | null;
  readonly unitId: string | null;
}

/** Throws Invalid when a colleague other than `personId` has this address or number already, or when the unit is closed or unknown. */
export async function refuseImpossible(acting: Acting, claimed: Claimed, personId: string | null): Promise<void> {
  const errors: Record<string, () => string> = {};
  const sameEmail = claimed.email === null ? undefined : await findPersonByEmail(acting, claimed.email);
  if (sameEmail && sameEmail.id !== personId) errors["email"] = () => m.emailTaken({ name: sameEmail.name });
  const sameNumber =
    claimed.personnelNumber === null ? undefined : await findPersonByNumber(acting, claimed.personnelNumber);
  if (sameNumber && sameNumber.id !== personId) {
    errors["personnelNumber"] = () => m.personnelNumberTaken({ name: sameNumber.name });
  }
  if (claimed.unitId !== null) {
    const unit = await findUnit(acting, claimed.unitId);
    if (!unit || unit.closedAt) errors["unitId"] = m.unitNotOpen;
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}
