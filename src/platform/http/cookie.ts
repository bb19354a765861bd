/** All cookies of this house: for this host alone, out of reach of scripts, sent along only by its own pages and by links to them. */

/** Over https the name's prefix makes the browser refuse a cookie that another host or path tries to plant, or that came without TLS. */
const fullName = (name: string, secure: boolean): string => `${secure ? "__Host-" : ""}leerhuis_${name}`;

/** The line that sets a cookie; with `seconds` null it goes when the browser closes. */
export function cookieLine(name: string, value: string, secure: boolean, seconds: number | null): string {
  const age = seconds === null ? "" : `; Max-Age=${seconds}`;
  return `${fullName(name, secure)}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax${age}${secure ? "; Secure" : ""}`;
}

/** The line that makes the browser forget a cookie. */
export const forgetCookieLine = (name: string, secure: boolean): string => cookieLine(name, "", secure, 0);

/** The decoded value of a cookie in a Cookie header, or null. Over https one without the prefix is none of ours. */
export function readCookie(header: string | null, name: string, secure: boolean): string | null {
  const full = fullName(name, secure);
  for (const pair of header?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at < 0 || pair.slice(0, at).trim() !== full) continue;
    try {
      return decodeURIComponent(pair.slice(at + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}
