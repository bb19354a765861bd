import { Readable } from "node:stream";
import { contentDisposition } from "./disposition.ts";
import { type StoredFile, widthKey } from "./file.ts";
import { formats } from "./formats.ts";
import { requestedRange } from "./range.ts";
import { fileStore } from "./storage.ts";
import type { ByteRange } from "./store.ts";

export interface Serving {
  /** "inline" shows it in place where that is safe; anything else is handed over as a download all the same. */
  readonly disposition: "inline" | "attachment";
  /** Of an image: the smallest kept width that is at least this. */
  readonly width?: number | undefined;
  /** "asked-each-time" (unless said otherwise) lets the browser keep it but ask again, so that a permission that ended holds. */
  readonly caching?: "asked-each-time" | "a-day";
}

/** Nothing in a file may run, load or be framed elsewhere. Chromium shows no PDF within a sandbox; a PDF can do nothing here anyway. */
const policyOf = (contentType: string): string =>
  `default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'${contentType === "application/pdf" ? "; object-src 'self'" : "; sandbox"}`;

/** The answer that hands out a file, or the part of it that was asked for. Whether the reader may have it was decided before. */
export async function serveFile(request: Request, file: StoredFile, serving: Serving): Promise<Response> {
  const key = keyForWidth(file, serving.width);
  const size = key === file.storageKey ? file.size : ((await fileStore().stat(key))?.size ?? 0);
  const etag = `"${file.sha256.slice(0, 24)}${key.slice(file.storageKey.length)}"`;
  const headers = headersFor(file, serving, etag);
  if (isUnchanged(request, etag, file.createdAt)) return new Response(null, { status: 304, headers });
  const range = isSameAsBefore(request, etag, file.createdAt)
    ? requestedRange(request.headers.get("range"), size)
    : null;
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("content-length", String(range ? range.end - range.start + 1 : size));
  if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${size}`);
  const body = request.method === "HEAD" || size === 0 ? null : await bodyOf(key, range);
  return new Response(body, { status: range ? 206 : 200, headers });
}

function keyForWidth(file: StoredFile, width: number | undefined): string {
  if (width === undefined) return file.storageKey;
  const fitting = file.widths.filter((kept) => kept >= width).toSorted((a, b) => a - b)[0];
  return fitting === undefined ? file.storageKey : widthKey(file.storageKey, fitting);
}

function headersFor(file: StoredFile, serving: Serving, etag: string): Headers {
  const isShown = serving.disposition === "inline" && formats[file.contentType]?.inline === true;
  return new Headers({
    "content-type": file.contentType.startsWith("text/") ? `${file.contentType}; charset=utf-8` : file.contentType,
    "content-disposition": contentDisposition(isShown ? "inline" : "attachment", file.name),
    "cache-control": `private, ${serving.caching === "a-day" ? "max-age=86400" : "no-cache"}, no-transform`,
    "content-security-policy": policyOf(file.contentType),
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    "last-modified": file.createdAt.toUTCString(),
    etag,
  });
}

/** RFC 9110 §13: the tag decides, and the date only where no tag was sent. */
function isUnchanged(request: Request, etag: string, changedAt: Date): boolean {
  const tags = request.headers.get("if-none-match");
  if (tags !== null)
    return tags.trim() === "*" || tags.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
  return !isLaterThan(changedAt, request.headers.get("if-modified-since"));
}

/** Is a part still a part of the same file that the browser began with? */
function isSameAsBefore(request: Request, etag: string, changedAt: Date): boolean {
  const before = request.headers.get("if-range");
  if (before === null) return true;
  return before.startsWith('"') ? before === etag : !isLaterThan(changedAt, before);
}

/** HTTP dates know whole seconds. A date that is absent or no date is earlier than any file. */
const isLaterThan = (changedAt: Date, date: string | null): boolean => {
  const at = Date.parse(date ?? "");
  return Number.isNaN(at) || Math.floor(changedAt.getTime() / 1000) * 1000 > at;
};

async function bodyOf(key: string, range: ByteRange | null): Promise<ReadableStream> {
  const bytes = await fileStore().get(key, range ?? undefined);
  return asBody(Readable.toWeb(bytes));
}

/** One and the same stream, which Node and the browser's standard describe by two types. */
function asBody(stream: unknown): ReadableStream {
  if (stream instanceof ReadableStream) return stream;
  throw new TypeError("This is not a stream.");
}
