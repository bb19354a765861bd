import { z } from "zod";
import { checkbox, emailAddress, parseInput } from "#platform/action/input.ts";
import { globalDatabase } from "#platform/db/database.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { forgetTries, takeBackTry } from "#platform/identity/guesses.ts";
import { isPassword } from "#platform/identity/password.ts";
import { findLoginByEmail } from "#platform/identity/queries/logins.ts";
import { keepFailedSignIn } from "#platform/identity/sign-ins.ts";
import * as m from "#messages/entrance";
import { returnPath } from "../return-path.ts";
import type { Visitor } from "../visitor.ts";
import { admitAfterOneFactor, type Entry } from "./admit.ts";
import { slowDown } from "./slow-down.ts";

const input = z.object({
  email: emailAddress(),
  password: z.string().min(1).max(1000),
  sharedDevice: checkbox(),
  terug: returnPath,
});

/**
 * Signs in with an address and a password. An unknown address, an account without a password and a wrong password give the
 * same answer after the same work. Throws Invalid.
 */
export async function signInWithPassword(visitor: Visitor, raw: unknown): Promise<Entry> {
  const { email, password, sharedDevice, terug } = parseInput(input, raw, visitor.reader);
  await slowDown(
    [
      ["passwordFromAddress", visitor.address],
      ["passwordOfAccount", email],
    ],
    visitor.at,
  );
  const login = await findLoginByEmail(globalDatabase(), email);
  const fits = await isPassword(password, login?.passwordHash ?? null);
  if (!login || !fits) {
    await keepFailedSignIn(login?.id ?? null, { way: "password", secondStep: null }, visitor, visitor.at);
    throw new Invalid({ "": m.passwordDoesNotFit });
  }
  await forgetTries("passwordOfAccount", email);
  await takeBackTry("passwordFromAddress", visitor.address);
  return admitAfterOneFactor(visitor, { loginId: login.id, sharedDevice, returnTo: terug }, "password");
}
