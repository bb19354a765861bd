import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import type { Db } from "../db/database.ts";
import { newId } from "../db/id.ts";
import { findPasskeysOf, insertPasskey, lockPasskey, updateUsed } from "./queries/passkeys.ts";
import { issueTicket, takeTicket } from "./ticket.ts";

/** Where the browser stands: a passkey belongs to one host name, and shows what was signed at which address. */
export interface Site {
  readonly origin: string;
  readonly hostname: string;
}

/** What the browser needs to begin, and the secret of the challenge, which it brings back in a cookie. */
export interface Ceremony<Options> {
  readonly options: Options;
  readonly challenge: string;
}

export interface PasskeyOwner {
  readonly loginId: string;
  readonly email: string;
  readonly name: string;
}

/** The library of a few dozen files is read when the first passkey comes, not when the house opens. */
const webauthn = () => import("@simplewebauthn/server");

/** Begins making a passkey. It asks for a finger, a face or a PIN, so that the passkey alone is two factors. */
export async function beginRegistration(
  db: Db,
  site: Site,
  owner: PasskeyOwner,
  isNewLogin: boolean,
  at: Date,
): Promise<Ceremony<PublicKeyCredentialCreationOptionsJSON>> {
  const { generateRegistrationOptions } = await webauthn();
  const known = await findPasskeysOf(db, owner.loginId);
  const options = await generateRegistrationOptions({
    rpName: "Leerhuis",
    rpID: site.hostname,
    userID: new TextEncoder().encode(owner.loginId),
    userName: owner.email,
    userDisplayName: owner.name,
    attestationType: "none",
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: transports as AuthenticatorTransport[],
    })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  const content = {
    challenge: options.challenge,
    ceremony: "registration" as const,
    newLoginId: isNewLogin ? owner.loginId : null,
  };
  const challenge = await issueTicket(
    db,
    "passkey_challenge",
    { loginId: isNewLogin ? null : owner.loginId, content },
    at,
  );
  return { options, challenge };
}

export interface NewPasskey {
  readonly loginId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: string[];
}

/** Checks what the browser made of its challenge; null when it does not fit. The challenge is used up either way. */
export async function readRegistration(
  db: Db,
  site: Site,
  challenge: string,
  response: unknown,
  at: Date,
): Promise<NewPasskey | null> {
  const ticket = await takeTicket(db, "passkey_challenge", challenge, at);
  const loginId = ticket?.loginId ?? ticket?.content.newLoginId;
  if (!ticket || !loginId || ticket.content.ceremony !== "registration") return null;
  const { verifyRegistrationResponse } = await webauthn();
  const expected = {
    expectedChallenge: ticket.content.challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.hostname,
  };
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    ...expected,
    requireUserVerification: true,
  }).catch(() => ({ verified: false, registrationInfo: undefined }) as const);
  if (!verified || !registrationInfo) return null;
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  return { loginId, credentialId: id, publicKey: Buffer.from(publicKey), counter, transports: transports.map(String) };
}

export async function keepPasskey(db: Db, passkey: NewPasskey, name: string, at: Date): Promise<void> {
  await insertPasskey(db, {
    id: newId(),
    login_id: passkey.loginId,
    credential_id: passkey.credentialId,
    public_key: passkey.publicKey,
    counter: passkey.counter,
    transports: passkey.transports,
    name,
    created_at: at,
  });
}

/** Begins signing in. It names no account: the browser knows which passkeys it has for this house. */
export async function beginAuthentication(
  db: Db,
  site: Site,
  at: Date,
): Promise<Ceremony<PublicKeyCredentialRequestOptionsJSON>> {
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({ rpID: site.hostname, userVerification: "required" });
  const content = { challenge: options.challenge, ceremony: "sign-in" as const, newLoginId: null };
  return { options, challenge: await issueTicket(db, "passkey_challenge", { loginId: null, content }, at) };
}

/** Whose passkey answered the challenge; null when the answer does not fit. Run it in a transaction: the passkey stays locked until its counter is written. */
export async function readAuthentication(
  db: Db,
  site: Site,
  challenge: string,
  response: unknown,
  at: Date,
): Promise<string | null> {
  const ticket = await takeTicket(db, "passkey_challenge", challenge, at);
  const answer = response as AuthenticationResponseJSON;
  if (!ticket || ticket.content.ceremony !== "sign-in" || typeof answer?.id !== "string") return null;
  const passkey = await lockPasskey(db, answer.id);
  if (!passkey) return null;
  const { verifyAuthenticationResponse } = await webauthn();
  const known = {
    id: passkey.credentialId,
    publicKey: new Uint8Array(passkey.publicKey),
    counter: passkey.counter,
    transports: passkey.transports as AuthenticatorTransport[],
  };
  const expected = {
    expectedChallenge: ticket.content.challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.hostname,
  };
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: answer,
    ...expected,
    credential: known,
    requireUserVerification: true,
  }).catch(() => ({ verified: false, authenticationInfo: undefined }) as const);
  if (!verified || !authenticationInfo) return null;
  await updateUsed(db, passkey.id, authenticationInfo.newCounter, at);
  return passkey.loginId;
}
