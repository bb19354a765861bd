import { globalDatabase } from "#platform/db/database.ts";
import { everybody, type Route } from "#platform/http/routes.ts";
import type { Visit } from "#platform/http/visit.ts";
import { deleteSession } from "#platform/identity/queries/sessions.ts";
import { forgetSessionCookie, movedSessionCookie, sessionOf } from "#platform/identity/session.ts";
import { choosePreferences } from "../actions/choose-preferences.ts";
import { enterOrganisation } from "../actions/enter-organisation.ts";
import { OrganisationsPage, type OrganisationsView } from "../pages/organisations.tsx";
import { openOrganisations } from "../organisations.ts";
import { returnPath } from "../return-path.ts";
import { type Visitor } from "../visitor.ts";
import { visitorForm, visitorPage } from "./visitor-routes.ts";

const organisationsPage = visitorPage("/organisatie", organisationsView, OrganisationsPage);

export const sessionRoutes: readonly Route[] = [
  everybody("POST", "/uitloggen", async (visit) => {
    const session = await sessionOf(visit.request);
    if (session) await deleteSession(globalDatabase(), session.id);
    visit.setCookie(forgetSessionCookie(visit.secure));
    return visit.goTo("/inloggen");
  }),

  organisationsPage,
  visitorForm("/organisatie", organisationsPage, async (visitor, visit) => {
    const { session, organisationId } = await enterOrganisation(visitor, await visit.formInput());
    visit.setCookie(movedSessionCookie(visit.request, session, organisationId, visit.secure));
    return visit.goTo(returnTo(visit));
  }),

  everybody("POST", "/voorkeuren", choosePreferences),
];

const returnTo = (visit: Visit): string => returnPath.parse(visit.url.searchParams.get("terug") ?? "/");

async function organisationsView({ session }: Visitor, visit: Visit): Promise<OrganisationsView> {
  const organisations = session ? await openOrganisations(session.loginId) : [];
  return {
    returnTo: returnTo(visit),
    currentId: session?.organisationId ?? null,
    organisations: organisations.map(({ id, name, person }) => ({ id, name, detail: person.jobTitle })),
  };
}
