/** Whoever speaks HTTP slowly, endlessly or with two tongues keeps nobody else waiting, and slips nothing past the door. */
import { describe, expect, it } from "vitest";
import { useDatabase } from "../../database/database.ts";
import { aylin } from "../../cast.ts";
import { signIn } from "../../session.ts";
import { fromHere, request, useLoopback } from "./loopback.ts";

useDatabase();
const { speak } = useLoopback({ headers: 2500, keepAlive: 200, looksEvery: 100 });

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const answersIn = (heard: string): number => heard.split(/^HTTP\/1\.1 /m).length - 1;
const visit = request("GET /inloggen", { connection: "close" });

describe("somebody who is slow", () => {
  it("with a request is hung up on, and a visitor is served meanwhile", async () => {
    const slow = await Promise.all(Array.from({ length: 100 }, () => speak("GET /inloggen HTTP/1.1\r\nhost: loc")));
    const silent = await Promise.all(Array.from({ length: 100 }, () => speak("")));
    expect(statusOf(await (await speak(visit)).whole)).toBe(200);
    for (const { whole } of slow) expect(statusOf(await whole)).toBe(408);
    for (const { whole } of silent) expect(await whole).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });

  it("after a request does not keep the line", async () => {
    const { whole } = await speak(request("GET /health"));
    expect(statusOf(await whole)).toBe(200);
  });
});

describe("somebody who is not let in", () => {
  const endless = { "transfer-encoding": "chunked", "content-type": "application/offset+octet-stream" };
  const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;

  it("is told so before the end of what they send, which may never come, and is hung up on", async () => {
    const { whole } = await speak(request("POST /uploads", { ...fromHere, ...endless }, chunk));
    expect(statusOf(await whole)).toBe(401);
  });

  it("is told so before the end from elsewhere too", async () => {
    const { whole } = await speak(request("POST /inloggen", { ...endless, origin: "https://elders.example" }, chunk));
    expect(statusOf(await whole)).toBe(403);
  });

  it("cannot send a page more than it takes by not telling how much it is", async () => {
    const cookie = (await signIn(aylin)).split(";")[0] ?? "";
    const form = { ...fromHere, ...endless, cookie, "content-type": "application/x-www-form-urlencoded" };
    const { whole } = await speak(request("POST /voorkeuren", form, chunk.repeat(20)));
    expect(statusOf(await whole)).toBe(413);
  });
});

describe("a request with two readings", () => {
  const inner = request("POST /uitloggen", { ...fromHere, "content-length": "0" });

  it.each([
    [
      "two ways to tell its length",
      request(
        "POST /voorkeuren",
        { ...fromHere, "content-length": "4", "transfer-encoding": "chunked" },
        `0\r\n\r\n${inner}`,
      ),
    ],
    [
      "a coding that is none",
      request("POST /voorkeuren", { ...fromHere, "transfer-encoding": "chunked, identity" }, `0\r\n\r\n${inner}`),
    ],
    ["two lengths", request("POST /voorkeuren", { ...fromHere, "content-length": "0, 5" }, inner)],
    ["a length that is no number", request("POST /voorkeuren", { ...fromHere, "content-length": "+5" }, inner)],
    ["a space before a colon", request("POST /voorkeuren", { ...fromHere, "transfer-encoding ": "chunked" }, inner)],
    ["a header over two lines", request("POST /voorkeuren", { ...fromHere, "x-one": "a\r\n b\u0000" }, inner)],
    ["a header that ends in a line feed alone", `GET /inloggen HTTP/1.1\nhost: localhost:3000\n\n${inner}`],
    [
      "a chunk of an odd size",
      request("POST /voorkeuren", { ...fromHere, "transfer-encoding": "chunked" }, `0x5\r\nhello\r\n0\r\n\r\n${inner}`),
    ],
    ["no host", "GET /inloggen HTTP/1.1\r\n\r\n"],
    ["two hosts", `GET /inloggen HTTP/1.1\r\nhost: localhost:3000\r\nhost: elders.example\r\n\r\n${inner}`],
    ["a host that is none", request("GET /inloggen", { host: "elders.example/pad?" })],
  ])("is refused once, and nothing behind it is read: %s", async (_reading, words) => {
    const heard = await (await speak(words)).whole;
    expect(statusOf(heard)).toBe(400);
    expect(answersIn(heard)).toBe(1);
    expect(heard).not.toMatch(/set-cookie/i);
  });

  it("with more headers than anyone needs is refused", async () => {
    const { whole } = await speak(request("GET /inloggen", { "x-long": "x".repeat(20_000) }));
    expect(statusOf(await whole)).toBe(431);
  });
});

describe("an address that climbs out of the house", () => {
  it.each([
    "/../../../etc/passwd",
    "/assets/../../package.json",
    "/assets/..%2f..%2f..%2fpackage.json",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/assets/..\\..\\package.json",
    "/.vite/manifest.json",
    "/%00",
    "/bestanden/..%2f..%2f..%2fetc%2fpasswd",
    "//etc/passwd",
    "/./././../etc/passwd",
    "/p/AAAAAAAAAAAAAAAAAAAAAAAA/..%2f..%2fetc%2fpasswd",
  ])("leads nowhere: %s", async (path) => {
    const heard = await (await speak(request(`GET ${path}`, { connection: "close" }))).whole;
    expect([303, 400, 404]).toContain(statusOf(heard));
    expect(heard).not.toMatch(/root:|"private": true|isEntry/);
  });
});
