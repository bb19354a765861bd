import type { ContentHost } from "./content-host.ts";

/** The frame between the application and the content: it holds the runtime that the content looks for in its parent. */
export function framePage({ baseOrigin, script, styles }: ContentHost, attemptId: string): Response {
  const links = styles("package-frame")
    .map((file) => `<link rel="stylesheet" href="${file}">`)
    .join("");
  const html = `<!doctype html><html lang="nl" data-application="${baseOrigin}" data-attempt="${attemptId}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>Leerhuis</title>${links}<script type="module" src="${script("package-frame")}"></script></head><body></body></html>`;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "frame-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${baseOrigin}`,
  ].join("; ");
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "private, no-store",
    },
  });
}
