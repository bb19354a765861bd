import { promisify } from "node:util";
import { gzip } from "node:zlib";

const pack = promisify(gzip);
const text = /^(text\/|application\/(json|javascript|manifest\+json)|image\/svg\+xml)/;
const worthwhile = 1024;

/** Compresses a finished text for a browser that accepts it; streams, ranges, files and what is compressed already pass as they are. */
export async function compressed(request: Request, response: Response): Promise<Response> {
  if (!response.body || response.headers.has("content-encoding") || response.status === 206) return response;
  if (
    !text.test(response.headers.get("content-type") ?? "") ||
    !/\bgzip\b/.test(request.headers.get("accept-encoding") ?? "")
  )
    return response;
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) return response;
  if (response.headers.get("cache-control")?.includes("no-transform")) return response;
  const bytes = Buffer.from(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.append("vary", "accept-encoding");
  if (bytes.length < worthwhile) return new Response(bytes, { status: response.status, headers });
  headers.set("content-encoding", "gzip");
  headers.delete("content-length");
  return new Response(await pack(bytes, { level: 4 }), { status: response.status, headers });
}
