import * as m from "#messages/house";
import { keepForTheFeed } from "./feed.ts";
import { countForTheHouse, followPeople } from "./listener.ts";
import { personalData } from "./personal-data.ts";
import { forgetOldDays, keepPeriods, measureLayers, placeEverybody } from "./routines.ts";
import { routes } from "./routes.ts";

export const room = {
  routes,
  personalData,
  listeners: [followPeople, countForTheHouse(), keepForTheFeed],
  routines: [placeEverybody, keepPeriods, measureLayers, forgetOldDays],
  navigation: () => [
    { href: "/", covers: ["/huis", "/volgen"], label: m.home(), icon: "house", primary: true, order: 10 },
  ],
};
