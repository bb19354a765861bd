import * as m from "#messages/learning";
import { routes } from "./routes.ts";

export const room = {
  routes,
  navigation: () => [
    { href: "/leren", label: m.ownLearning(), icon: "graduation-cap", primary: true, order: 20 },
    { href: "/catalogus", label: m.catalogue(), icon: "book-open", primary: true, order: 30 },
  ],
};
