/** The doors of this room; each file of `routes/` holds those of one subject. Imports come first: their addresses look like people's. */
import type { Route } from "#platform/http/routes.ts";
import { importRoutes } from "./routes/imports.ts";
import { organisationRoutes } from "./routes/organisation.ts";
import { personRoutes } from "./routes/people.ts";
import { reorganisationRoutes } from "./routes/reorganisations.ts";
import { unitRoutes } from "./routes/units.ts";

export const routes: readonly Route[] = [
  ...importRoutes,
  ...personRoutes,
  ...reorganisationRoutes,
  ...unitRoutes,
  ...organisationRoutes,
];
