import type { ComponentType } from "preact";
import { everybody, type Route } from "#platform/http/routes.ts";
import type { Visit } from "#platform/http/visit.ts";
import { type Visitor, visitorOf } from "../visitor.ts";

/** A page for who has not signed in. */
export const visitorPage = <View>(
  path: string,
  read: (visitor: Visitor, visit: Visit) => Promise<View>,
  show: ComponentType<{ view: View }>,
): Route =>
  everybody("GET", path, async (visit) => visit.show(show, { view: await read(await visitorOf(visit), visit) }));

/** A form of such a page: does its work and goes on; or shows the page again with what was typed. */
export const visitorForm = (
  path: string,
  again: Route,
  act: (visitor: Visitor, visit: Visit) => Promise<Response>,
): Route =>
  everybody("POST", path, (visit) => visit.orShowAgain(again, async () => act(await visitorOf(visit), visit)));

/** JSON for the passkey element. */
export const visitorEndpoint = (path: string, act: (visitor: Visitor, visit: Visit) => Promise<object>): Route =>
  everybody("POST", path, async (visit) => visit.json(await act(await visitorOf(visit), visit)));
