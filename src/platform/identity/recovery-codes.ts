import { randomInt } from "node:crypto";
import { hashToken } from "./token.ts";

const amount = 10;
/** Without characters that look alike on paper: 0 and o, 1 and l. */
const alphabet = "23456789abcdefghijkmnpqrstuvwxyz";

/** Ten codes of 16 characters (80 bits) in groups of four, to keep on paper. */
export const newRecoveryCodes = (): string[] => Array.from({ length: amount }, newCode);

function newCode(): string {
  const characters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return characters.replaceAll(/(.{4})(?=.)/g, "$1-");
}

/** As it is kept; spaces, dashes and capitals do not matter when it is typed. */
export const hashRecoveryCode = (code: string): string => hashToken(code.toLowerCase().replaceAll(/[^0-9a-z]/g, ""));
