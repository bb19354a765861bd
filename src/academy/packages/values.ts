/** Values as manifests write them. What cannot be read counts as not written. */
import { attribute, type XmlElement } from "./xml.ts";

/** A boolean attribute; `absent` is the standard's default. */
export function flag(element: XmlElement | undefined, name: string, absent: "true" | "false"): boolean {
  const value = (attribute(element, name) ?? absent).toLowerCase();
  if (value === "true" || value === "1" || value === "yes") return true;
  if (value === "false" || value === "0" || value === "no") return false;
  return absent === "true";
}

/** A decimal number between the bounds, else null. */
export function real(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

export function nonNegativeInteger(text: string | null): number | null {
  return text !== null && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : null;
}

/** The token that `text` is, whatever its capitals. */
export const oneOf = <Token extends string>(tokens: readonly Token[], text: string | null): Token | null =>
  tokens.find((token) => token.toLowerCase() === text?.trim().toLowerCase()) ?? null;

const longestText = 1000;
/** More than this is not looked at: the rest is cut off anyway. */
const longestRead = 4 * longestText;

/** Text for people: one line of at most 1000 characters, without control or direction characters. */
export const plainText = (text: string | undefined): string =>
  (text ?? "")
    .slice(0, longestRead)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .trim()
    .slice(0, longestText)
    .toWellFormed();
