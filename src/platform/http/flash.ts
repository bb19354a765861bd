import type { Flash } from "./page-context.ts";

const name = "leerhuis_flash";
const kinds = new Set(["success", "information", "warning", "error"]);

/** A sentence for the next page, carried by a cookie that lives as long as the way there. It is shown as text, never as markup. */
export const flashCookie = {
  set: (flash: Flash, secure: boolean): string =>
    `${name}=${encodeURIComponent(JSON.stringify(flash)).slice(0, 3800)}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`,
  clear: (secure: boolean): string => `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`,
  read: (cookies: string | null): Flash | null => {
    const value = readCookie(cookies, name);
    if (!value) return null;
    try {
      const flash = JSON.parse(value) as Partial<Flash>;
      return typeof flash.text === "string" && kinds.has(String(flash.kind)) ? (flash as Flash) : null;
    } catch {
      return null;
    }
  },
};

/** The decoded value of a cookie in a Cookie header, or null. */
export function readCookie(header: string | null, cookie: string): string | null {
  for (const pair of header?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at < 0 || pair.slice(0, at).trim() !== cookie) continue;
    try {
      return decodeURIComponent(pair.slice(at + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}
