import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { NotFound } from "#platform/errors/errors.ts";
import { deleteSessionOf, deleteSessionsOf } from "#platform/identity/queries/sessions.ts";
import { findOwnLogin } from "../own-login.ts";
import { mayChangeOwnLogin } from "../permissions.ts";

/** Signs one device out, from wherever one is. */
export const endSession = defineAction({
  name: "entrance.session.end",
  input: z.object({ endId: z.string().max(100) }),
  find: findOwnLogin,
  may: mayChangeOwnLogin,
  run: async ({ db }, { endId }, login) => {
    if (!(await deleteSessionOf(db, login.id, endId))) throw new NotFound();
  },
});

/** Signs every other device out; the one in hand stays. */
export const endOtherSessions = defineAction({
  name: "entrance.sessions.end_others",
  input: z.object({ sessionId: z.string() }),
  find: findOwnLogin,
  may: mayChangeOwnLogin,
  run: async ({ db }, { sessionId }, login) => ({ ended: await deleteSessionsOf(db, login.id, sessionId) }),
});
