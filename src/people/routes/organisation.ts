import { uploadForm } from "#platform/files/uploads/upload-form.ts";
import { form, page, type Route } from "#platform/http/routes.ts";
import * as m from "#messages/people";
import { changeLogo, removeLogo } from "../actions/change-logo.ts";
import { changeOrganisation, readOrganisation } from "../actions/change-organisation.ts";
import { OrganisationPage } from "../pages/organisation.tsx";

const path = "/beheer/organisatie";
const organisationPage = page(path, readOrganisation, OrganisationPage);
const back = { goesTo: () => path, again: organisationPage };

export const organisationRoutes: readonly Route[] = [
  organisationPage,
  form(path, changeOrganisation, { ...back, says: m.organisationSaved }),
  uploadForm(`${path}/logo`, changeLogo, { ...back, files: { logo: "image" }, says: m.logoSaved }),
  form(`${path}/logo/weg`, removeLogo, { ...back, says: m.logoRemoved }),
];
