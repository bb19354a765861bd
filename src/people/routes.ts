import { sheetDownload } from "#platform/spreadsheet/download.ts";
import { download, endpoint, form, page, type Route, signedIn } from "#platform/http/routes.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import * as m from "#messages/people";
import { addPerson } from "./actions/add-person.ts";
import { addUnit } from "./actions/add-unit.ts";
import { appointLeader } from "./actions/appoint-leader.ts";
import { changeOrganisation, readOrganisation } from "./actions/change-organisation.ts";
import { changePerson } from "./actions/change-person.ts";
import { changeUnit } from "./actions/change-unit.ts";
import { chooseColumns, reopenColumns } from "./actions/choose-columns.ts";
import { closeUnit } from "./actions/close-unit.ts";
import { confirmImport, discardImport } from "./actions/confirm-import.ts";
import { deactivatePerson } from "./actions/deactivate-person.ts";
import { exportDirectory } from "./actions/export-directory.ts";
import { findColleagues } from "./actions/find-colleagues.ts";
import { giveRoles } from "./actions/give-roles.ts";
import { moveUnit } from "./actions/move-unit.ts";
import { reactivatePerson } from "./actions/reactivate-person.ts";
import { readDirectory } from "./actions/read-directory.ts";
import { readOwnTeam } from "./actions/read-own-team.ts";
import { readCorrection, readImport } from "./actions/read-import.ts";
import { readNewPersonForm, readPersonForm } from "./actions/read-person-form.ts";
import { readProfile } from "./actions/read-profile.ts";
import { readRoles } from "./actions/read-roles.ts";
import { readNewUnitForm, readUnitForm } from "./actions/read-unit-form.ts";
import { readUnit } from "./actions/read-unit.ts";
import { readUnits } from "./actions/read-units.ts";
import { reopenUnit } from "./actions/reopen-unit.ts";
import { readImports, startImport } from "./actions/start-import.ts";
import { exampleSheet } from "./import/example.ts";
import { largestFile } from "./import/read-table.ts";
import { DirectoryPage } from "./pages/directory.tsx";
import { ImportPage } from "./pages/import/import.tsx";
import { ImportsPage } from "./pages/imports.tsx";
import { OrganisationPage } from "./pages/organisation.tsx";
import { OwnTeamPage } from "./pages/own-team.tsx";
import { ChangePersonPage, NewPersonPage } from "./pages/person-form.tsx";
import { PersonPage } from "./pages/person.tsx";
import { RolesPage } from "./pages/roles.tsx";
import { ChangeUnitPage, NewUnitPage } from "./pages/unit-form.tsx";
import { UnitPage } from "./pages/unit.tsx";
import { UnitsPage } from "./pages/units.tsx";

/** The directory, or with `?format=csv` or `xlsx` the same list as a file. */
const directory = signedIn("GET", "/mensen", async (visit) => {
  const input = visit.addressInput();
  if (!("format" in input)) return visit.show(DirectoryPage, { view: await readDirectory(visit.actor, input) });
  const { sheet, format } = await exportDirectory(visit.actor, input);
  return sheetDownload(sheet, format);
});

const newPerson = page("/mensen/nieuw", readNewPersonForm, NewPersonPage);
const changedPerson = page("/mensen/:personId/wijzigen", readPersonForm, ChangePersonPage);
const rolesPage = page("/mensen/:personId/rollen", readRoles, RolesPage);
const personPage = page("/mensen/:personId", readProfile, PersonPage);
const newUnit = page("/afdelingen/nieuw", readNewUnitForm, NewUnitPage);
const changedUnit = page("/afdelingen/:unitId/wijzigen", readUnitForm, ChangeUnitPage);
const unitPage = page("/afdelingen/:unitId", readUnit, UnitPage);
const organisationPage = page("/beheer/organisatie", readOrganisation, OrganisationPage);

