import { inLocale } from "#platform/i18n/locale.ts";
import { page, type Route, signedIn } from "#platform/http/routes.ts";
import * as m from "#messages/tour";
import { beginAnew } from "./actions/begin-anew.ts";
import { lookAtTour } from "./actions/look-at-tour.ts";
import { TourPage } from "./pages/tour.tsx";
import { tourCookie } from "./tour-of.ts";

export const routes: readonly Route[] = [
  page("/rondleiding", lookAtTour, TourPage),
  signedIn("POST", "/rondleiding", async (visit) => {
    await lookAtTour(visit.actor, {});
    const { state, back } = await visit.formInput();
    visit.setCookie(tourCookie(state === "closed" ? "closed" : "open", visit.secure));
    return visit.goTo(typeof back === "string" ? back : "/");
  }),
  signedIn(
    "POST",
    "/rondleiding/opnieuw",
    async (visit) => {
      await beginAnew(visit.actor, {});
      return visit.goTo("/inloggen", { kind: "success", text: inLocale(visit.reader, m.begunAnew) });
    },
    { slow: true },
  ),
];
