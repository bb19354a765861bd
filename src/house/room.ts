import * as m from "#messages/house";
import { countForTheHouse } from "./listener.ts";
import { routes } from "./routes.ts";

export const room = {
  routes,
  listeners: [countForTheHouse()],
  navigation: () => [{ href: "/", label: m.home(), icon: "house", primary: true, order: 10 }],
};
