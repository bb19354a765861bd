import type { Actor } from "#platform/actor.ts";
import * as m from "#messages/office";
import { mayKeepOffice } from "./permissions.ts";
import { routes } from "./routes.ts";

export const room = {
  routes,
  navigation: (actor: Actor) =>
    mayKeepOffice(actor) ? [{ href: "/beheer", label: m.office(), icon: "settings", primary: false, order: 90 }] : [],
};
