import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

/** One of OWASP's settings for scrypt: a guess costs 32 MiB and about a quarter of a second of one core. */
const cost = { N: 2 ** 15, r: 8, p: 3 };
const memory = 64 * 1024 * 1024;
const length = 32;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** "scrypt$32768$8$3$salt$hash", in base64url: the cost stands with it, so that it can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password.normalize("NFKC"), salt, length, { ...cost, maxmem: memory });
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

/** Is this the password? Takes as long when there is none, so that the time does not tell who has an account. */
export async function isPassword(password: string, known: string | null): Promise<boolean> {
  const [, N, r, p, salt = "", hash = ""] = (known ?? nobodys).split("$");
  const options = { N: Number(N), r: Number(r), p: Number(p), maxmem: memory };
  const given = await derive(password.normalize("NFKC"), Buffer.from(salt, "base64url"), length, options);
  return timingSafeEqual(given, Buffer.from(hash, "base64url")) && known !== null;
}

const nobodys = [
  "scrypt",
  cost.N,
  cost.r,
  cost.p,
  Buffer.alloc(16).toString("base64url"),
  Buffer.alloc(length).toString("base64url"),
].join("$");
