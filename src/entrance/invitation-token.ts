import { randomBytes } from "node:crypto";
import { isId } from "#platform/db/id.ts";

const secretLength = 24;

/** A secret that says in which organisation its hash is kept: the invitation is looked for there and nowhere else. */
export function newInvitationToken(organisationId: string): string {
  const organisation = Buffer.from(organisationId.replaceAll("-", ""), "hex");
  return Buffer.concat([organisation, randomBytes(secretLength)]).toString("base64url");
}

/** The organisation that a token names; null when it is no token of ours. */
export function organisationOfToken(token: string): string | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 16 + secretLength) return null;
  const hex = bytes.toString("hex", 0, 16);
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return isId(id) ? id : null;
}
