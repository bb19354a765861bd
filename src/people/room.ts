import { type Actor, hasRole } from "#platform/actor.ts";
import * as m from "#messages/people";
import { carryOutDepartures } from "./departures/carry-out-departures.ts";
import { applyImportJob, checkImportJob, forgetSearchTerms } from "./jobs.ts";
import { carryOutReorganisations } from "./reorganisations/carry-out-due.ts";
import { personalData } from "./personal-data.ts";
import { routes } from "./routes.ts";

export const room = {
  routes,
  personalData,
  jobs: [checkImportJob, applyImportJob],
  routines: [forgetSearchTerms, carryOutReorganisations, carryOutDepartures],
  navigation: (actor: Actor) => [
    {
      href: "/mensen",
      covers: ["/afdelingen", "/mijn-profiel"],
      label: m.people(),
      icon: "users",
      primary: true,
      order: 60,
    },
    ...(hasRole(actor, "leader")
      ? [{ href: "/mijn-team", label: m.ownTeam(), icon: "users-round", primary: false, order: 50 }]
      : []),
  ],
};
