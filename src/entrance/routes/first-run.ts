import { now } from "#platform/clock.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { everybody, form, page, type Route } from "#platform/http/routes.ts";
import type { Visit } from "#platform/http/visit.ts";
import { isFirstRun, isStartCode } from "#platform/identity/first-run.ts";
import * as m from "#messages/entrance";
import { foundFirstOrganisation } from "../actions/found-first-organisation.ts";
import { addFirstUnits, finishSetup, passStep, readSetup } from "../actions/set-up.ts";
import { slowDown } from "../actions/slow-down.ts";
import { cookieOf, dropCookie, giveCookie } from "../cookies.ts";
import { offeredDemonstration } from "../demonstration.ts";
import { enter } from "../enter.ts";
import { FirstOrganisationPage } from "../pages/first-organisation.tsx";
import { FirstPeoplePage, FirstTrainingPage, FirstUnitsPage, SetupReadyPage } from "../pages/setup.tsx";
import { StartCodePage, WelcomePage } from "../pages/welcome.tsx";
import { nextSetupPath } from "../setup.ts";
import { visitorForm } from "./visitor-routes.ts";

const hour = 3600_000;

const holdsStartCode = (visit: Visit): Promise<boolean> => isStartCode(cookieOf(visit, "start_code"), now());

const welcomePage = everybody("GET", "/welkom", async (visit) => {
  if (!(await isFirstRun())) return visit.goTo(await placeInSetup(visit));
  const printed = visit.url.searchParams.get("code");
  if (printed !== null && visit.request.method === "GET") {
    giveCookie(visit, "start_code", printed.slice(0, 60), hour);
    return visit.goTo("/welkom");
  }
  if (!(await holdsStartCode(visit))) return visit.show(StartCodePage, {});
  return visit.show(WelcomePage, { view: { canLookAround: offeredDemonstration() !== null } });
});

/** What was typed is shown again even when the start code was replaced meanwhile. */
const organisationPage = everybody("GET", "/welkom/organisatie", async (visit) => {
  const mayBegin = (await isFirstRun()) && (await holdsStartCode(visit));
  return mayBegin || visit.request.method === "POST" ? visit.show(FirstOrganisationPage, {}) : visit.goTo("/welkom");
});

const unitsPage = page("/welkom/afdelingen", readSetup, FirstUnitsPage);
const readyPage = page("/welkom/klaar", readSetup, SetupReadyPage);

export const firstRunRoutes: readonly Route[] = [
  welcomePage,
  visitorForm("/welkom", welcomePage, async ({ address, at }, visit) => {
    if (!(await isFirstRun())) return visit.goTo("/inloggen");
    const { code } = await visit.formInput();
    await slowDown([["startCode", address]], at);
    if (typeof code !== "string" || !(await isStartCode(code, at))) throw new Invalid({ code: m.startCodeWrong });
    giveCookie(visit, "start_code", code, hour);
    return visit.goTo("/welkom");
  }),
  visitorForm("/welkom/demonstratie", welcomePage, async (_visitor, visit) => {
    const demonstration = offeredDemonstration();
    if (!demonstration || !(await holdsStartCode(visit))) return visit.goTo("/welkom");
    await demonstration.prepare();
    return visit.goTo("/inloggen");
  }),

  organisationPage,
  visitorForm("/welkom/organisatie", organisationPage, async (visitor, visit) => {
    const entry = await foundFirstOrganisation(visitor, {
      ...(await visit.formInput()),
      startCode: cookieOf(visit, "start_code"),
    });
    dropCookie(visit, "start_code");
    return visit.goTo(enter(visit, entry));
  }),

  unitsPage,
  form("/welkom/afdelingen", addFirstUnits, { goesTo: ({ path }) => path, again: unitsPage }),
  page("/welkom/mensen", readSetup, FirstPeoplePage),
  page("/welkom/training", readSetup, FirstTrainingPage),
  form("/welkom/stap/:step", passStep, { goesTo: ({ path }) => path, again: readyPage }),
  readyPage,
  form("/welkom/klaar", finishSetup, { goesTo: () => "/", again: readyPage }),
];

/** An administrator goes on where the first run was left; for everybody else it is over. */
async function placeInSetup(visit: Visit): Promise<string> {
  if (!visit.actor) return "/inloggen";
  const setup = await readSetup(visit.actor, {}).catch(() => null);
  return setup ? nextSetupPath(setup.stepsDone) : "/";
}
