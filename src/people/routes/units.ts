import { form, page, type Route } from "#platform/http/routes.ts";
import * as m from "#messages/people";
import { addUnit } from "../actions/add-unit.ts";
import { appointLeader } from "../actions/appoint-leader.ts";
import { changeUnit } from "../actions/change-unit.ts";
import { closeUnit } from "../actions/close-unit.ts";
import { followUnit } from "../actions/follow.ts";
import { moveUnit } from "../actions/move-unit.ts";
import { readNewUnitForm, readUnitForm } from "../actions/read-unit-form.ts";
import { readUnit } from "../actions/read-unit.ts";
import { readUnits } from "../actions/read-units.ts";
import { reopenUnit } from "../actions/reopen-unit.ts";
import { ChangeUnitPage, NewUnitPage } from "../pages/unit-form.tsx";
import { UnitPage } from "../pages/unit.tsx";
import { UnitsPage } from "../pages/units.tsx";

const unit = "/afdelingen/:unitId";
const goesTo = ({ unitId }: { readonly unitId: string }): string => `/afdelingen/${unitId}`;

const newUnit = page("/afdelingen/nieuw", readNewUnitForm, NewUnitPage);
const unitPage = page(unit, readUnit, UnitPage);
const changing = page(`${unit}/wijzigen`, readUnitForm, ChangeUnitPage);

const saysLeader = ({
  leaderName,
  unitName,
}: {
  readonly leaderName: string | null;
  readonly unitName: string;
}): string =>
  leaderName === null ? m.leaderRemoved({ unit: unitName }) : m.leaderSaved({ name: leaderName, unit: unitName });

export const unitRoutes: readonly Route[] = [
  page("/afdelingen", readUnits, UnitsPage),
  newUnit,
  form("/afdelingen/nieuw", addUnit, { goesTo, says: m.unitAdded, again: newUnit }),
  unitPage,
  changing,
  form(`${unit}/naam`, changeUnit, { goesTo, says: m.unitSaved, again: changing }),
  form(`${unit}/plek`, moveUnit, { goesTo, says: m.unitMoved, again: changing }),
  form(`${unit}/leidinggevende`, appointLeader, { goesTo, says: saysLeader, again: changing }),
  form(`${unit}/volgen`, followUnit, { goesTo, again: unitPage }),
  form(`${unit}/sluiten`, closeUnit, { goesTo, says: m.unitClosed, again: unitPage }),
  form(`${unit}/openen`, reopenUnit, { goesTo, says: m.unitReopened, again: unitPage }),
];
