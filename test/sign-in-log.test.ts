import { afterEach, describe, expect, it } from "vitest";
import { setClock } from "#platform/clock.ts";
import { globalDatabase } from "#platform/db/database.ts";
import { performDueRoutines } from "#platform/jobs/routine.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, chantal, deLinde, dewi, farid, lotte, password, peter, ruth, sanne, thomas } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { linkIn, mailsTo } from "#test/mail.ts";
import { baseUrl, type Browser, openWeb } from "#test/web/web.ts";
import { readOwnData } from "../src/privacy/actions/read-own-data.ts";
import { keepRetention } from "../src/privacy/retention.ts";
import { openHouse } from "../src/server.ts";

useDatabase();
afterEach(() => setClock(null));
const inDays = (days: number): void => setClock(() => new Date(Date.now() + days * 24 * 3600_000));

const phone = { "user-agent": "Mozilla/5.0 (Linux; Android 16) Chrome/142.0.0.0 Mobile Safari/537.36" };
const desk = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0" };
const newDevice = "Er is ingelogd op een nieuw apparaat";

const comeIn = (browser: Browser, email: string, headers: Record<string, string> = desk): Promise<Response> =>
  browser.post("/inloggen", { email, password }, headers);
const toldOfDevices = async (email: string) =>
  (await mailsTo(deLinde, email)).filter(({ subject }) => subject === newDevice);
const logOf = (loginId: string | null) =>
  globalDatabase().selectFrom("identity.sign_in").selectAll().where("login_id", "=", loginId).orderBy("id").execute();

describe("a browser that was not seen before", () => {
  it("is told to its owner at once; known from then on, also after signing out and after its session has ended", async () => {
    const browser = openWeb().visitor();
    await comeIn(browser, sanne.email, phone);
    const [mail, ...more] = await toldOfDevices(sanne.email);
    expect(more).toEqual([]);
    expect(mail?.text).toContain("Chrome op Android");
    expect(mail?.text).toContain("Was jij het niet?");
    await browser.post("/uitloggen");
    await comeIn(browser, sanne.email, phone);
    inDays(30);
    await comeIn(browser, sanne.email, phone);
    expect(await toldOfDevices(sanne.email)).toHaveLength(1);
    expect(await (await browser.get("/account")).text()).toContain("Nieuw apparaat");
  });

  it("on which a colleague comes in every day is new to whoever never did", async () => {
    const ward = openWeb().visitor();
    await comeIn(ward, bram.email);
    await ward.post("/uitloggen");
    await comeIn(ward, aylin.email);
    expect([await toldOfDevices(bram.email), await toldOfDevices(aylin.email)].map((mails) => mails.length)).toEqual([
      1, 1,
    ]);
    const known = await globalDatabase().selectFrom("identity.known_device").select("device_hash").execute();
    expect(new Set(known.map((device) => device.device_hash)).size).toBe(known.length);
    expect(JSON.stringify(known)).not.toContain(ward.cookies.get("leerhuis_device"));
  });

  it("is one that a stranger brings along, whatever it says of itself", async () => {
    const own = openWeb().visitor();
    await comeIn(own, peter.email);
    const stranger = openWeb().visitor();
    stranger.cookies.set("leerhuis_device", "geraden");
    await comeIn(stranger, peter.email);
    expect(await toldOfDevices(peter.email)).toHaveLength(2);
  });

  it("is not told of where its owner is still signed in, nor beside the news of a new password", async () => {
    const browser = await openWeb().as(dewi);
    await comeIn(browser, dewi.email);
    await openWeb().visitor().post("/wachtwoord-vergeten", { email: dewi.email });
    const link = linkIn((await mailsTo(deLinde, dewi.email))[0], "/wachtwoord/");
    await openWeb().visitor().post(link, { password: "negen zwanen op het ijs" });
    const subjects = (await mailsTo(deLinde, dewi.email)).map(({ subject }) => subject);
    expect(subjects).not.toContain("A sign-in on a new device");
    expect(subjects[0]).toBe("Your password was changed");
  });
});