const atPerson = ({ personId }: { readonly personId: string }): string => `/mensen/${personId}`;
const atUnit = ({ unitId }: { readonly unitId: string }): string => `/afdelingen/${unitId}`;

const people: readonly Route[] = [
  directory,
  endpoint("GET", "/mensen/zoeken", findColleagues),
  newPerson,
  form("/mensen/nieuw", addPerson, { goesTo: atPerson, says: m.personAdded, again: newPerson }),
  personPage,
  changedPerson,
  form("/mensen/:personId/wijzigen", changePerson, { goesTo: atPerson, says: m.personSaved, again: changedPerson }),
  rolesPage,
  form("/mensen/:personId/rollen", giveRoles, { goesTo: atPerson, says: m.rolesSaved, again: rolesPage }),
  form("/mensen/:personId/vertrek", deactivatePerson, { goesTo: atPerson, says: m.personLeft, again: personPage }),
  form("/mensen/:personId/terug", reactivatePerson, { goesTo: atPerson, says: m.personBack, again: personPage }),
  page("/mijn-team", readOwnTeam, OwnTeamPage),
];

const units: readonly Route[] = [
  page("/afdelingen", readUnits, UnitsPage),
  newUnit,
  form("/afdelingen/nieuw", addUnit, { goesTo: atUnit, says: m.unitAdded, again: newUnit }),
  unitPage,
  changedUnit,
  form("/afdelingen/:unitId/naam", changeUnit, { goesTo: atUnit, says: m.unitSaved, again: changedUnit }),
  form("/afdelingen/:unitId/plek", moveUnit, { goesTo: atUnit, says: m.unitMoved, again: changedUnit }),
  form("/afdelingen/:unitId/leidinggevende", appointLeader, {
    goesTo: atUnit,
    says: ({ leaderName, unitName }) =>
      leaderName === null ? m.leaderRemoved({ unit: unitName }) : m.leaderSaved({ name: leaderName, unit: unitName }),
    again: changedUnit,
  }),
  form("/afdelingen/:unitId/sluiten", closeUnit, { goesTo: atUnit, says: m.unitClosed, again: unitPage }),
  form("/afdelingen/:unitId/openen", reopenUnit, { goesTo: atUnit, says: m.unitReopened, again: unitPage }),
];

const importsPage = page("/mensen/import", readImports, ImportsPage);
const importPage = page("/mensen/import/:importId", readImport, ImportPage);
const atImport = ({ importId }: { readonly importId: string }): string => `/mensen/import/${importId}`;

/** What a browser adds around a file in a form. */
const aroundFile = 64 * 1024;

const imports: readonly Route[] = [
  importsPage,
  form("/mensen/import", startImport, { goesTo: atImport, again: importsPage, bodyLimit: largestFile + aroundFile }),
  download("/mensen/import/voorbeeld", readImports, (_, visit) =>
    sheetDownload(inLocale(visit.actor, exampleSheet), "csv"),
  ),
  importPage,
  form("/mensen/import/:importId/kolommen", chooseColumns, { goesTo: atImport, again: importPage }),
  form("/mensen/import/:importId/terug", reopenColumns, { goesTo: atImport, again: importPage }),
  form("/mensen/import/:importId/uitvoeren", confirmImport, { goesTo: atImport, again: importPage }),
  form("/mensen/import/:importId/weggooien", discardImport, {
    goesTo: () => "/mensen/import",
    says: m.importDiscarded,
    again: importPage,
  }),
  download("/mensen/import/:importId/verbeteren", readCorrection, (sheet) => sheetDownload(sheet, "csv")),
];

const organisation: readonly Route[] = [
  organisationPage,
  form("/beheer/organisatie", changeOrganisation, {
    goesTo: () => "/beheer/organisatie",
    says: m.organisationSaved,
    again: organisationPage,
  }),
];

export const routes: readonly Route[] = [...imports, ...people, ...units, ...organisation];
