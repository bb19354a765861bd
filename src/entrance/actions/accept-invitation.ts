import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import { parseInput } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { Conflict, Invalid } from "#platform/errors/errors.ts";
import { grantMembership } from "#platform/identity/membership.ts";
import {
  beginRegistration,
  type Ceremony,
  keepPasskey,
  type NewPasskey,
  readRegistration,
} from "#platform/identity/passkeys.ts";
import { hashPassword } from "#platform/identity/password.ts";
import { insertLogin, updateEntered } from "#platform/identity/queries/logins.ts";
import { updateOrganisation } from "#platform/identity/queries/sessions.ts";
import { linkLogin } from "#people";
import * as m from "#messages/entrance";
import { deviceWords } from "../device-words.ts";
import { type Invitation, invitedActor, readInvitation } from "../invitation.ts";
import { problemOfPassword } from "../password-rules.ts";
import { updateAccepted } from "../queries.ts";
import type { Visitor } from "../visitor.ts";
import { admit, type Entry } from "./admit.ts";
import type { Entered } from "./enter-organisation.ts";

const withPassword = z.object({ token: z.string().max(200), password: z.string().min(1).max(1000) });
const withLinks = z.object({ token: z.string().max(200) });
const withPasskey = z.object({ token: z.string().max(200), challenge: z.string().max(200), response: z.unknown() });

/** Comes in with a password of one's own. Throws Invalid. */
export async function acceptWithPassword(visitor: Visitor, raw: unknown): Promise<Entry> {
  const { token, password } = parseInput(withPassword, raw, visitor.reader);
  const invitation = await open(visitor, token);
  const problem = problemOfPassword(password, [invitation.person.name, invitation.email, invitation.organisationName]);
  if (problem) throw new Invalid({ password: problem });
  return comeIn(visitor, invitation, { id: newId(), passwordHash: await hashPassword(password), passkey: null });
}

/** Comes in without a password: from now on with a link by mail each time. Throws Invalid. */
export async function acceptWithLinks(visitor: Visitor, raw: unknown): Promise<Entry> {
  const { token } = parseInput(withLinks, raw, visitor.reader);
  return comeIn(visitor, await open(visitor, token), { id: newId(), passwordHash: null, passkey: null });
}

export async function beginInvitedPasskey(visitor: Visitor, raw: unknown): Promise<Ceremony<object>> {
  const { token } = parseInput(withLinks, raw, visitor.reader);
  const { email, person } = await open(visitor, token);
  return beginRegistration(
    globalDatabase(),
    visitor.site,
    { loginId: newId(), email, name: person.name },
    true,
    visitor.at,
  );
}

/** Comes in with the passkey that was made for this invitation. Throws Invalid. */
export async function acceptWithPasskey(visitor: Visitor, raw: unknown): Promise<Entry> {
  const { token, challenge, response } = parseInput(withPasskey, raw, visitor.reader);
  const invitation = await open(visitor, token);
  const passkey = await readRegistration(globalDatabase(), visitor.site, challenge, response, visitor.at);
  if (!passkey) throw new Invalid({ "": m.passkeyNotMade });
  return comeIn(visitor, invitation, { id: passkey.loginId, passwordHash: null, passkey });
}

/** Somebody who signs in at another organisation already comes in here with that same login. Throws Invalid. */
export async function acceptWithKnownLogin(visitor: Visitor, raw: unknown): Promise<Entered> {
  const { token } = parseInput(withLinks, raw, visitor.reader);
  const invitation = await readInvitation(token, visitor.at);
  if (!invitation) throw new Invalid({ "": m.invitationVoid });
  const { session } = visitor;
  if (!session || session.loginId !== invitation.knownLoginId) throw new Invalid({ "": m.signInToAccept });
  await accept(visitor, invitation, session.loginId, async () => {});
  await updateOrganisation(globalDatabase(), session, invitation.organisationId);
  return { session, organisationId: invitation.organisationId };
}

/** Only who has no login yet gets a new one here; else a mailbox alone would open an account that asks for more. */
async function open(visitor: Visitor, token: string): Promise<Invitation> {
  const invitation = await readInvitation(token, visitor.at);
  if (!invitation) throw new Invalid({ "": m.invitationVoid });
  if (invitation.knownLoginId) throw new Invalid({ "": m.signInToAccept });
  return invitation;
}

interface NewLogin {
  readonly id: string;
  readonly passwordHash: string | null;
  readonly passkey: NewPasskey | null;
}

async function comeIn(visitor: Visitor, invitation: Invitation, login: NewLogin): Promise<Entry> {
  const { email, person } = invitation;
  await accept(visitor, invitation, login.id, async ({ db, now }) => {
    const row = { id: login.id, email, name: person.name, password_hash: login.passwordHash, created_at: now };
    if (!(await insertLogin(db, row))) throw new Invalid({ "": m.signInToAccept });
    if (login.passkey) await keepPasskey(db, login.passkey, deviceWords(visitor.device, visitor.reader), now);
  });
  return admit(
    visitor,
    { loginId: login.id, sharedDevice: false, returnTo: "/" },
    { way: "first_time", secondStep: null },
  );
}

async function accept(
  visitor: Visitor,
  invitation: Invitation,
  loginId: string,
  makeLogin: (acting: Acting) => Promise<void>,
): Promise<void> {
  const { organisationId, person } = invitation;
  await inOrganisation(organisationId, async (db) => {
    const acting: Acting = { actor: invitedActor(invitation), db, now: visitor.at };
    if (!(await updateAccepted(acting, invitation.id))) throw new Conflict(m.invitationVoid);
    await makeLogin(acting);
    await grantMembership(acting, loginId);
    await linkLogin(acting, { personId: person.id, loginId });
    await updateEntered(db, loginId, organisationId, visitor.at);
    await audit(acting, { action: "entrance.invitation.accepted", subjectId: invitation.id, personId: person.id });
  });
}
