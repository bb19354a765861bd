import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compressed, textResponse } from "./compress.ts";

const long = "Leren is een feest. ".repeat(200);
const html = { headers: { "content-type": "text/html; charset=utf-8" } };
const asking = (accepted: string): Request =>
  new Request("http://localhost/", { headers: { "accept-encoding": accepted } });

const unpack = { zstd: zstdDecompressSync, br: brotliDecompressSync, gzip: gunzipSync } as const;

describe("compressing an answer", () => {
  it.each([
    ["gzip, deflate, br, zstd", "zstd"],
    ["gzip, deflate, br", "br"],
    ["gzip;q=0.8, *;q=0.1", "gzip"],
  ] as const)(
    "packs what a browser with %s asked for as %s, and the text comes out whole",
    async (accepted, encoding) => {
      const veryLong = long.repeat(100);
      for (const [text, answer] of [
        [long, textResponse(long, html)],
        [long, new Response(long, html)],
        [veryLong, textResponse(veryLong, html)],
      ] as const) {
        const packed = await compressed(asking(accepted), answer);
        expect(packed.headers.get("content-encoding")).toBe(encoding);
        expect(packed.headers.get("vary")).toBe("accept-encoding");
        expect(unpack[encoding](Buffer.from(await packed.arrayBuffer())).toString()).toBe(text);
      }
    },
  );

  it("leaves alone what a browser cannot read packed", async () => {
    for (const accepted of ["identity", "", "zstd;q=0, br;q=0"]) {
      const answer = textResponse(long, html);
      expect(await compressed(asking(accepted), answer)).toBe(answer);
    }
  });

  it("leaves alone what is short, a picture, a part of a file, or packed already", async () => {
    const short = await compressed(asking("br"), textResponse("kort", html));
    expect(short.headers.get("content-encoding")).toBeNull();
    expect(await short.text()).toBe("kort");
    for (const answer of [
      new Response(long, { headers: { "content-type": "image/png" } }),
      new Response(long, { ...html, status: 206 }),
      new Response(long, { headers: { ...html.headers, "content-encoding": "gzip" } }),
      new Response(long, { headers: { ...html.headers, "cache-control": "no-transform" } }),
    ])
      expect(await compressed(asking("br"), answer)).toBe(answer);
  });

  it("keeps status, headers and every cookie", async () => {
    const answer = textResponse(long, { ...html, status: 422 });
    answer.headers.append("set-cookie", "a=1");
    answer.headers.append("set-cookie", "b=2");
    const packed = await compressed(asking("zstd"), answer);
    expect([packed.status, packed.headers.getSetCookie()]).toEqual([422, ["a=1", "b=2"]]);
  });
});
