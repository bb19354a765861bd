import { z } from "zod";
import { emailAddress, parseInput, requiredText } from "#platform/action/input.ts";
import { organisationItself } from "#platform/actor.ts";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { locales } from "#platform/i18n/locale.ts";
import { keepStartCode, takeStartCode } from "#platform/identity/first-run.ts";
import { grantMembership } from "#platform/identity/membership.ts";
import { hashPassword } from "#platform/identity/password.ts";
import { findLoginByEmail, findMemberships, insertLogin, updatePassword } from "#platform/identity/queries/logins.ts";
import { foundOrganisation } from "#people";
import * as m from "#messages/entrance";
import { problemOfPassword } from "../password-rules.ts";
import { insertSetup } from "../queries.ts";
import type { Visitor } from "../visitor.ts";
import { admit, type Entry } from "./admit.ts";

const input = z.object({
  organisation: requiredText(200),
  locale: z.enum(locales).default("nl"),
  name: requiredText(200),
  email: emailAddress(),
  password: z.string().min(1).max(1000),
  startCode: z.string().max(60),
});

/** Founds the first organisation with its administrator, who is signed in at once. The start code of the terminal is used up. Throws Invalid. */
export async function foundFirstOrganisation(visitor: Visitor, raw: unknown): Promise<Entry> {
  const { organisation, locale, name, email, password, startCode } = parseInput(input, raw, visitor.reader);
  const problem = problemOfPassword(password, [name, email, organisation]);
  if (problem) throw new Invalid({ password: problem });
  const passwordHash = await hashPassword(password);
  if (!(await takeStartCode(startCode, visitor.at))) throw new Invalid({ "": m.startCodeVoid });
  try {
    const loginId = await firstLogin({ email, name, passwordHash }, visitor.at);
    const { organisationId } = await foundOrganisation({
      name: organisation,
      locale,
      administrator: { name, email, loginId },
    });
    await inOrganisation(organisationId, async (db) => {
      const acting = { actor: organisationItself(organisationId), db, now: visitor.at };
      await grantMembership(acting, loginId);
      await insertSetup(acting);
    });
    return await admit(
      visitor,
      { loginId, sharedDevice: false, returnTo: "/welkom" },
      { way: "first_time", secondStep: null },
    );
  } catch (error) {
    await keepStartCode(startCode, visitor.at);
    throw error;
  }
}

/** An address that an interrupted first run left behind is taken up again: no organisation knows it yet. */
async function firstLogin(login: { email: string; name: string; passwordHash: string }, at: Date): Promise<string> {
  const db = globalDatabase();
  const id = newId();
  const { email, name, passwordHash } = login;
  if (await insertLogin(db, { id, email, name, password_hash: passwordHash, created_at: at })) return id;
  const known = await findLoginByEmail(db, email);
  if (!known || (await findMemberships(db, known.id)).length > 0) throw new Invalid({ email: m.emailNotUsable });
  await updatePassword(db, known.id, passwordHash);
  return known.id;
}
