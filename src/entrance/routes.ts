/** The doors of the entrance; each file of `routes/` holds those of one way in. */
import type { Route } from "#platform/http/routes.ts";
import { accountRoutes } from "./routes/account.ts";
import { firstRunRoutes } from "./routes/first-run.ts";
import { invitationRoutes } from "./routes/invitation.ts";
import { personRoutes } from "./routes/person.ts";
import { sessionRoutes } from "./routes/session.ts";
import { signInRoutes } from "./routes/sign-in.ts";

export const routes: readonly Route[] = [
  ...signInRoutes,
  ...invitationRoutes,
  ...sessionRoutes,
  ...accountRoutes,
  ...personRoutes,
  ...firstRunRoutes,
];
