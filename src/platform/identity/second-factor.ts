import type { Db } from "../db/database.ts";
import {
  countRecoveryCodes,
  deleteAuthenticator,
  deleteRecoveryCode,
  findAuthenticator,
  insertAuthenticator,
  replaceRecoveryCodes,
  updateConfirmed,
  updateLastStep,
} from "./queries/second-factor.ts";
import { hashRecoveryCode, newRecoveryCodes } from "./recovery-codes.ts";
import { newSecret, stepOfCode } from "./totp.ts";

/** Does this login ask for a code after a password or a link? A passkey is two factors by itself. */
export async function hasSecondFactor(db: Db, loginId: string): Promise<boolean> {
  return (await findAuthenticator(db, loginId))?.confirmedAt != null;
}

/** The secret to put in an app; the same one until it is confirmed, so that a page opened twice shows one code. Null when one is in use. */
export async function secretToEnrol(db: Db, loginId: string): Promise<Buffer | null> {
  const known = await findAuthenticator(db, loginId);
  if (known) return known.confirmedAt ? null : known.secret;
  const secret = newSecret();
  await insertAuthenticator(db, loginId, secret);
  return secret;
}

/** Turns the second step on once the app shows the right code. Returns the recovery codes, which are never shown again; null when the code is wrong. */
export async function confirmAuthenticator(db: Db, loginId: string, code: string, at: Date): Promise<string[] | null> {
  const known = await findAuthenticator(db, loginId);
  if (!known || known.confirmedAt || !(await acceptAppCode(db, loginId, code, at))) return null;
  await updateConfirmed(db, loginId, at);
  return renewRecoveryCodes(db, loginId);
}

/** Makes ten new recovery codes; the old ones no longer work. */
export async function renewRecoveryCodes(db: Db, loginId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(db, loginId, codes.map(hashRecoveryCode));
  return codes;
}

/** Is this the code of the app, or one of the recovery codes? It is used up when it is. */
export async function acceptCode(db: Db, loginId: string, code: string, at: Date): Promise<"app" | "recovery" | null> {
  if (await acceptAppCode(db, loginId, code, at)) return "app";
  return (await deleteRecoveryCode(db, loginId, hashRecoveryCode(code))) ? "recovery" : null;
}

async function acceptAppCode(db: Db, loginId: string, code: string, at: Date): Promise<boolean> {
  const known = await findAuthenticator(db, loginId);
  const step = known && stepOfCode(known.secret, code, at, known.lastStep);
  return step != null && updateLastStep(db, loginId, step);
}

export const turnOffSecondFactor = deleteAuthenticator;

export const recoveryCodesLeft = countRecoveryCodes;
