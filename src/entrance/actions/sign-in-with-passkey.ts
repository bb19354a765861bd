import { z } from "zod";
import { parseInput } from "#platform/action/input.ts";
import { globalDatabase } from "#platform/db/database.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { readAuthentication } from "#platform/identity/passkeys.ts";
import { keepFailedSignIn } from "#platform/identity/sign-ins.ts";
import * as m from "#messages/entrance";
import { returnPath } from "../return-path.ts";
import type { Visitor } from "../visitor.ts";
import { admit, type Entry } from "./admit.ts";

const input = z.object({
  response: z.unknown(),
  challenge: z.string().max(200),
  sharedDevice: z.boolean().default(false),
  returnTo: returnPath,
});

/** Signs in with a passkey, which is two factors by itself: it asked for a finger, a face or a PIN. Throws Invalid. */
export async function signInWithPasskey(visitor: Visitor, raw: unknown): Promise<Entry> {
  const { response, challenge, sharedDevice, returnTo } = parseInput(input, raw, visitor.reader);
  const loginId = await globalDatabase()
    .transaction()
    .execute((db) => readAuthentication(db, visitor.site, challenge, response, visitor.at));
  const proof = { way: "passkey", secondStep: null } as const;
  if (!loginId) {
    await keepFailedSignIn(null, proof, visitor, visitor.at);
    throw new Invalid({ "": m.passkeyUnknown });
  }
  return admit(visitor, { loginId, sharedDevice, returnTo }, proof);
}
