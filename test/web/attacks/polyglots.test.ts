/**
 * Files that are two things at once: a picture or film that is a script or a page as well. What is kept of them and handed out is one
 * thing, under the name of that one, from this house's own doors, where nothing in it can run.
 */
import { Buffer } from "node:buffer";
import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { inOrganisation } from "#platform/db/database.ts";
import { attachFile } from "#platform/files/attach.ts";
import type { Purpose } from "#platform/files/purposes.ts";
import { storeFile } from "#platform/files/store-file.ts";
import { Unreadable } from "#platform/files/unreadable.ts";
import { acting } from "../../actors.ts";
import { aylin, deLinde, kees } from "../../cast.ts";
import { useDatabase } from "../../database/database.ts";
import { useFiles } from "../../files.ts";
import { mark } from "./script-in.ts";
import { contentUrl, openWeb } from "../web.ts";

useDatabase();
useFiles();

const page = `<!doctype html><html><body><script>${mark}()</script></body></html>`;
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><script>${mark}()</script><rect width="8" height="8" onload="${mark}()"/></svg>`;
const zip = zipSync({ "index.html": strToU8(page) });
/** The head of an MP4: a box of type "ftyp". */
const film = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypmp42\0\0\0\0mp42isom", "latin1")]);

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Brings a file that everyone in De Linde may read, and asks for it as a browser would; null when it is refused. */
async function handedOut(bytes: Uint8Array | string, name: string, purpose: Purpose) {
  const actor = await acting(aylin);
  const file = await inOrganisation(deLinde.id, async (db) => {
    const at = { actor, db, now: new Date() };
    const stored = await storeFile(at, { bytes: oneChunk(Buffer.from(bytes)), name, purpose });
    return attachFile(at, stored.id, { kind: "people.picture", id: kees.id, readableBy: "organisation" });
  }).catch((error: unknown) => {
    if (error instanceof Unreadable) return null;
    throw error;
  });
  if (!file) return null;
  const path = `/bestanden/${file.id}`;
  const response = await (await openWeb().as(aylin)).get(path);
  return { path, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** How a file is handed out: its type, whether it is shown or a download, and the extension that it gets. */
const mannerOf = (headers: Headers): string => {
  const [, kind, extension] =
    /^(inline|attachment); filename="[^"]*\.(\w+)"/.exec(headers.get("content-disposition") ?? "") ?? [];
  return `${headers.get("content-type")} ${kind} .${extension}`;
};

let png: Buffer;
let jpegWithScript: Buffer;
beforeAll(async () => {
  const square = sharp({ create: { width: 8, height: 8, channels: 3, background: "teal" } });
  png = await square.clone().png().toBuffer();
  jpegWithScript = await square
    .clone()
    .jpeg()
    .withExif({ IFD0: { ImageDescription: page, Artist: `javascript:${mark}()` } })
    .toBuffer();
});

describe("a picture that is something else as well", () => {
  it.each<[string, string, () => Uint8Array | string]>([
    ["a PNG with a page behind it", "foto.png", () => Buffer.concat([png, Buffer.from(page)])],
    ["a PNG with a zip behind it", "foto.png", () => Buffer.concat([png, zip])],
    ["a PNG in the name of a page", "foto.html", () => png],
    ["a photo with a page in its EXIF", "foto.jpg", () => jpegWithScript],
    ["a drawing with script in the name of a PNG", "logo.png", () => drawing],
  ])("%s is made anew, and nothing of the other is left", async (_what, name, bytes) => {
    const out = await handedOut(bytes(), name, "image");
    expect(out?.headers.get("content-type")).toBe("image/webp");
    expect(out?.headers.get("content-disposition")).toMatch(/\.webp"/);
    expect(out?.bytes.toString("latin1")).not.toMatch(new RegExp(`${mark}|<script|<html|index\\.html`));
  });

  it.each<[string, string, () => Uint8Array | string]>([
    ["a GIF that is a script and no picture", "foto.gif", () => `GIF89a/*${"\0".repeat(8)}*/=1;${mark}()`],
    ["a page in the name of a picture", "foto.jpg", () => page],
    ["a zip in the name of a picture", "foto.png", () => zip],
  ])("%s is refused as a picture", async (_what, name, bytes) => {
    expect(await handedOut(bytes(), name, "image")).toBeNull();
  });
});

describe("a document that is something else as well", () => {
  it.each<[string, string, Purpose, Uint8Array | string, string]>([
    [
      "a GIF that is a script",
      "foto.js",
      "document",
      `GIF89a/*${"\0".repeat(8)}*/=1;${mark}()`,
      "image/gif inline .gif",
    ],
    ["a PDF with a page behind its head", "blad.html", "document", `%PDF-1.7\n${page}`, "application/pdf inline .pdf"],
    [
      "a zip with a page behind it",
      "x.html",
      "document",
      Buffer.concat([zip, Buffer.from(page)]),
      "application/zip attachment .zip",
    ],
    ["a drawing with script", "logo.png", "document", drawing, "image/svg+xml attachment .svg"],
    [
      "a film with a page in its head",
      "film.html",
      "video",
      Buffer.concat([film, Buffer.from(page)]),
      "video/mp4 inline .mp4",
    ],
    [
      "captions with a page in them",
      "x.html",
      "captions",
      `WEBVTT\n\n00:00.000 --> 00:01.000\n${page}`,
      "text/vtt; charset=utf-8 inline .vtt",
    ],
    [
      "a text with a page behind its first line",
      "notities.txt",
      "document",
      `Hoi\n${page}`,
      "text/plain; charset=utf-8 inline .txt",
    ],
  ])("%s is handed out as the one, and can run nothing: %s", async (_what, name, purpose, bytes, manner) => {
    const out = await handedOut(bytes, name, purpose);
    expect(out && mannerOf(out.headers)).toBe(manner);
    expect(out?.headers.get("x-content-type-options")).toBe("nosniff");
    const policy = out?.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe-eval/);
    if (!manner.startsWith("application/pdf")) expect(policy).toContain("sandbox");
    expect(out?.headers.get("cross-origin-resource-policy")).toBe("same-origin");
  });

  it.each<[string, string, Purpose, Uint8Array | string]>([
    ["a page behind a zip's mark that is none", "x.zip", "package", `PK${page}`],
    ["a page before a zip", "x.zip", "package", Buffer.concat([Buffer.from(page), zip])],
    ["a page before a PDF", "blad.pdf", "document", `${page}\n%PDF-1.7\n1 0 obj`],
    ["a page in the name of a film", "film.mp4", "video", page],
    ["a page in the name of captions", "x.vtt", "captions", page],
  ])("%s is refused", async (_what, name, purpose, bytes) => {
    expect(await handedOut(bytes, name, purpose)).toBeNull();
  });

  it("is not to be had from the host of courses, where script may run", async () => {
    const out = await handedOut(drawing, "logo.svg", "document");
    const elsewhere = await openWeb().app.request(new URL(out?.path ?? "/", contentUrl), {
      headers: { host: contentUrl.host },
    });
    expect([elsewhere.status, elsewhere.headers.get("content-type")]).toEqual([404, "text/plain; charset=utf-8"]);
  });
});
