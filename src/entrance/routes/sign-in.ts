import { globalDatabase } from "#platform/db/database.ts";
import { everybody, type Route } from "#platform/http/routes.ts";
import type { Visit } from "#platform/http/visit.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { isEmptyHouse, isFirstRun } from "#platform/identity/first-run.ts";
import { beginAuthentication } from "#platform/identity/passkeys.ts";
import { lifetimeOf } from "#platform/identity/ticket.ts";
import * as m from "#messages/entrance";
import { askLink } from "../actions/ask-link.ts";
import { giveCode } from "../actions/give-code.ts";
import { resetPassword } from "../actions/reset-password.ts";
import { signInWithLink } from "../actions/sign-in-with-link.ts";
import { signInWithPasskey } from "../actions/sign-in-with-passkey.ts";
import { signInWithPassword } from "../actions/sign-in-with-password.ts";
import { lookAround } from "../actions/look-around.ts";
import { cookieOf, dropCookie, giveCookie } from "../cookies.ts";
import { demonstrationPeople } from "../demonstration.ts";
import { enter } from "../enter.ts";
import { readTicketOwner } from "../ticket-owner.ts";
import { ForgottenPage } from "../pages/forgotten.tsx";
import { LinkSentPage } from "../pages/link-sent.tsx";
import { MailLinkPage } from "../pages/mail-link.tsx";
import { NewPasswordPage } from "../pages/new-password.tsx";
import { SecondStepPage } from "../pages/second-step.tsx";
import { SignInPage } from "../pages/sign-in.tsx";
import { returnPath } from "../return-path.ts";
import { visitorOf } from "../visitor.ts";
import { visitorEndpoint, visitorForm, visitorPage } from "./visitor-routes.ts";

const signInPage = everybody("GET", "/inloggen", async (visit) => {
  if (await isEmptyHouse()) return visit.goTo("/welkom");
  const isConfirmation = visit.url.searchParams.has("bevestig");
  const returnTo = returnPath.parse(visit.url.searchParams.get("terug") ?? "/");
  if (visit.actor && !isConfirmation && visit.request.method === "GET") return visit.goTo(returnTo);
  const [demonstration, canFound] = await Promise.all([demonstrationPeople(), isFirstRun()]);
  return visit.show(SignInPage, { view: { returnTo, isConfirmation, demonstration, canFound } });
});

const forgottenPage = everybody("GET", "/wachtwoord-vergeten", async (visit) => visit.show(ForgottenPage, {}));
const linkPage = visitorPage(
  "/inloggen/link/:token",
  (visitor, visit) => readTicketOwner("sign_in_link", visit.parameter("token"), visitor.at),
  MailLinkPage,
);
const passwordPage = visitorPage(
  "/wachtwoord/:token",
  (visitor, visit) => readTicketOwner("password_reset", visit.parameter("token"), visitor.at),
  NewPasswordPage,
);
const codePage = everybody("GET", "/inloggen/code", async (visit) =>
  cookieOf(visit, "second_step") || visit.request.method === "POST"
    ? visit.show(SecondStepPage, {})
    : visit.goTo("/inloggen"),
);

export const signInRoutes: readonly Route[] = [
  signInPage,
  visitorForm("/inloggen", signInPage, async (visitor, visit) => {
    const { entry, shouldChange } = await signInWithPassword(visitor, await asked(visit));
    const warning = { kind: "warning", text: inLocale(visit.reader, m.passwordLeakedSince) } as const;
    return visit.goTo(enter(visit, entry), shouldChange ? warning : null);
  }),

  everybody("GET", "/inloggen/mail", async (visit) => visit.show(LinkSentPage, {})),
  visitorForm("/inloggen/mail", signInPage, async (visitor, visit) => {
    await askLink(visitor, "sign_in_link", await asked(visit));
    return visit.goTo("/inloggen/mail");
  }),

  linkPage,
  visitorForm("/inloggen/link/:token", linkPage, async (visitor, visit) =>
    visit.goTo(enter(visit, await signInWithLink(visitor, await visit.formInput()))),
  ),

  codePage,
  visitorForm("/inloggen/code", codePage, async (visitor, visit) => {
    const { entry, usedRecoveryCode } = await giveCode(visitor, {
      ...(await visit.formInput()),
      ticket: cookieOf(visit, "second_step"),
    });
    const warning = { kind: "warning", text: inLocale(visit.reader, m.recoveryCodeUsed) } as const;
    return visit.goTo(enter(visit, entry), usedRecoveryCode ? warning : null);
  }),

  visitorEndpoint("/inloggen/passkey/opties", async (visitor, visit) => {
    const { options, challenge } = await beginAuthentication(globalDatabase(), visitor.site, visitor.at);
    giveCookie(visit, "passkey", challenge, lifetimeOf("passkey_challenge"));
    return options;
  }),
  visitorEndpoint("/inloggen/passkey", async (visitor, visit) => {
    const entry = await signInWithPasskey(visitor, {
      ...(await visit.jsonInput()),
      challenge: cookieOf(visit, "passkey"),
    });
    dropCookie(visit, "passkey");
    return { location: enter(visit, entry) };
  }),

  everybody("POST", "/inloggen/demonstratie", async (visit) =>
    visit.goTo(enter(visit, await lookAround(await visitorOf(visit), await visit.formInput()))),
  ),

  forgottenPage,
  visitorForm("/wachtwoord-vergeten", forgottenPage, async (visitor, visit) => {
    await askLink(visitor, "password_reset", await visit.formInput());
    return visit.goTo("/inloggen/mail");
  }),

  passwordPage,
  visitorForm("/wachtwoord/:token", passwordPage, async (visitor, visit) =>
    visit.goTo(enter(visit, await resetPassword(visitor, await visit.formInput()))),
  ),
];

/** The fields of the sign-in form, with the place to return to that stands in its address. */
async function asked(visit: Visit): Promise<object> {
  return { ...(await visit.formInput()), terug: visit.url.searchParams.get("terug") ?? "/" };
}
