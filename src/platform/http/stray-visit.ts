import * as m from "#messages/platform";
import { inLocale, locales } from "../i18n/locale.ts";

const headers = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * Who comes to the content host for nothing that it has. A person who typed its address goes on to the application; all else is
 * told, in every language because nobody is known here, where that is.
 */
export function answerStray(request: Request, baseOrigin: string): Response {
  if (isTypedAddress(request))
    return new Response(null, { status: 302, headers: { ...headers, location: baseOrigin } });
  const sentences = locales.map((locale) => inLocale(locale, () => m.onlyCoursesHere({ address: baseOrigin })));
  return new Response(`${sentences.join("\n")}\n`, {
    status: 404,
    headers: { ...headers, "content-type": "text/plain; charset=utf-8" },
  });
}

/** A page of a package that asks for the host's root, by script or in a frame, stays where it is. */
function isTypedAddress(request: Request): boolean {
  if (request.method !== "GET" || new URL(request.url).pathname !== "/") return false;
  return (request.headers.get("sec-fetch-dest") ?? "document") === "document";
}
