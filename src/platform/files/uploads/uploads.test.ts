import { once } from "node:events";
import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import pg from "pg";
import * as tus from "tus-js-client";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { inOrganisation } from "#platform/db/database.ts";
import { Invalid } from "#platform/errors/errors.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, type CastMember, deLinde, dewi, lotte } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { baseUrl, openWeb } from "#test/web/web.ts";
import type { StoredFile } from "../file.ts";
import { incomingPath, incomingSize } from "../incoming.ts";
import { fileStore } from "../storage.ts";
import { finishUpload } from "./finish-upload.ts";
import type { Purpose } from "../purposes.ts";

useDatabase();
const files = useFiles();
const web = openWeb();
const server = createAdaptorServer({ fetch: web.app.fetch });
let address = "";

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server did not bind to a port.");
  address = `http://127.0.0.1:${bound.port}`;
});
afterAll(() => void server.close());

const headersOf = async (person: CastMember): Promise<Record<string, string>> => ({
  host: baseUrl.host,
  origin: baseUrl.origin,
  cookie: [...(await web.as(person)).cookies].map(([name, value]) => `${name}=${value}`).join("; "),
});

interface Sending {
  readonly bytes: Buffer;
  readonly name: string;
  readonly purpose: Purpose;
  readonly chunkSize?: number;
}

/** Sends a file with the client that runs in the browser; returns the upload's id. */
function send(
  headers: Record<string, string>,
  { bytes, name, purpose, chunkSize = 1024 * 1024 }: Sending,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new tus.Upload(bytes, {
      endpoint: `${address}/uploads`,
      headers,
      chunkSize,
      retryDelays: null,
      metadata: { purpose, filename: name },
      onSuccess: () => resolve(idOf(upload.url)),
      onError: reject,
    });
    upload.start();
  });
}

const idOf = (url: string | null): string => url?.split("/").at(-1) ?? "";
const protocol = { "tus-resumable": "1.0.0" };
const finish = async (person: CastMember, uploadId: string, purpose: Purpose): Promise<StoredFile> => {
  const actor = await acting(person);
  return inOrganisation(actor.organisationId, (db) => finishUpload({ actor, db, now: new Date() }, uploadId, purpose));
};
const refusalOf = async (sending: Promise<unknown>): Promise<{ status: number; body: string }> => {
  const error: unknown = await sending.catch((caught: unknown) => caught);
  if (!(error instanceof tus.DetailedError) || !error.originalResponse) throw error;
  return { status: error.originalResponse.getStatus(), body: error.originalResponse.getBody() };
};

/** While `work` runs, the first commit after bytes came into the store is done, and its answer does not arrive. */
async function losingTheNextCommit<Result>(work: () => Promise<Result>): Promise<Result> {
  type Asking = (this: pg.Client, ...given: unknown[]) => Promise<unknown>;
  const query = Reflect.get(pg.Client.prototype, "query") as Asking;
  const before = await countStored();
  let isLost = false;
  const deaf: Asking = async function ask(...given) {
    const answer = await Reflect.apply(query, this, given);
    if (given[0] !== "commit" || isLost || (await countStored()) === before) return answer;
    isLost = true;
    throw new Error("Connection terminated unexpectedly");
  };
  Reflect.set(pg.Client.prototype, "query", deaf);
  try {
    return await work();
  } finally {
    Reflect.set(pg.Client.prototype, "query", query);
  }
}

async function countStored(): Promise<number> {
  const keys = new Set<string>();
  for await (const key of fileStore().list("files")) keys.add(key);
  return keys.size;
}

async function newestUploadOf(person: CastMember): Promise<string> {
  const upload = await inOrganisation(deLinde.id, (db) =>
    db
      .selectFrom("platform.upload")
      .select("id")
      .where("person_id", "=", person.id)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow(),
  );
  return upload.id;
}

