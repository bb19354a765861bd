import { createHash, randomBytes } from "node:crypto";

/** A secret that cannot be guessed: 32 random bytes in characters that a link and a cookie carry as they are. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What the database keeps of a secret. Secrets of this length need no salt and no slow hash. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
