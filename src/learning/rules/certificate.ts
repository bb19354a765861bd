import { randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";

/** Crockford's base 32: no I, L, O or U, so that a code can be read aloud and typed over. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

const randomCharacters = (length: number): string =>
  Array.from(randomBytes(length), (byte) => alphabet[byte & 31]).join("");

/** What a certificate's public page is found by: 160 random bits in 32 characters. */
export const newCertificateCode = (): string => randomCharacters(32);

/** The number on a certificate, for people: "2026-7K3M-9Q2X". */
export function newCertificateNumber(completedOn: string): string {
  const characters = randomCharacters(8).toUpperCase();
  return `${completedOn.slice(0, 4)}-${characters.slice(0, 4)}-${characters.slice(4)}`;
}

/** The code as it was typed or scanned: capitals and spaces do not count, and a letter that is no part of the alphabet is the digit that it looks like. */
export const readCode = (typed: string): string =>
  typed.toLowerCase().replaceAll(/[\s-]/g, "").replaceAll("o", "0").replaceAll(/[il]/g, "1");

/** The last day on which a certificate is valid; null when it is for ever. A day that a month does not have becomes its last. */
export const validUntil = (completedOn: string, months: number | null): string | null =>
  months === null ? null : Temporal.PlainDate.from(completedOn).add({ months }).toString();

export type CertificateStanding = "valid" | "expired" | "revoked";

/** How a certificate stands on a day. What was taken back stays taken back. */
export function standingOfCertificate(
  certificate: { readonly validUntil: string | null; readonly revokedAt: Date | null },
  today: string,
): CertificateStanding {
  if (certificate.revokedAt) return "revoked";
  return certificate.validUntil !== null && certificate.validUntil < today ? "expired" : "valid";
}