describe("the log of sign-ins", () => {
  it("says when, how, on what and from which network, and no more than that", async () => {
    const house = openHouse({ baseUrl, contentUrl: null });
    await house.request(
      new URL("/inloggen", baseUrl),
      {
        method: "POST",
        body: new URLSearchParams({ email: thomas.email, password }),
        headers: { host: baseUrl.host, origin: baseUrl.origin, "x-forwarded-for": "192.0.2.77", ...desk },
      },
      { incoming: { socket: { remoteAddress: "127.0.0.1" } } },
    );
    const [kept] = await logOf(thomas.loginId);
    expect(kept).toMatchObject({ succeeded: true, way: "password", second_step: null, network: "192.0.2.0/24" });
    expect(kept).toMatchObject({ browser: "Firefox", system: "Linux", new_device: true });
    expect(JSON.stringify(kept)).not.toMatch(/192\.0\.2\.77|rv:145/);
  });

  it("shows Chantal her own failures, apart from what succeeded, so that many of one hide none of the other", async () => {
    const browser = openWeb().visitor();
    await comeIn(browser, chantal.email, phone);
    const guesser = openWeb().visitor();
    for (const guess of ["zomer in de stad", "herfst in de stad"])
      await guesser.post("/inloggen", { email: chantal.email, password: guess }, desk);
    const page = await (await browser.get("/account")).text();
    expect(page).toContain("zijn 2 pogingen om met jouw account in te loggen mislukt");
    const [succeeded = "", failed = ""] = page.slice(page.indexOf("Laatste keren ingelogd")).split("Mislukte pogingen");
    expect(succeeded).toContain("Chrome op Android");
    expect(failed).toContain("Firefox op Linux");
    expect(failed).toContain("met een verkeerd wachtwoord");
    expect(page).not.toContain("zomer in de stad");
  });

  it("is of its owner: a colleague, HR and an administrator find nothing of it, and it stands in what they take along", async () => {
    const seen = [];
    for (const member of [farid, ruth])
      seen.push(await (await (await openWeb().as(member)).get(`/mensen/${chantal.id}/inloggen`)).text());
    for (const page of seen) expect(page).not.toMatch(/Laatste keren ingelogd|Firefox op Linux|Mislukt/);
    const actor = await acting(chantal);
    const stored = JSON.stringify(await readOwnData(actor, {}));
    expect(stored).toContain("Wanneer je inlogde");
  });

  it("tells an administrator how many failed per day, the same whether an address is known or not", async () => {
    const here = async (): Promise<[failedHere: number, failed: number]> => {
      const days = await globalDatabase().selectFrom("identity.refused_try").select(["tries", "reason"]).execute();
      const page = await (await (await openWeb().as(ruth)).get("/beheer/status")).text();
      const cell = /Mislukt bij Zorggroep De Linde">(\d+)</.exec(page)?.[1];
      return [Number(cell), days.find(({ reason }) => reason === "failed")?.tries ?? 0];
    };
    const visitor = openWeb().visitor();
    const before = await here();
    await visitor.post("/inloggen", { email: "niemand@elders.example", password: "geraden geraden" });
    const unknown = await here();
    await visitor.post("/inloggen", { email: lotte.email, password: "geraden geraden" });
    const elsewhere = await here();
    expect(unknown).toEqual([before[0], before[1] + 1]);
    expect(elsewhere).toEqual([before[0], before[1] + 2]);
    await visitor.post("/inloggen", { email: sanne.email, password: "geraden geraden" });
    expect(await here()).toEqual([before[0] + 1, before[1] + 3]);
    expect((await (await openWeb().as(aylin)).get("/beheer/status")).status).toBe(403);
  });

  it("counts who was held back", async () => {
    for (let turn = 0; turn < 5; turn += 1)
      await openWeb().visitor().post("/inloggen/mail", { email: "wie@elders.example" });
    const held = await globalDatabase()
      .selectFrom("identity.refused_try")
      .select("tries")
      .where("reason", "=", "held_back")
      .executeTakeFirst();
    expect(held?.tries).toBe(1);
  });

  it("is forgotten after ninety days, and a browser after more than a year", async () => {
    const count = async () => [
      (await logOf(sanne.loginId)).length,
      (await globalDatabase().selectFrom("identity.known_device").selectAll().execute()).length,
    ];
    const [signIns, devices] = await count();
    expect(signIns).toBeGreaterThan(0);
    inDays(125);
    await performDueRoutines([keepRetention]);
    expect(await count()).toEqual([0, devices]);
    inDays(435);
    await performDueRoutines([keepRetention]);
    expect(await count()).toEqual([0, 0]);
    expect(await globalDatabase().selectFrom("identity.refused_try").selectAll().execute()).toEqual([]);
  });
});
