import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};
const compressible = new Set([".js", ".css", ".svg", ".json", ".webmanifest", ".txt"]);

interface Asset {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly extension: string;
  readonly encoded: Map<"br" | "gzip", Buffer>;
}

/** The built files of the browser, held in memory: they are small, and compressed once. A name with a hash in it never changes. */
export class Assets {
  readonly #assets = new Map<string, Asset>();

  constructor(folder: string) {
    if (!existsSync(folder)) return;
    for (const file of globSync("**/*", { cwd: folder })) {
      const path = join(folder, file);
      if (!statSync(path).isFile() || file.startsWith(".vite")) continue;
      const bytes = readFileSync(path);
      const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 20)}"`;
      this.#assets.set(`/${file}`, { bytes, etag, extension: extname(file), encoded: new Map() });
    }
  }

  /** The file at this path, or null when there is none. */
  answer(request: Request, path: string): Response | null {
    const asset = this.#assets.get(path);
    if (!asset) return null;
    const headers = new Headers({
      "content-type": types[asset.extension] ?? "application/octet-stream",
      "cache-control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      etag: asset.etag,
      vary: "accept-encoding",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "cross-origin",
    });
    if (request.headers.get("if-none-match") === asset.etag) return new Response(null, { status: 304, headers });
    const encoding = compressible.has(asset.extension) ? preferredEncoding(request) : null;
    if (encoding) headers.set("content-encoding", encoding);
    const body = encoding ? encode(asset, encoding) : asset.bytes;
    return new Response(new Uint8Array(body), { headers });
  }
}

function preferredEncoding(request: Request): "br" | "gzip" | null {
  const accepted = request.headers.get("accept-encoding") ?? "";
  return /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : null;
}

function encode(asset: Asset, encoding: "br" | "gzip"): Buffer {
  let bytes = asset.encoded.get(encoding);
  if (!bytes) {
    bytes =
      encoding === "br"
        ? brotliCompressSync(asset.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
        : gzipSync(asset.bytes, { level: 9 });
    asset.encoded.set(encoding, bytes);
  }
  return bytes;
}
