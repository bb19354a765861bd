import type { Actor } from "#platform/actor.ts";
import * as m from "#messages/privacy";
import { answered } from "./notices/answered.ts";
import { requested } from "./notices/requested.ts";
import { mayHandleRequests, maySeeRegister } from "./permissions.ts";
import { personalData } from "./personal-data.ts";
import { keepRetention } from "./retention.ts";
import { routes } from "./routes.ts";

export const room = {
  routes,
  personalData,
  routines: [keepRetention],
  notices: [requested, answered],
  navigation: (actor: Actor) => [
    ...(mayHandleRequests(actor)
      ? [{ href: "/gegevensverzoeken", label: m.requestsInMenu(), icon: "shield-check", primary: false, order: 85 }]
      : []),
    ...(maySeeRegister(actor)
      ? [{ href: "/gegevensregister", label: m.registerInMenu(), icon: "archive", primary: false, order: 86 }]
      : []),
  ],
};
