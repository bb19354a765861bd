import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** A code holds for 30 seconds and has six digits (RFC 6238): what every authenticator app expects. */
const period = 30_000;
const digits = 6;

export const newSecret = (): Buffer => randomBytes(20);

export const stepAt = (at: Date): number => Math.floor(at.getTime() / period);

/** The code of one step (RFC 4226, section 5.3). */
export function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const offset = hash.at(-1)! & 0x0f;
  const number = hash.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/**
 * The step that this code belongs to: now, or one to either side for a clock that is off (RFC 6238, section 5.2). Null when it
 * is none of them, or one that was used already: `lastStep` and all before it are spent.
 */
export function stepOfCode(secret: Buffer, code: string, at: Date, lastStep: number): number | null {
  const given = Buffer.from(code.replaceAll(/\D/g, ""));
  const current = stepAt(at);
  for (const step of [current, current - 1, current + 1]) {
    const expected = Buffer.from(codeOf(secret, step));
    if (step > lastStep && given.length === expected.length && timingSafeEqual(given, expected)) return step;
  }
  return null;
}

const base32Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648 without padding: how a secret is typed over. */
export function base32(bytes: Buffer): string {
  let bits = "";
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((group) => base32Alphabet[Number.parseInt(group.padEnd(5, "0"), 2)])
    .join("");
}

/** What stands in the QR code: the app reads whose secret it is, and for which house. */
export function enrolmentUri(secret: Buffer, account: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}&digits=${digits}&period=${period / 1000}`;
}
