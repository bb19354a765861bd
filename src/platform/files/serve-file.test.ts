import { beforeAll, describe, expect, it } from "vitest";
import sharp from "sharp";
import { inOrganisation } from "#platform/db/database.ts";
import { acting } from "#test/actors.ts";
import { aylin, deLinde, kees, lotte } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { openWeb } from "#test/web/web.ts";
import { attachFile } from "./attach.ts";
import type { StoredFile } from "./file.ts";
import type { Purpose } from "./purposes.ts";
import { storeFile } from "./store-file.ts";

useDatabase();
useFiles();
const web = openWeb();

async function* oneChunk(bytes: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(bytes);
}

/** A file that everyone in De Linde may read. */
async function share(bytes: string | Uint8Array, name: string, purpose: Purpose = "document"): Promise<StoredFile> {
  const actor = await acting(aylin);
  return inOrganisation(deLinde.id, async (db) => {
    const at = { actor, db, now: new Date() };
    const file = await storeFile(at, { bytes: oneChunk(bytes), name, purpose });
    return attachFile(at, file.id, { kind: "people.picture", id: kees.id, readableBy: "organisation" });
  });
}

describe("a shared file", () => {
  let text: StoredFile;
  beforeAll(async () => {
    text = await share("0123456789", "cijfers “2026”.txt");
  });
  const get = async (headers: Record<string, string> = {}, path = `/bestanden/${text.id}`) =>
    (await web.as(aylin)).get(path, headers);

  it("is handed out with its name and type, and can do nothing in our site", async () => {
    const response = await get();
    expect([response.status, await response.text()]).toEqual([200, "0123456789"]);
    const { headers } = response;
    expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(headers.get("content-disposition")).toContain("filename*=UTF-8''cijfers%20%E2%80%9C2026%E2%80%9D.txt");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("content-security-policy")).toContain("sandbox");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-length")).toBe("10");
  });

  it("comes as it is, also to a browser that accepts compression", async () => {
    const long = await share("a".repeat(5000), "lang.txt");
    const response = await get({ "accept-encoding": "gzip" }, `/bestanden/${long.id}`);
    expect([response.headers.get("content-encoding"), (await response.text()).length]).toEqual([null, 5000]);
  });

  it("is sent in part when a part is asked for", async () => {
    const part = await get({ range: "bytes=2-4" });
    expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([206, "bytes 2-4/10", "234"]);
    const last = await get({ range: "bytes=-2" });
    expect([last.status, await last.text()]).toEqual([206, "89"]);
    const beyond = await get({ range: "bytes=10-" });
    expect([beyond.status, beyond.headers.get("content-range"), await beyond.text()]).toEqual([416, "bytes */10", ""]);
  });

  it("is not sent again when the browser has it", async () => {
    const first = await get();
    const etag = first.headers.get("etag") ?? "";
    expect((await get({ "if-none-match": etag })).status).toBe(304);
    expect((await get({ "if-none-match": `"oud", W/${etag}` })).status).toBe(304);
    expect((await get({ "if-none-match": '"oud"' })).status).toBe(200);
    expect((await get({ "if-modified-since": first.headers.get("last-modified") ?? "" })).status).toBe(304);
    expect((await get({ "if-modified-since": "Mon, 01 Jan 2024 00:00:00 GMT" })).status).toBe(200);
  });

  it("goes on in the middle only when it is still the same file", async () => {
    const etag = (await get()).headers.get("etag") ?? "";
    expect((await get({ range: "bytes=5-", "if-range": etag })).status).toBe(206);
    const other = await get({ range: "bytes=5-", "if-range": '"een ander"' });
    expect([other.status, await other.text()]).toEqual([200, "0123456789"]);
  });

  it("that a browser could run is only handed over as a download", async () => {
    const drawing = await share('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "plaat.svg");
    const response = await get({}, `/bestanden/${drawing.id}`);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; /);
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
  });

  it("that is an image comes in the width that was asked for, or the next larger", async () => {
    const photo = await share(
      await sharp({ create: { width: 1600, height: 800, channels: 3, background: "#335577" } })
        .jpeg()
        .toBuffer(),
      "foto.jpg",
      "image",
    );
    const widthAt = async (query: string): Promise<number> => {
      const response = await get({}, `/bestanden/${photo.id}${query}`);
      expect(response.headers.get("content-type")).toBe("image/webp");
      return (await sharp(Buffer.from(await response.arrayBuffer())).metadata()).width;
    };
    expect([
      await widthAt(""),
      await widthAt("?breedte=300"),
      await widthAt("?breedte=400"),
      await widthAt("?breedte=9999"),
      await widthAt("?breedte=x"),
    ]).toEqual([1600, 320, 960, 1600, 1600]);
  });

  it("is not there for another organisation, nor for a visitor", async () => {
    expect((await (await web.as(lotte)).get(`/bestanden/${text.id}`)).status).toBe(404);
    expect((await web.visitor().get(`/bestanden/${text.id}`)).status).toBe(303);
    expect((await get({}, "/bestanden/geen-id")).status).toBe(404);
  });

  it("answers a HEAD with the headers alone", async () => {
    const cookie = [...(await web.as(aylin)).cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await web.app.request(`http://localhost:3000/bestanden/${text.id}`, {
      method: "HEAD",
      headers: { cookie },
    });
    expect([response.status, response.headers.get("content-length"), await response.text()]).toEqual([200, "10", ""]);
  });
});
