import { cookieLine, forgetCookieLine, readCookie } from "./cookie.ts";
import type { Flash } from "./page-context.ts";

const name = "flash";
const kinds = new Set(["success", "information", "warning", "error"]);
const seconds = 60;

/** Browsers keep no cookie of more than 4,096 bytes. A character takes up to twelve. */
const longest = 3800;
const alwaysFits = 300;

/** A sentence for the next page, carried by a cookie that lives as long as the way there. It is shown as text, never as markup. */
export const flashCookie = {
  set: (flash: Flash, secure: boolean): string => cookieLine(name, fitting(flash), secure, seconds),
  clear: (secure: boolean): string => forgetCookieLine(name, secure),
  read: (cookies: string | null, secure: boolean): Flash | null => {
    const value = readCookie(cookies, name, secure);
    if (!value) return null;
    try {
      const flash = JSON.parse(value) as Partial<Flash>;
      return typeof flash.text === "string" && kinds.has(String(flash.kind)) ? (flash as Flash) : null;
    } catch {
      return null;
    }
  },
};

/** The flash as text; of a sentence that is too long, its beginning. */
function fitting(flash: Flash): string {
  const whole = JSON.stringify(flash);
  if (encodeURIComponent(whole).length <= longest) return whole;
  return JSON.stringify({ ...flash, text: `${flash.text.slice(0, alwaysFits).toWellFormed()}…` });
}
