import { z } from "zod";
import { checkbox, emailAddress, parseInput } from "#platform/action/input.ts";
import { globalDatabase } from "#platform/db/database.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { forgetTries, takeBackTry } from "#platform/identity/guesses.ts";
import { isPassword } from "#platform/identity/password.ts";
import { findLoginByEmail } from "#platform/identity/queries/logins.ts";
import { keepFailedSignIn } from "#platform/identity/sign-ins.ts";
import * as m from "#messages/entrance";
import { isLeaked } from "../leaked-passwords/leaked.ts";
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

export interface PasswordEntry {
  readonly entry: Entry;
  /** They are in with a password that whoever guesses tries first, and nothing else guards them. */
  readonly shouldChange: boolean;
}

/**
 * Signs in with an address and a password. An unknown address, an account without a password and a wrong password give the
 * same answer after the same work. Throws Invalid.
 */
export async function signInWithPassword(visitor: Visitor, raw: unknown): Promise<PasswordEntry> {
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
  const entry = await admitAfterOneFactor(visitor, { loginId: login.id, sharedDevice, returnTo: terug }, "password");
  return { entry, shouldChange: entry.kind === "entered" && isLeaked(password) };
}
