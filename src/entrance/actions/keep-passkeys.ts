import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id, requiredText } from "#platform/action/input.ts";
import { Invalid, NotFound } from "#platform/errors/errors.ts";
import { beginRegistration, keepPasskey, readRegistration } from "#platform/identity/passkeys.ts";
import { deletePasskey, updateName } from "#platform/identity/queries/passkeys.ts";
import * as m from "#messages/entrance";
import { deviceWords } from "../device-words.ts";
import { findOwnLogin } from "../own-login.ts";
import { mayChangeOwnLogin } from "../permissions.ts";
import { tellOwner } from "./tell-owner.ts";

const site = z.object({ origin: z.string(), hostname: z.string() });

/** Begins making a passkey for the actor. */
export const beginPasskey = defineAction({
  name: "entrance.passkey.begin",
  input: z.object({ site }),
  find: findOwnLogin,
  may: mayChangeOwnLogin,
  run: ({ db, now }, input, { id: loginId, email, name }) =>
    beginRegistration(db, input.site, { loginId, email, name }, false, now),
});

/** Keeps the passkey that the browser made, under the name of the device. */
export const addPasskey = defineAction({
  name: "entrance.passkey.add",
  input: z.object({ site, challenge: z.string().max(200), response: z.unknown(), device: z.string() }),
  find: findOwnLogin,
  may: mayChangeOwnLogin,
  run: async (acting, { site: where, challenge, response, device }, login) => {
    const passkey = await readRegistration(acting.db, where, challenge, response, acting.now);
    if (passkey?.loginId !== login.id) throw new Invalid({ "": m.passkeyNotMade });
    await keepPasskey(acting.db, passkey, deviceWords(device, acting.actor), acting.now);
    await tellOwner(acting, login, "passkeyAdded");
  },
});

export const renamePasskey = defineAction({
  name: "entrance.passkey.rename",
  input: z.object({ passkeyId: id(), name: requiredText(100) }),
  find: findOwnLogin,
  may: mayChangeOwnLogin,
  run: async ({ db }, { passkeyId, name }, login) => {
    if (!(await updateName(db, login.id, passkeyId, name))) throw new NotFound();
  },
});

export const removePasskey = defineAction({
  name: "entrance.passkey.remove",
  input: z.object({ passkeyId: id() }),
  find: findOwnLogin,
  may: mayChangeOwnLogin,
  run: async (acting, { passkeyId }, login) => {
    if (!(await deletePasskey(acting.db, login.id, passkeyId))) throw new NotFound();
    await tellOwner(acting, login, "passkeyRemoved");
  },
});
