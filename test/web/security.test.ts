import { describe, expect, it } from "vitest";
import { openHouse } from "../../src/server.ts";
import { aylin } from "../cast.ts";
import { useDatabase } from "../database/database.ts";
import { baseUrl, contentUrl, openWeb } from "./web.ts";

useDatabase();
const web = openWeb();

describe("every answer", () => {
  it("forbids inline code, frames and anything from elsewhere", async () => {
    const response = await (await web.as(aylin)).get("/");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toContain("unsafe-");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("carries a nonce of its own, that its inline parts carry too", async () => {
    const browser = await web.as(aylin);
    const pages = await Promise.all([browser.get("/"), browser.get("/")]);
    const nonces = pages.map((page) => /'nonce-([^']+)'/.exec(page.headers.get("content-security-policy") ?? "")?.[1]);
    expect(nonces[0]).toBeTruthy();
    expect(nonces[0]).not.toBe(nonces[1]);
    const html = (await pages[0]?.text()) ?? "";
    const inline = [...html.matchAll(/<(script|style)(?![^>]*\bsrc=)[^>]*>/g)].map((match) => match[0]);
    for (const tag of inline) expect(tag).toContain(`nonce="${nonces[0]}"`);
    expect(html).not.toMatch(/\son[a-z]+="/);
    expect(html).not.toMatch(/\sstyle="/);
  });

  it("is not kept by a proxy or shown to who comes after", async () => {
    const response = await (await web.as(aylin)).get("/");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
  });
});

describe("a house on https", () => {
  it("asks every browser to come by https alone, also for what is no page", async () => {
    const addresses = {
      baseUrl: new URL("https://leren.delinde.example"),
      contentUrl: new URL("https://inhoud.example"),
    };
    const house = openHouse(addresses);
    for (const address of [
      new URL("/inloggen", addresses.baseUrl),
      new URL("/bestaat-niet", addresses.baseUrl),
      new URL("/favicon.svg", addresses.baseUrl),
      new URL("/mijn-leren", addresses.contentUrl),
    ]) {
      const response = await house.request(address, { headers: { host: address.host } });
      expect(response.headers.get("strict-transport-security"), address.href).toBe(
        "max-age=31536000; includeSubDomains",
      );
      await response.body?.cancel();
    }
    const plain = await web.app.request(new URL("/favicon.svg", baseUrl), { headers: { host: baseUrl.host } });
    expect(plain.headers.get("strict-transport-security")).toBeNull();
  });
});

describe("a visitor with a network of addresses", () => {
  it("is one visitor", async () => {
    const hasty = openWeb();
    const from = (address: string) => ({ "x-forwarded-for": address });
    const env = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };
    const ask = async (address: string): Promise<Response> =>
      hasty.app.request(
        new URL("/wachtwoord-vergeten", baseUrl),
        { headers: { host: baseUrl.host, ...from(address) } },
        env,
      );
    const answers = await Promise.all(
      Array.from({ length: 320 }, (_, index) => ask(`2001:db8:7:7::${index.toString(16)}`)),
    );
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    expect((await ask("2001:db8:7:8::1")).status).toBe(200);
  });
});

describe("a request that changes something", () => {
  const send = async (headers: Record<string, string>) =>
    (await web.as(aylin)).post("/voorkeuren", { locale: "en", returnTo: "/" }, headers);

  it("is refused when it comes from another site, whatever the browser tells of it", async () => {
    expect((await send({ origin: "https://elders.example" })).status).toBe(403);
    expect((await send({ "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await send({ "sec-fetch-site": "same-site" })).status).toBe(403);
    expect((await send({ origin: "null" })).status).toBe(403);
  });

  it("is refused when nothing tells where it comes from", async () => {
    const response = await web.app.request(new URL("/voorkeuren", baseUrl), {
      method: "POST",
      headers: { host: baseUrl.host },
      body: new URLSearchParams({ locale: "en" }),
    });
    expect(response.status).toBe(403);
  });

  it("is refused when it is too large, before it is read", async () => {
    const response = await (await web.as(aylin)).post("/voorkeuren", { locale: "x".repeat(2_000_000) });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain("te groot");
  });
});

describe("an address", () => {
  it("that does not exist says so in the reader's language, with a way back", async () => {
    const response = await (await web.as(aylin)).get("/bestaat-niet");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("Deze pagina is er niet");
    const english = await web.visitor().get("/bestaat-niet", { "accept-language": "en-GB,en" });
    expect(await english.text()).toContain("does not exist");
  });

  it("that asks for JSON gets its problem as JSON", async () => {
    const response = await web.visitor().get("/bestaat-niet", { accept: "application/json" });
    expect(await response.json()).toEqual({ error: expect.stringContaining("Deze pagina") as string });
  });

  it("behind the door leads a visitor to it, and remembers where to", async () => {
    const response = await web.visitor().get("/?van=organisatie");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`/inloggen?terug=${encodeURIComponent("/?van=organisatie")}`);
  });
});

describe("a visitor who is in too much of a hurry", () => {
  it("is asked to wait, and told how long", async () => {
    const hasty = openWeb();
    const browser = hasty.visitor();
    const answers = await Promise.all(Array.from({ length: 320 }, () => browser.get("/inloggen")));
    const refused = answers.find((answer) => answer.status === 429);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("health", () => {
  it("answers without a session and without a word about what runs here", async () => {
    for (const path of ["/health", "/ready"]) {
      const response = await web.app.request(new URL(path, baseUrl));
      expect(response.status).toBe(200);
      expect(await response.text()).toBe("ok");
    }
  });
});

describe("the host on which only courses stand", () => {
  const visit = async (path: string, init: RequestInit = {}): Promise<Response> =>
    web.app.request(new URL(path, contentUrl), {
      ...init,
      headers: { host: contentUrl.host, cookie: "leerhuis=iets", ...(init.headers as Record<string, string>) },
    });

  it("brings whoever types its address to the application", async () => {
    for (const headers of [{ "sec-fetch-dest": "document" }, {}] as const) {
      const response = await visit("/", { headers });
      expect(response.status).toBe(302);
      expect(response.headers.get("location")).toBe(baseUrl.origin);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  });

  it("tells everything else in plain words that there is nothing here", async () => {
    const strays = [
      visit("/mijn-leren"),
      visit("/", { method: "POST" }),
      visit("/", { headers: { "sec-fetch-dest": "empty" } }),
      visit("/", { headers: { "sec-fetch-dest": "iframe" } }),
    ];
    for (const response of await Promise.all(strays)) {
      expect(response.status).toBe(404);
      expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.getSetCookie()).toEqual([]);
      const text = await response.text();
      expect(text).toContain(`Leerhuis zelf vind je op ${baseUrl.origin}.`);
      expect(text).toContain(`You find Leerhuis itself at ${baseUrl.origin}.`);
    }
  });
});
