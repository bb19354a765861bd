import { promisify } from "node:util";
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip,
  gzipSync,
  zstdCompress,
  zstdCompressSync,
} from "node:zlib";

/** How a text is packed, the cheapest first: for a page of 66 kB a third of the work of gzip, and no larger. */
const packings = [
  { encoding: "zstd", pack: zstdCompressSync, packAside: promisify(zstdCompress), options: {} },
  {
    encoding: "br",
    pack: brotliCompressSync,
    packAside: promisify(brotliCompress),
    options: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
  },
  { encoding: "gzip", pack: gzipSync, packAside: promisify(gzip), options: { level: 3 } },
] as const;

const compressible = /^(text\/|application\/(json|javascript|manifest\+json)|image\/svg\+xml)/;
const worthwhile = 1024;
/** To hand a text of a page to another thread costs more than to pack it (0.3 ms for 80 kB); a longer one would keep others waiting. */
const packedAside = 256 * 1024;

/** The texts of answers that were written whole: to read one back from its answer costs more than to compress it. */
const texts = new WeakMap<Response, string>();

/** An answer of which the whole text is known. */
export function textResponse(text: string | null, init: ResponseInit): Response {
  const response = new Response(text, init);
  if (text !== null) texts.set(response, text);
  return response;
}

/** Compresses a finished text for a browser that accepts it; streams, ranges, files and what is compressed already pass as they are. */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const packing = isCompressible(response) ? packingFor(request) : undefined;
  const known = texts.get(response);
  if (!packing || (known === undefined && !response.body)) return response;
  const bytes = known === undefined ? Buffer.from(await response.arrayBuffer()) : Buffer.from(known);
  const { status, headers } = response;
  headers.append("vary", "accept-encoding");
  if (bytes.length < worthwhile) return new Response(bytes, { status, headers });
  headers.set("content-encoding", packing.encoding);
  headers.delete("content-length");
  const pack = bytes.length < packedAside ? packing.pack : packing.packAside;
  return new Response(new Uint8Array(await pack(bytes, packing.options)), { status, headers });
}

function isCompressible({ status, headers }: Response): boolean {
  const type = headers.get("content-type") ?? "";
  if (status === 206 || headers.has("content-encoding") || !compressible.test(type)) return false;
  return !type.startsWith("text/event-stream") && !headers.get("cache-control")?.includes("no-transform");
}

function packingFor(request: Request): (typeof packings)[number] | undefined {
  const accepted = (request.headers.get("accept-encoding") ?? "").split(",").map((each) => each.trim());
  return packings.find(({ encoding }) =>
    accepted.some((each) => each === encoding || each.startsWith(`${encoding};q=0.`)),
  );
}
