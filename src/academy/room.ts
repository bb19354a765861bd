import type { Actor } from "#platform/actor.ts";
import * as m from "#messages/academy";
import { mayMakeTrainings } from "./permissions.ts";
import { personalData } from "./personal-data.ts";
import { routes } from "./routes.ts";
import { keysOfPackages } from "./queries/packages.ts";
import { giveUpOnPackages, unpackPackage } from "./unpacking.ts";

/** Where a training is made; its other pages are those of who learns it. */
const authorPages = [
  "/trainingen/nieuw",
  "/trainingen/:trainingId/bewerken",
  "/trainingen/:trainingId/lessen",
  "/trainingen/:trainingId/voorbeeld",
];

export const room = {
  routes,
  personalData,
  navigation: (actor: Actor) =>
    mayMakeTrainings(actor)
      ? [{ href: "/maken", covers: authorPages, label: m.make(), icon: "pencil", primary: false, order: 40 }]
      : [],
  jobs: [unpackPackage],
  routines: [giveUpOnPackages],
  storedKeys: [keysOfPackages],
};
