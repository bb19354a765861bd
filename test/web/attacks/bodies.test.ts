/** What arrives in pieces, or as something else than it says it is, is not taken for an empty form. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { readingInOrganisation } from "#platform/db/database.ts";
import { aylin, deLinde, joost, ruth, thomas } from "../../cast.ts";
import { useDatabase } from "../../database/database.ts";
import { useFiles } from "../../files.ts";
import { signIn } from "../../session.ts";
import { baseUrl, openWeb } from "../web.ts";

useDatabase();
useFiles();
const web = openWeb();
afterEach(() => vi.useRealTimers());

interface Sent {
  readonly type?: string;
  readonly body: string | ReadableStream<Uint8Array>;
}

async function send(member: typeof ruth, path: string, { type, body }: Sent): Promise<Response> {
  const headers = {
    host: baseUrl.host,
    origin: baseUrl.origin,
    "sec-fetch-site": "same-origin",
    cookie: (await signIn(member)).split(";")[0] ?? "",
    ...(type ? { "content-type": type } : {}),
  };
  return web.app.request(new URL(path, baseUrl), { method: "POST", headers, body, duplex: "half" } as RequestInit);
}

const pieces = (
  text: string,
  end: (controller: ReadableStreamDefaultController) => void,
): ReadableStream<Uint8Array> => {
  let isSent = false;
  return new ReadableStream({
    pull: (controller) => {
      if (isSent) end(controller);
      else controller.enqueue(new TextEncoder().encode(text));
      isSent = true;
    },
  });
};
const brokenOff = (text: string) => pieces(text, (controller) => controller.error(new Error("The line broke.")));
const withoutEnd = (text: string) => pieces(text, () => {});

const rolesOfJoost = () =>
  readingInOrganisation(deLinde.id, (db) =>
    db.selectFrom("people.role_assignment").select("role").where("person_id", "=", joost.id).execute(),
  );

const form = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data; boundary=grens";

describe("a form that did not arrive whole", () => {
  it.each([
    ["broke off", { type: form, body: brokenOff("roles=author&ro") }],
    ["broke off between its parts", { type: multipart, body: brokenOff("--grens\r\ncontent-disposition: form-d") }],
    [
      "ends within a part",
      { type: multipart, body: '--grens\r\ncontent-disposition: form-data; name="roles"\r\n\r\nau' },
    ],
    ["does not say where its parts begin", { type: "multipart/form-data", body: "roles=author" }],
    ["is plain text, as any website can send it", { type: "text/plain", body: "roles=author" }],
    ["is a script's text", { type: "application/json", body: '{"roles":["author"]}' }],
  ])("because it %s, changes nothing and says so", async (_why, sent) => {
    const before = await rolesOfJoost();
    const response = await send(ruth, `/mensen/${joost.id}/rollen`, sent);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/kwam niet heel aan/);
    expect(await rolesOfJoost()).toEqual(before);
  });

  it("with a file in it is no defect of ours, and keeps nobody waiting", async () => {
    const within = '--grens\r\ncontent-disposition: form-data; name="picture"; filename="a.png"\r\n\r\nau';
    for (const sent of [
      { type: "multipart/form-data", body: "x" },
      { type: multipart, body: brokenOff(within) },
      { type: multipart, body: within },
    ])
      expect((await send(aylin, `/mensen/${aylin.id}/foto`, sent)).status).toBe(400);
  });

  it("in JSON is refused as JSON", async () => {
    const response = await send(thomas, "/account/passkeys/opties", { type: "application/json", body: '{"a":' });
    expect(response.status).not.toBe(500);
    const answer = await send(aylin, `/leren/pogingen/${aylin.id}/waarden`, {
      type: "application/json",
      body: '{"a":',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: expect.stringContaining("niet heel") as string });
  });
});

describe("a form without an end", () => {
  it("is waited for half a minute, and no longer", async () => {
    const cookie = await signIn(aylin);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const answering = web.app.request(new URL("/voorkeuren", baseUrl), {
      method: "POST",
      headers: { host: baseUrl.host, origin: baseUrl.origin, cookie: cookie.split(";")[0] ?? "", "content-type": form },
      body: withoutEnd("locale=e"),
      duplex: "half",
    } as RequestInit);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), { timeout: 5000 });
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await answering).status).toBe(503);
  });
});
