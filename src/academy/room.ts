import type { Actor } from "#platform/actor.ts";
import * as m from "#messages/academy";
import { mayMakeTrainings } from "./permissions.ts";
import { routes } from "./routes.ts";
import { giveUpOnPackages, unpackPackage } from "./unpacking.ts";

export const room = {
  routes,
  navigation: (actor: Actor) =>
    mayMakeTrainings(actor) ? [{ href: "/maken", label: m.make(), icon: "pencil", primary: false, order: 40 }] : [],
  jobs: [unpackPackage],
  routines: [giveUpOnPackages],
};
