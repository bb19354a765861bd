import { z } from "zod";
import { defineRead } from "#platform/action/action.ts";
import { findMemberships } from "#platform/identity/queries/logins.ts";
import { findPasskeysOf } from "#platform/identity/queries/passkeys.ts";
import { findSessionsOf } from "#platform/identity/queries/sessions.ts";
import { countFailedSignIns, findSignIns } from "#platform/identity/queries/sign-ins.ts";
import { hasSecondFactor, recoveryCodesLeft } from "#platform/identity/second-factor.ts";
import { findOwnLogin } from "../own-login.ts";
import { mayChangeOwnLogin } from "../permissions.ts";
import { accountView } from "../views/account.ts";

/** How the actor signs in, and where they are signed in now. */
export const readAccount = defineRead({
  name: "entrance.account",
  input: z.object({ sessionId: z.string() }),
  find: findOwnLogin,
  may: mayChangeOwnLogin,
  run: async (acting, { sessionId }, login) => {
    const { db, now } = acting;
    const known = {
      login,
      sessionId,
      passkeys: await findPasskeysOf(db, login.id),
      sessions: await findSessionsOf(db, login.id, now),
      signIns: await findSignIns(db, login.id, { succeeded: true, limit: 10 }),
      failures: await findSignIns(db, login.id, { succeeded: false, limit: 5 }),
      failureCount: await countFailedSignIns(db, login.id),
      hasSecondStep: await hasSecondFactor(db, login.id),
      codesLeft: await recoveryCodesLeft(db, login.id),
      organisationCount: (await findMemberships(db, login.id)).length,
    };
    return accountView(known, acting.actor);
  },
});