describe("an upload", () => {
  it("comes in in pieces and becomes a file", async () => {
    const bytes = Buffer.alloc(3_500_000, "Leren doe je samen. ");
    const id = await send(await headersOf(aylin), { bytes, name: "Lezing één.txt", purpose: "document" });
    const file = await finish(aylin, id, "document");
    expect(file).toMatchObject({ name: "Lezing één.txt", contentType: "text/plain", size: bytes.length });
    expect(await finish(aylin, id, "document")).toMatchObject({ id: file.id });
    expect(readdirSync(join(files.folder(), "incoming", deLinde.id))).toEqual([]);
  });

  it("goes on where it was broken off, also on another day and after the server restarted", async () => {
    const headers = await headersOf(aylin);
    const bytes = Buffer.from("eerste helft, tweede helft");
    const created = await fetch(`${address}/uploads`, {
      method: "POST",
      headers: {
        ...headers,
        ...protocol,
        "upload-length": String(bytes.length),
        "upload-metadata": `purpose ${btoa("document")},filename ${btoa("a.txt")}`,
      },
    });
    expect(created.status).toBe(201);
    const url = `${address}${created.headers.get("location")}`;
    await fetch(url, {
      method: "PATCH",
      headers: { ...headers, ...protocol, "upload-offset": "0", "content-type": "application/offset+octet-stream" },
      body: bytes.subarray(0, 12),
    });
    const asked = await fetch(url, { method: "HEAD", headers: { ...headers, ...protocol } });
    expect([asked.headers.get("upload-offset"), asked.headers.get("upload-length")]).toEqual(["12", "26"]);
    const wrong = await fetch(url, {
      method: "PATCH",
      headers: { ...headers, ...protocol, "upload-offset": "5", "content-type": "application/offset+octet-stream" },
      body: "x",
    });
    expect(wrong.status).toBe(409);
    const rest = await fetch(url, {
      method: "PATCH",
      headers: { ...headers, ...protocol, "upload-offset": "12", "content-type": "application/offset+octet-stream" },
      body: bytes.subarray(12),
    });
    expect(rest.status).toBe(204);
    expect(await finish(aylin, idOf(url), "document")).toMatchObject({ size: 26 });
  });

  it("keeps what had come in when the line breaks in the middle of a piece", async () => {
    const headers = await headersOf(aylin);
    const created = await fetch(`${address}/uploads`, {
      method: "POST",
      headers: {
        ...headers,
        ...protocol,
        "upload-length": "2000000",
        "upload-metadata": `purpose ${btoa("document")},filename ${btoa("a.txt")}`,
      },
    });
    const id = idOf(created.headers.get("location"));
    const path = incomingPath(deLinde.id, id);
    const line = request(`${address}/uploads/${id}`, {
      method: "PATCH",
      headers: {
        ...headers,
        ...protocol,
        "upload-offset": "0",
        "content-type": "application/offset+octet-stream",
        "content-length": "2000000",
      },
    });
    line.on("error", () => {});
    line.write(Buffer.alloc(300_000, 97));
    await vi.waitUntil(async () => (await incomingSize(path)) > 0);
    line.destroy();
    const asked = await fetch(`${address}/uploads/${id}`, { method: "HEAD", headers: { ...headers, ...protocol } });
    expect(Number(asked.headers.get("upload-offset"))).toBeGreaterThan(0);
  });

  it("whose last answer was lost is finished by the next question", async () => {
    const headers = await headersOf(aylin);
    const created = await fetch(`${address}/uploads`, {
      method: "POST",
      headers: {
        ...headers,
        ...protocol,
        "upload-length": "5",
        "upload-metadata": `purpose ${btoa("document")},filename ${btoa("a.txt")}`,
      },
    });
    const id = idOf(created.headers.get("location"));
    await writeFile(incomingPath(deLinde.id, id), "leren");
    await expect(finish(aylin, id, "document")).rejects.toThrow(Invalid);
    await fetch(`${address}/uploads/${id}`, { method: "HEAD", headers: { ...headers, ...protocol } });
    expect(await finish(aylin, id, "document")).toMatchObject({ size: 5 });
  });

  it("is whole when the database breaks off between keeping it and saying so", async () => {
    const headers = await headersOf(aylin);
    const unsent = await losingTheNextCommit(() =>
      send(headers, { bytes: Buffer.from("toch bewaard"), name: "a.txt", purpose: "document" }),
    ).catch((error: unknown) => error);
    expect(unsent).toBeInstanceOf(Error);
    const id = await newestUploadOf(aylin);
    const asked = await fetch(`${address}/uploads/${id}`, { method: "HEAD", headers: { ...headers, ...protocol } });
    expect(asked.headers.get("upload-offset")).toBe("12");
    const { storageKey } = await finish(aylin, id, "document");
    expect(await fileStore().stat(storageKey)).toMatchObject({ size: 12 });
  });

  it("is refused in the sender's language when it is something else than it was brought for", async () => {
    const page = { bytes: Buffer.from("<!doctype html><h1>Hoi</h1>"), name: "foto.jpg", purpose: "image" } as const;
    const [aylins, dewis] = [
      await refusalOf(send(await headersOf(aylin), page)),
      await refusalOf(send(await headersOf(dewi), page)),
    ];
    expect([aylins.status, dewis.status]).toEqual([422, 422]);
    expect([aylins.body, dewis.body].join("\n")).toMatch(/geen afbeelding[\s\S]*not an image/);
  });

  it("is refused before the first byte when it is too large", async () => {
    const response = await fetch(`${address}/uploads`, {
      method: "POST",
      headers: {
        ...(await headersOf(aylin)),
        ...protocol,
        "upload-length": String(21 * 1024 * 1024),
        "upload-metadata": `purpose ${btoa("image")},filename ${btoa("a.png")}`,
      },
    });
    expect([response.status, await response.text()]).toEqual([
      422,
      "Dit bestand is te groot: het mag hoogstens 20 MB zijn.",
    ]);
  });

  it("is refused when there are too many at once, or when it says not what it is for", async () => {
    const headers = { ...(await headersOf(bram)), ...protocol, "upload-length": "10" };
    const announce = (purpose: string) =>
      fetch(`${address}/uploads`, {
        method: "POST",
        headers: { ...headers, "upload-metadata": `purpose ${btoa(purpose)},filename ${btoa("a.txt")}` },
      });
    expect((await announce("everything")).status).toBe(422);
    for (let n = 0; n < 20; n += 1) expect((await announce("document")).status).toBe(201);
    expect((await announce("document")).status).toBe(409);
  });

  it("belongs to its sender: for anyone else it is not there", async () => {
    const mine = await send(await headersOf(aylin), {
      bytes: Buffer.from("van mij"),
      name: "a.txt",
      purpose: "document",
    });
    for (const other of [bram, lotte]) {
      const headers = { ...(await headersOf(other)), ...protocol };
      expect((await fetch(`${address}/uploads/${mine}`, { method: "HEAD", headers })).status).toBe(404);
      expect((await fetch(`${address}/uploads/${mine}`, { method: "DELETE", headers })).status).toBe(404);
      expect(
        (
          await fetch(`${address}/uploads/${mine}`, {
            method: "PATCH",
            headers: { ...headers, "upload-offset": "7", "content-type": "application/offset+octet-stream" },
            body: "x",
          })
        ).status,
      ).toBe(404);
      await expect(finish(other, mine, "document")).rejects.toThrow(Invalid);
    }
    await expect(finish(aylin, mine, "image")).rejects.toThrow(Invalid);
    expect(await finish(aylin, mine, "document")).toMatchObject({ name: "a.txt" });
  });

  it("is for who has signed in, from a page of this house", async () => {
    const { cookie: _, ...visitor } = await headersOf(aylin);
    expect(
      (
        await fetch(`${address}/uploads`, {
          method: "POST",
          headers: { ...visitor, ...protocol, "upload-length": "1" },
        })
      ).status,
    ).toBe(401);
    const elsewhere = {
      ...(await headersOf(aylin)),
      ...protocol,
      origin: "https://elders.example",
      "upload-length": "1",
    };
    expect((await fetch(`${address}/uploads`, { method: "POST", headers: elsewhere })).status).toBe(403);
  });

  it("can be called off", async () => {
    const headers = { ...(await headersOf(aylin)), ...protocol };
    const created = await fetch(`${address}/uploads`, {
      method: "POST",
      headers: {
        ...headers,
        "upload-length": "9",
        "upload-metadata": `purpose ${btoa("document")},filename ${btoa("a.txt")}`,
      },
    });
    const url = `${address}${created.headers.get("location")}`;
    expect((await fetch(url, { method: "DELETE", headers })).status).toBe(204);
    expect((await fetch(url, { method: "HEAD", headers })).status).toBe(404);
  });
});
