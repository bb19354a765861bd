import { signedIn, type Route, type SignedInVisit } from "#platform/http/routes.ts";
import { now } from "#platform/clock.ts";
import { NotAllowed } from "#platform/errors/errors.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { sessionOf } from "#platform/identity/session.ts";
import { isRecent } from "#platform/identity/session-lifetime.ts";
import { lifetimeOf } from "#platform/identity/ticket.ts";
import * as m from "#messages/entrance";
import { askAddressLink } from "../actions/ask-address.ts";
import { changePassword } from "../actions/change-password.ts";
import { confirmAddress, readAddressChange } from "../actions/confirm-address.ts";
import { endOtherSessions, endSession } from "../actions/end-sessions.ts";
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from "../actions/keep-passkeys.ts";
import {
  beginSecondStep,
  confirmSecondStep,
  makeRecoveryCodes,
  turnOffSecondStep,
} from "../actions/keep-second-step.ts";
import { readAccount } from "../actions/read-account.ts";
import { cookieOf, dropCookie, giveCookie } from "../cookies.ts";
import { AccountPasskeyPage } from "../pages/account-passkey.tsx";
import { AccountPasswordPage } from "../pages/account-password.tsx";
import { AccountSecondStepPage } from "../pages/account-second-step.tsx";
import { AccountPage } from "../pages/account.tsx";
import { ConfirmAddressPage } from "../pages/confirm-address.tsx";
import { RecoveryCodesPage } from "../pages/recovery-codes.tsx";
import { visitorOf } from "../visitor.ts";

type Answer = (visit: SignedInVisit) => Promise<Response>;

const hasShownWho = async (visit: SignedInVisit): Promise<boolean> => {
  const session = await sessionOf(visit.request);
  return session !== null && isRecent(session, now());
};

/** Who leaves a screen unlocked does not give away the account: these ask to sign in again when that was a while ago. */
const confirmed =
  (answer: Answer): Answer =>
  async (visit) =>
    (await hasShownWho(visit))
      ? answer(visit)
      : visit.goTo(
          `/inloggen?bevestig&terug=${encodeURIComponent(visit.request.method === "GET" ? visit.url.pathname : "/account")}`,
        );

const confirmedEndpoint =
  (answer: (visit: SignedInVisit) => Promise<object>): Answer =>
  async (visit) => {
    if (!(await hasShownWho(visit))) throw new NotAllowed(() => inLocale(visit.reader, m.confirmItIsYouWhy));
    return visit.json(await answer(visit));
  };

const says = (visit: SignedInVisit, text: () => string) =>
  ({ kind: "success", text: inLocale(visit.reader, text) }) as const;

const here = (visit: SignedInVisit) => ({ sessionId: visit.sessionId ?? "" });

const site = async (visit: SignedInVisit) => ({ site: (await visitorOf(visit)).site });

const accountPage = signedIn("GET", "/account", async (visit) =>
  visit.show(AccountPage, { view: await readAccount(visit.actor, here(visit)) }),
);
const passwordPage = signedIn(
  "GET",
  "/account/wachtwoord",
  confirmed(async (visit) => visit.show(AccountPasswordPage, { view: await readAccount(visit.actor, here(visit)) })),
);
const addressPage = signedIn(
  "GET",
  "/account/adres/:token",
  confirmed(async (visit) =>
    visit.show(ConfirmAddressPage, { view: await readAddressChange(visit.actor, { token: visit.parameter("token") }) }),
  ),
);
const secondStepPage = signedIn(
  "GET",
  "/account/code-app",
  confirmed(async (visit) => visit.show(AccountSecondStepPage, { view: await beginSecondStep(visit.actor, {}) })),
);

/** A form of the account page: does its work and comes back to it with a sentence. */
const accountForm = (path: string, again: Route, act: (visit: SignedInVisit) => Promise<() => string>): Route =>
  signedIn("POST", path, (visit) =>
    visit.orShowAgain(again, async () => {
      const done = await act(visit);
      return visit.goTo("/account", says(visit, done));
    }),
  );

/** As `accountForm`, for what asks to show first who one is. */
const confirmedForm = (path: string, again: Route, act: (visit: SignedInVisit) => Promise<() => string>): Route => {
  const form = accountForm(path, again, act);
  return { ...form, access: "signed-in", answer: confirmed((visit) => form.answer(visit)) };
};

export const accountRoutes: readonly Route[] = [
  accountPage,

  passwordPage,
  confirmedForm("/account/wachtwoord", passwordPage, async (visit) => {
    await changePassword(visit.actor, { ...(await visit.formInput()), ...here(visit) });
    return m.passwordChanged;
  }),

  accountForm("/account/adres", accountPage, async (visit) => {
    const { email } = await askAddressLink(visit.actor, {});
    return () => m.addressLinkSent({ email });
  }),
  addressPage,
  confirmedForm("/account/adres/:token", addressPage, async (visit) => {
    const { email } = await confirmAddress(visit.actor, { ...(await visit.formInput()), ...here(visit) });
    return () => m.addressConfirmed({ email });
  }),

  signedIn(
    "GET",
    "/account/passkey",
    confirmed(async (visit) => visit.show(AccountPasskeyPage, {})),
  ),
  signedIn(
    "POST",
    "/account/passkeys/opties",
    confirmedEndpoint(async (visit) => {
      const { options, challenge } = await beginPasskey(visit.actor, await site(visit));
      giveCookie(visit, "passkey", challenge, lifetimeOf("passkey_challenge"));
      return options;
    }),
  ),
  signedIn(
    "POST",
    "/account/passkeys",
    confirmedEndpoint(async (visit) => {
      const device = visit.request.headers.get("user-agent") ?? "";
      await addPasskey(visit.actor, {
        ...(await visit.jsonInput()),
        ...(await site(visit)),
        challenge: cookieOf(visit, "passkey"),
        device,
      });
      dropCookie(visit, "passkey");
      return { location: "/account" };
    }),
  ),
  accountForm("/account/passkeys/:passkeyId/naam", accountPage, async (visit) => {
    await renamePasskey(visit.actor, await visit.formInput());
    return m.passkeyRenamed;
  }),
  confirmedForm("/account/passkeys/:passkeyId/weg", accountPage, async (visit) => {
    await removePasskey(visit.actor, await visit.formInput());
    return m.passkeyRemoved;
  }),

  secondStepPage,
  signedIn(
    "POST",
    "/account/code-app",
    confirmed((visit) =>
      visit.orShowAgain(secondStepPage, async () =>
        visit.show(RecoveryCodesPage, { view: await confirmSecondStep(visit.actor, await visit.formInput()) }),
      ),
    ),
  ),
  confirmedForm("/account/code-app/uit", accountPage, async (visit) => {
    await turnOffSecondStep(visit.actor, {});
    return m.secondStepTurnedOff;
  }),
  signedIn(
    "POST",
    "/account/herstelcodes",
    confirmed(async (visit) => visit.show(RecoveryCodesPage, { view: await makeRecoveryCodes(visit.actor, {}) })),
  ),

  accountForm("/account/sessies/andere", accountPage, async (visit) => {
    const { ended } = await endOtherSessions(visit.actor, here(visit));
    return () => m.othersEnded({ count: ended });
  }),
  accountForm("/account/sessies/:endId/beeindigen", accountPage, async (visit) => {
    await endSession(visit.actor, await visit.formInput());
    return m.sessionEnded;
  }),
];
