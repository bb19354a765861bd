import type { Route } from "#platform/http/routes.ts";
import { lifetimeOf } from "#platform/identity/ticket.ts";
import { movedSessionCookie } from "#platform/identity/session.ts";
import {
  acceptWithKnownLogin,
  acceptWithLinks,
  acceptWithPasskey,
  acceptWithPassword,
  beginInvitedPasskey,
} from "../actions/accept-invitation.ts";
import { cookieOf, dropCookie, giveCookie } from "../cookies.ts";
import { enter } from "../enter.ts";
import { readInvitation } from "../invitation.ts";
import { InvitationPage, type InvitationView } from "../pages/invitation.tsx";
import type { Visitor } from "../visitor.ts";
import { visitorEndpoint, visitorForm, visitorPage } from "./visitor-routes.ts";

const path = "/uitnodiging/:token";

const invitationPage = visitorPage(path, (visitor, visit) => viewOf(visitor, visit.parameter("token")), InvitationPage);

export const invitationRoutes: readonly Route[] = [
  invitationPage,
  visitorForm(path, invitationPage, async (visitor, visit) =>
    visit.goTo(enter(visit, await acceptWithPassword(visitor, await visit.formInput()))),
  ),
  visitorForm(`${path}/met-links`, invitationPage, async (visitor, visit) =>
    visit.goTo(enter(visit, await acceptWithLinks(visitor, await visit.formInput()))),
  ),
  visitorForm(`${path}/met-inlog`, invitationPage, async (visitor, visit) => {
    const { session, organisationId } = await acceptWithKnownLogin(visitor, await visit.formInput());
    visit.setCookie(movedSessionCookie(visit.request, session, organisationId, visit.secure));
    return visit.goTo("/");
  }),

  visitorEndpoint(`${path}/passkey/opties`, async (visitor, visit) => {
    const { options, challenge } = await beginInvitedPasskey(visitor, { token: visit.parameter("token") });
    giveCookie(visit, "passkey", challenge, lifetimeOf("passkey_challenge"));
    return options;
  }),
  visitorEndpoint(`${path}/passkey`, async (visitor, visit) => {
    const entry = await acceptWithPasskey(visitor, {
      ...(await visit.jsonInput()),
      challenge: cookieOf(visit, "passkey"),
    });
    dropCookie(visit, "passkey");
    return { location: enter(visit, entry) };
  }),
];

async function viewOf({ at, session }: Visitor, token: string): Promise<InvitationView> {
  const found = await readInvitation(token, at);
  if (!found) return { token, invitation: null };
  const { organisationName, person, email, knownLoginId } = found;
  const knownLogin = knownLoginId === null ? "none" : session?.loginId === knownLoginId ? "signed-in" : "elsewhere";
  return { token, invitation: { organisation: organisationName, name: person.name, email, knownLogin } };
}
