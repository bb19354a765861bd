import * as m from "#messages/learning";
import { inLocale, locales } from "#platform/i18n/locale.ts";

/**
 * The answer to a ticket that opens nothing, or nothing any more. A page says so in every language, for nobody is known here;
 * the player's frame recognises it by its `data-ticket` and has the course opened again.
 */
export function closedTicket(request: Request): Response {
  const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
  if (!request.headers.get("accept")?.includes("text/html")) return new Response(null, { status: 404, headers });
  const sentences = locales.map(
    (locale) => `<p lang="${locale}">${inLocale(locale, () => m.playerTicketClosed())}</p>`,
  );
  return new Response(
    `<!doctype html><html lang="nl" data-ticket="closed"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Leerhuis</title></head><body>${sentences.join("")}</body></html>`,
    {
      status: 404,
      headers: {
        ...headers,
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": "default-src 'none'",
      },
    },
  );
}
