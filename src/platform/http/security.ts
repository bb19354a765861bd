import { randomBytes } from "node:crypto";

/** For a year, and for every host below this one. */
export const strictTransport = "max-age=31536000; includeSubDomains";

export const newNonce = (): string => randomBytes(16).toString("base64");

/**
 * No inline code, nothing from elsewhere; course packages play in a frame of the content host and nowhere else. An answer
 * that is not a page of ours (a file, a mail) brings its own, stricter policy, and may then stand in a frame of a page.
 */
export function securityHeaders(nonce: string, contentOrigin: string | null, secure: boolean): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `frame-src 'self'${contentOrigin ? ` ${contentOrigin}` : ""}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return {
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    // "same-origin" would part a course that opens in a window of its own from the runtime in its opener.
    "cross-origin-opener-policy": contentOrigin ? "same-origin-allow-popups" : "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
    ...(secure ? { "strict-transport-security": strictTransport } : {}),
  };
}

/** May this request change something? Only when the browser says that it comes from a page of this very origin. */
export function comesFromHere(request: Request, origin: string): boolean {
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") return true;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const from = request.headers.get("origin");
  return from === null ? site === "same-origin" : from === origin;
}
