import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { hashPassword } from "#platform/identity/password.ts";
import { updatePassword } from "#platform/identity/queries/logins.ts";
import { deleteSessionsOf } from "#platform/identity/queries/sessions.ts";
import { findOrganisationProfile } from "#people";
import { findOwnLogin } from "../own-login.ts";
import { problemOfPassword } from "../password-rules.ts";
import { mayChangeOwnLogin } from "../permissions.ts";
import { tellOwner } from "./tell-owner.ts";

/** A new password, or a first one. It ends every other session: who knew the old one is out. */
export const changePassword = defineAction({
  name: "entrance.password.change",
  input: z.object({ password: z.string().min(1).max(1000), sessionId: z.string() }),
  find: findOwnLogin,
  may: mayChangeOwnLogin,
  run: async (acting, { password, sessionId }, login) => {
    const { name: organisation } = await findOrganisationProfile(acting);
    const problem = problemOfPassword(password, [login.name, login.email, organisation]);
    if (problem) throw new Invalid({ password: problem });
    await updatePassword(acting.db, login.id, await hashPassword(password));
    await deleteSessionsOf(acting.db, login.id, sessionId);
    await tellOwner(acting, login, "password");
  },
});
