import { Readable } from "node:stream";
import { type PackageFile, packageFile } from "#academy";
import { now } from "#platform/clock.ts";
import { readingInOrganisation } from "#platform/db/database.ts";
import { requestedRange } from "#platform/files/range.ts";
import { fileStore } from "#platform/files/storage.ts";
import { FileMissing } from "#platform/files/store.ts";
import { hashToken } from "#platform/identity/token.ts";
import { findTicket } from "../queries/tickets.ts";
import { closedTicket } from "./closed-ticket.ts";
import type { ContentHost } from "./content-host.ts";
import { takeFarewell } from "./farewell.ts";
import { framePage } from "./frame-page.ts";
import { mediaTypeOf } from "./media-types.ts";

/**
 * Answers on the content host: `/p/<ticket>/~player` is the player's frame, `~journal` takes what that frame still has to tell as
 * it goes away, everything else below a ticket is a file of its package. No cookie is read or set here; a ticket opens one package for one attempt, for a while. Null: not ours.
 */
export async function answerContent(request: Request, host: ContentHost): Promise<Response | null> {
  const [, token, rest] = /^\/p\/([A-Za-z0-9_-]{20,100})\/(.*)$/s.exec(new URL(request.url).pathname) ?? [];
  if (token === undefined || rest === undefined) return null;
  const isFarewell = rest === "~journal" && request.method === "POST";
  if (!isFarewell && request.method !== "GET" && request.method !== "HEAD") return empty(405);
  // A service worker would live on after the attempt and speak for the whole host.
  if (request.headers.has("service-worker")) return empty(403);
  const ticket = await findTicket(hashToken(token), now());
  if (!ticket) return closedTicket(request);
  if (isFarewell) return empty(await takeFarewell(request, ticket));
  if (rest === "~player") return framePage(host, ticket.attemptId);
  const path = decodePath(rest);
  const file =
    path === null
      ? null
      : await readingInOrganisation(ticket.organisationId, (db) =>
          packageFile(db, ticket.organisationId, ticket.packageId, path),
        );
  return file ? sendFile(request, file, host) : empty(404);
}

function decodePath(encoded: string): string | null {
  try {
    const path = decodeURIComponent(encoded).normalize("NFC");
    return path.includes("\0") ? null : path;
  } catch {
    return null;
  }
}

const empty = (status: number): Response => new Response(null, { status, headers: { "cache-control": "no-store" } });

/**
 * What a page of a package may do: everything that authoring tools need within its own package (inline code, eval, data and blob
 * addresses), pictures, films and embedded players from elsewhere over https; but send nothing elsewhere by script or form, and
 * be framed by nobody but the application and itself.
 */
const packagePolicy = (host: ContentHost): string =>
  [
    "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'",
    "img-src 'self' data: blob: https:",
    "media-src 'self' data: blob: https:",
    "font-src 'self' data: https:",
    "style-src 'self' 'unsafe-inline' data: blob: https:",
    "frame-src 'self' data: blob: https:",
    "connect-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'self'",
    "object-src 'none'",
    `frame-ancestors 'self' ${host.baseOrigin}`,
  ].join("; ");

async function sendFile(request: Request, file: PackageFile, host: ContentHost): Promise<Response> {
  const headers = new Headers({
    "content-type": mediaTypeOf(file.path),
    "content-security-policy": packagePolicy(host),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, max-age=3600",
    "accept-ranges": "bytes",
    // A key is never written twice: packages are unpacked once and not changed.
    etag: `"${hashToken(file.key).slice(0, 24)}"`,
  });
  if (request.headers.get("if-none-match") === headers.get("etag")) return new Response(null, { status: 304, headers });
  const range = requestedRange(request.headers.get("range"), file.size);
  if (range === "unsatisfiable")
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${file.size}` } });
  headers.set("content-length", String(range ? range.end - range.start + 1 : file.size));
  if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${file.size}`);
  if (request.method === "HEAD" || file.size === 0) return new Response(null, { status: range ? 206 : 200, headers });
  try {
    const bytes = await fileStore().get(file.key, range ?? undefined);
    return new Response(Readable.toWeb(bytes) as ReadableStream, { status: range ? 206 : 200, headers });
  } catch (error) {
    if (error instanceof FileMissing) return empty(404);
    throw error;
  }
}
