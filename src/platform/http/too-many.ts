const headers = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/** The answer to whoever asked too much: a sentence, and after how many seconds they may ask again. */
export function tooMany(sentence: string, seconds: number, form: "json" | "text"): Response {
  const body = form === "json" ? JSON.stringify({ error: sentence }) : `${sentence}\n`;
  const type = form === "json" ? "application/json" : "text/plain; charset=utf-8";
  return new Response(body, {
    status: 429,
    headers: { ...headers, "content-type": type, "retry-after": String(seconds) },
  });
}
