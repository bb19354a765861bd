/** Another website may have somebody's browser ask anything of this house: nothing changes by it, and nobody is sent elsewhere. */
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { localPath } from "#platform/http/visit.ts";
import { allRoutes } from "../../../src/rooms.ts";
import { aylin, deLinde, peter, ruth, sanne } from "../../cast.ts";
import { useDatabase } from "../../database/database.ts";
import { recordStatements } from "../../database/statements.ts";
import { mailsTo } from "../../mail.ts";
import { addressIn, inhabit, type Inhabitants } from "../inhabited.ts";
import { baseUrl, openWeb } from "../web.ts";

useDatabase();
let inhabitants: Inhabitants;
beforeAll(async () => {
  inhabitants = await inhabit();
});

const changing = allRoutes().filter(({ method }) => method !== "GET");

describe("a request from elsewhere", () => {
  const marks: readonly Readonly<Record<string, string>>[] = [
    { origin: "https://elders.example" },
    { origin: "https://elders.example", "sec-fetch-site": "cross-site", "content-type": "text/plain" },
    { origin: "null" },
    { origin: `${baseUrl.origin}.elders.example` },
    { origin: baseUrl.origin.replace("http:", "https:") },
    { origin: baseUrl.origin, "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { referer: `${baseUrl.origin}/` },
    {},
  ];

  it("is refused at every door that changes something, but for those that open to a secret alone", async () => {
    let browser = await openWeb().as(ruth);
    let walked = 0;
    for (const { method, path, fromElsewhere } of changing) {
      if (fromElsewhere) continue;
      if (walked % 200 === 0) browser = await openWeb().as(ruth);
      for (const headers of marks) {
        const answer = await browser.ask(method, addressIn(path, inhabitants), headers);
        expect(answer.status, `${method} ${path} ${JSON.stringify(headers)}`).toBe(403);
        walked += 1;
      }
    }
    expect(walked).toBeGreaterThan(900);
  });

  it("finds no other door without that guard than the one at which mail programs stop a mail", () => {
    expect(changing.filter(({ fromElsewhere }) => fromElsewhere).map(({ path }) => path)).toEqual([
      "/mail-stoppen/:organisationId/:token",
    ]);
  });
});

/** What looking at a page may leave behind: who looked, that somebody is still there, and a secret that waits to be confirmed. */
const mayBeWritten =
  /^(insert into "platform"\."audit"|update "identity"\."session"|insert into "identity"\."authenticator")/;

describe("looking at a page", () => {
  it("changes nothing but what is kept about the looking itself", async () => {
    const browser = await openWeb().as(ruth);
    const asSanne = await openWeb().as(sanne);
    const recorded = recordStatements();
    try {
      for (const { path } of allRoutes().filter(
        ({ method, path: each }) => method === "GET" && !each.endsWith("/live"),
      )) {
        for (const reader of [browser, asSanne]) {
          const answer = await reader.get(addressIn(path, inhabitants));
          await answer.body?.cancel();
        }
        const written = [...recorded.statements].filter((text) =>
          /^\s*(insert|update|delete|merge|truncate|with\b[\s\S]*\b(insert|update|delete)\b)/i.test(text),
        );
        expect(
          written.filter((text) => !mayBeWritten.test(text)),
          path,
        ).toEqual([]);
        recorded.statements.clear();
      }
    } finally {
      recorded.stop();
    }
  });
});

const elsewhere = [
  "https://elders.example/",
  "//elders.example/",
  "///elders.example",
  "/\\elders.example",
  "\\\\elders.example",
  "/\t/elders.example",
  "/\n/elders.example",
  "\t//elders.example",
  " //elders.example",
  "/ /elders.example",
  "/%5c%5celders.example",
  "/%2f%2felders.example",
  "/\u2044elders.example",
  "/\uff0f\uff0felders.example",
  "https:elders.example",
  "https:/elders.example",
  "http://localhost:3000@elders.example/",
  "//localhost:3000.elders.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "?//elders.example",
  "/.//elders.example",
  "/..//elders.example",
  "/x/..//elders.example",
  "/%2e%2e//elders.example",
  "/\u{1f600}",
  "/é\u0000",
  "/\ud800",
];

describe("where somebody goes on to", () => {
  it("is in this house, whatever was asked for", () => {
    const bits = fc.constantFrom(
      "/",
      "\\",
      "\t",
      "\n",
      "\r",
      " ",
      ".",
      "..",
      ":",
      "@",
      "?",
      "#",
      "%2f",
      "%5c",
      "https:",
      "elders.example",
      "\u3002",
      "\uff0f",
      "\u2044",
      "é",
      "\u{1f600}",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(bits, { maxLength: 8 }).map((all) => all.join("")),
          fc.constantFrom(...elsewhere),
        ),
        (path) => {
          const location = localPath(path);
          expect(new URL(location, baseUrl).origin).toBe(baseUrl.origin);
          expect(() => new Headers({ location })).not.toThrow();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is so at every door that takes a way back", async () => {
    const browser = await openWeb().as(peter);
    for (const place of elsewhere) {
      const back = encodeURIComponent(place.toWellFormed());
      const answers = [
        await browser.get(`/inloggen?terug=${back}`),
        await browser.post("/voorkeuren", { locale: "nl", returnTo: place }),
        await browser.post(`/organisatie?terug=${back}`, { organisationId: deLinde.id }),
      ];
      for (const answer of answers) {
        expect(answer.status, place).toBe(303);
        const location = answer.headers.get("location") ?? "";
        expect(new URL(location, baseUrl).origin, `${place} → ${location}`).toBe(baseUrl.origin);
      }
    }
  });
});

describe("a request that names another host", () => {
  const named = { host: "elders.example", "x-forwarded-host": "elders.example", forwarded: "host=elders.example" };

  it("gets no mail with a link to it", async () => {
    const browser = openWeb().visitor();
    await browser.post("/wachtwoord-vergeten", { email: aylin.email }, named);
    await browser.post("/inloggen/mail", { email: aylin.email }, named);
    const mails = await mailsTo(deLinde, aylin.email);
    expect(mails.length).toBeGreaterThan(1);
    for (const { html, text } of mails) {
      expect(text).toContain(baseUrl.origin);
      expect(html + text).not.toContain("elders.example");
    }
  });

  it("gets no page that leads to it", async () => {
    const browser = await openWeb().as(aylin);
    for (const path of [
      "/",
      "/account",
      "/bestaat-niet",
      `/certificaat/${inhabitants["code"]}`,
      "/inloggen?bevestig",
    ]) {
      const answer = await browser.get(path, named);
      expect((await answer.text()) + (answer.headers.get("location") ?? ""), path).not.toContain("elders.example");
    }
  });
});
