import type { Actor } from "#platform/actor.ts";
import type { Settings } from "#platform/settings/settings.ts";
import * as m from "#messages/entrance";
import { greeting } from "./greeting.ts";
import { listeners } from "./listeners.ts";
import { maySetUp } from "./permissions.ts";
import { personalData } from "./personal-data.ts";
import { routes } from "./routes.ts";

export const room = {
  routes,
  personalData,
  listeners,
  open: ({ baseUrl }: Settings) => greeting(baseUrl),
  /** The steps of the first run are taken all over the house; from everywhere there is a way back to them. */
  navigation: (actor: Actor, { isSettingUp }: { readonly isSettingUp: boolean }) =>
    isSettingUp && maySetUp(actor)
      ? [{ href: "/welkom", label: m.setUpHouse(), icon: "list-checks", primary: true, order: 5 }]
      : [],
};
