import { afterEach, describe, expect, it } from "vitest";
import { setClock } from "#platform/clock.ts";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { hashPassword } from "#platform/identity/password.ts";
import { setSiteAddress } from "#platform/site-address.ts";
import {
  aylin,
  bram,
  chantal,
  deLinde,
  dewi,
  joost,
  kees,
  password,
  peter,
  sanne,
  thomas,
  vanRijn,
} from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { linkIn, mailsTo } from "#test/mail.ts";
import { type Browser, openWeb } from "#test/web/web.ts";
import { openHouse } from "../server.ts";

useDatabase();
const minutes = 60_000;
const inMinutes = (count: number) => {
  const at = new Date(Date.now() + count * minutes);
  setClock(() => at);
};
afterEach(() => setClock(null));

const session = "leerhuis_session";
const isInside = async (browser: Browser): Promise<boolean> => (await browser.get("/account")).status === 200;
const askLink = async (email: string): Promise<Browser> => {
  const browser = openWeb().visitor();
  await browser.post("/inloggen/mail", { email });
  return browser;
};

describe("with a password", () => {
  it("Sanne comes in and goes where she wanted to go", async () => {
    const browser = openWeb().visitor();
    const asked = await browser.get("/account");
    expect(asked.headers.get("location")).toBe("/inloggen?terug=%2Faccount");
    const answer = await browser.post("/inloggen?terug=%2Faccount", { email: " Sanne@DeLinde.example ", password });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/account");
    expect(await isInside(browser)).toBe(true);
  });

  it("nobody is sent to another website afterwards", async () => {
    for (const terug of ["https://elders.example/", "//elders.example/", "/\\elders.example", "javascript:alert(1)"]) {
      const answer = await openWeb()
        .visitor()
        .post(`/inloggen?terug=${encodeURIComponent(terug)}`, { email: peter.email, password });
      expect(answer.headers.get("location"), terug).toBe("/");
    }
  });

  it("a wrong one says what to do, keeps the address and never the password", async () => {
    const answer = await openWeb()
      .visitor()
      .post("/inloggen", { email: sanne.email, password: "dit is het niet geheim" });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("horen niet bij elkaar");
    expect(page).toContain(`value="${sanne.email}"`);
    expect(page).not.toContain("dit is het niet geheim");
  });

  it("an unknown address, an account without a password and a wrong password look alike", async () => {
    await globalDatabase()
      .updateTable("identity.login")
      .set({ password_hash: null })
      .where("id", "=", thomas.loginId)
      .execute();
    const answers = [];
    for (const email of ["niemand@delinde.example", thomas.email, peter.email]) {
      const answer = await openWeb().visitor().post("/inloggen", { email, password: "een verkeerd wachtwoord" });
      answers.push({
        status: answer.status,
        page: sameForAll(await answer.text(), email),
        cookies: answer.headers.getSetCookie(),
      });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it("guessing is slowed, from every process, and the right password waits too; another way in stays open", async () => {
    const web = openWeb();
    for (let attempt = 0; attempt < 5; attempt += 1)
      await web.visitor().post("/inloggen", { email: bram.email, password: "geraden geraden" });
    const slowed = await web.visitor().post("/inloggen", { email: bram.email, password });
    expect(await slowed.text()).toMatch(/Wacht \d+ seconden? en probeer het opnieuw, of kies een andere manier/);
    expect(slowed.headers.getSetCookie().join()).not.toContain(session);

    const browser = await askLink(bram.email);
    const [mail] = await mailsTo(deLinde, bram.email);
    await browser.post(linkIn(mail, "/inloggen/link/"));
    expect(await isInside(browser)).toBe(true);

    inMinutes(1);
    const later = await web.visitor().post("/inloggen", { email: bram.email, password });
    expect(later.status).toBe(303);
  });

  it("of many guesses sent at once no more are answered than one after the other", async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        openWeb().visitor().post("/inloggen", { email: chantal.email, password: "allemaal tegelijk" }),
      ),
    );
    const pages = await Promise.all(answers.map((answer) => answer.text()));
    expect(pages.filter((page) => page.includes("horen niet bij elkaar"))).toHaveLength(5);
  });
});

describe("with a password of before that leaked since", () => {
  it("Joost comes in, and is asked to choose another", async () => {
    await globalDatabase()
      .updateTable("identity.login")
      .set({ password_hash: await hashPassword("basketball") })
      .where("id", "=", joost.loginId)
      .execute();
    const browser = openWeb().visitor();
    expect((await browser.post("/inloggen", { email: joost.email, password: "basketball" })).status).toBe(303);
    expect(await (await browser.get("/account")).text()).toContain("lijsten van gelekte wachtwoorden");
    const refused = await browser.post("/account/wachtwoord", { password: "Zorggroep De Linde" });
    expect(await refused.text()).toContain("te veel op je naam");
  });
});

describe("with a link by mail", () => {
  it("Aylin comes in on another device than she asked on; a scanner that opened the link used nothing up", async () => {
    await askLink(aylin.email);
    const [mail] = await mailsTo(deLinde, aylin.email);
    const link = linkIn(mail, "/inloggen/link/");
    const scanner = openWeb().visitor();
    for (let visit = 0; visit < 3; visit += 1) expect(await (await scanner.get(link)).text()).toContain(aylin.email);
    expect(scanner.cookies.has(session)).toBe(false);

    const phone = openWeb().visitor();
    expect((await phone.post(link)).headers.get("location")).toBe("/");
    expect(await isInside(phone)).toBe(true);
  });

  it("the link works once", async () => {
    await askLink(aylin.email);
    const link = linkIn((await mailsTo(deLinde, aylin.email))[0], "/inloggen/link/");
    const first = openWeb().visitor();
    const second = openWeb().visitor();
    const answers = await Promise.all([first.post(link), second.post(link)]);
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([303, 422]);
    expect(await (await openWeb().visitor().get(link)).text()).toContain("al gebruikt of te oud");
  });

  it("the link expires after a quarter of an hour", async () => {
    await askLink(peter.email);
    const link = linkIn((await mailsTo(deLinde, peter.email))[0], "/inloggen/link/");
    inMinutes(15);
    const late = openWeb().visitor();
    expect((await late.post(link)).status).toBe(422);
    expect(await isInside(late)).toBe(false);
  });

  it("an unknown address gets the same answer, and no mail; an address asked for too often waits, known or not", async () => {
    const pages = [];
    for (const email of [dewi.email, "niemand@delinde.example"]) {
      const browser = openWeb().visitor();
      const answer = await browser.post("/inloggen/mail", { email });
      pages.push({
        status: answer.status,
        location: answer.headers.get("location"),
        cookies: answer.headers.getSetCookie(),
        page: sameForAll(await (await browser.get("/inloggen/mail")).text(), email),
      });
    }
    expect(pages[1]).toEqual(pages[0]);
    expect(await mailsTo(deLinde, "niemand@delinde.example")).toEqual([]);
    for (const email of [dewi.email, "niemand@delinde.example"]) {
      for (let times = 0; times < 3; times += 1) await openWeb().visitor().post("/inloggen/mail", { email });
      expect((await openWeb().visitor().post("/inloggen/mail", { email })).status, email).toBe(422);
    }
  });

  it("the mail is in the language of its reader, and only their organisation holds it", async () => {
    const mails = await mailsTo(deLinde, dewi.email);
    expect(mails[0]?.subject).toBe("Sign in to Zorggroep De Linde");
    expect(await mailsTo(vanRijn, dewi.email)).toEqual([]);
  });

  it("who was never invited gets none", async () => {
    await askLink(kees.email);
    expect(await mailsTo(deLinde, kees.email)).toEqual([]);
  });
});

describe("with a new password", () => {
  it("Peter, who forgot his, chooses another; it ends the sessions of before, and the old one no longer works", async () => {
    const web = openWeb();
    const old = await web.as(peter);
    const browser = web.visitor();
    await browser.post("/wachtwoord-vergeten", { email: peter.email });
    const link = linkIn((await mailsTo(deLinde, peter.email))[0], "/wachtwoord/");

    const refused = await browser.post(link, { password: "welkom2026" });
    expect(await refused.text()).toContain("gelekte wachtwoorden");
    expect((await browser.post(link, { password: "negen zwanen op het ijs" })).status).toBe(303);
    expect(await isInside(browser)).toBe(true);
    expect(await isInside(old)).toBe(false);

    expect((await web.visitor().post(link, { password: "nog een keer proberen" })).status).toBe(422);
    expect((await web.visitor().post("/inloggen", { email: peter.email, password })).status).toBe(422);
    expect(
      (await web.visitor().post("/inloggen", { email: peter.email, password: "negen zwanen op het ijs" })).status,
    ).toBe(303);
    const subjects = (await mailsTo(deLinde, peter.email)).map(({ subject }) => subject);
    expect(subjects).toContain("Je wachtwoord is gewijzigd");
  });
});

describe("a session", () => {
  it("begins with a token of its own: a planted cookie never becomes somebody's", async () => {
    const browser = openWeb().visitor();
    browser.cookies.set(session, "geplant-door-een-ander");
    await browser.post("/inloggen", { email: sanne.email, password });
    const token = browser.cookies.get(session);
    expect(token).not.toBe("geplant-door-een-ander");
    expect(token).toMatch(/^[\w-]{43}\.[0-9a-f-]{36}$/);
  });

  it("ends when its browser signs in anew, and at signing out", async () => {
    const browser = openWeb().visitor();
    await browser.post("/inloggen", { email: sanne.email, password });
    const first = new Map(browser.cookies);
    await browser.post("/inloggen", { email: sanne.email, password });
    const earlier = openWeb().visitor();
    earlier.cookies.set(session, first.get(session) ?? "");
    expect(await isInside(earlier)).toBe(false);

    const signedOut = openWeb().visitor();
    signedOut.cookies.set(session, browser.cookies.get(session) ?? "");
    await browser.post("/uitloggen");
    expect(browser.cookies.has(session)).toBe(false);
    expect(await isInside(signedOut)).toBe(false);
  });

  it("is not kept readable in the database", async () => {
    const browser = openWeb().visitor();
    await browser.post("/inloggen", { email: sanne.email, password });
    const rows = await globalDatabase().selectFrom("identity.session").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(browser.cookies.get(session));
  });

  it("on a shared device goes with the browser, and within two hours", async () => {
    const browser = openWeb().visitor();
    const answer = await browser.post("/inloggen", { email: sanne.email, password, sharedDevice: "on" });
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(session)) ?? "";
    expect(cookie).not.toMatch(/max-age|expires/i);
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/);
    inMinutes(119);
    expect(await isInside(browser)).toBe(true);
    inMinutes(119 + 121);
    expect(await isInside(browser)).toBe(false);
  });

  it("lives on as long as it is used", async () => {
    const day = 24 * 60;
    const browser = openWeb().visitor();
    await browser.post("/inloggen", { email: sanne.email, password });
    for (const days of [13, 26, 39]) {
      inMinutes(days * day);
      expect(await isInside(browser), `day ${days}`).toBe(true);
    }
    inMinutes((39 + 14) * day);
    expect(await isInside(browser)).toBe(false);
  });
});

describe("somebody who has left", () => {
  it("is out at once, and does not come in again by any way", async () => {
    const web = openWeb();
    const inside = await web.as(bram);
    await inOrganisation(deLinde.id, (db) =>
      db.updateTable("people.person").set({ deactivated_at: new Date() }).where("id", "=", bram.id).execute(),
    );
    expect(await isInside(inside)).toBe(false);
    const answer = await web.visitor().post("/inloggen", { email: bram.email, password });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("nergens naar binnen");
    const before = (await mailsTo(deLinde, bram.email)).length;
    await askLink(bram.email);
    expect(await mailsTo(deLinde, bram.email)).toHaveLength(before);
  });
});

/** A page without what differs at every showing. */
const sameForAll = (page: string, email: string): string =>
  page
    .replaceAll(email, "…")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…")
    .replaceAll(/nonce="[^"]*"/g, "…");

describe("the organisation that a browser carries with its session", () => {
  it("is a hint: whatever it says, the session decides where its reader is", async () => {
    const browser = await openWeb().as(sanne);
    const [token = "", organisationId] = (browser.cookies.get(session) ?? "").split(".");
    expect(organisationId).toBe(deLinde.id);
    for (const value of [token, `${token}.`, `${token}.${vanRijn.id}`, `${token}.onzin'; select 1`]) {
      browser.cookies.set(session, value);
      const page = await (await browser.get("/account")).text();
      expect(page, value).toContain(sanne.name);
      expect(page, value).not.toContain(vanRijn.name);
    }
    browser.cookies.set(session, `${token.slice(1)}a.${deLinde.id}`);
    expect(await isInside(browser)).toBe(false);
  });

  it("opens nothing to who was shown out, or whose session has ended", async () => {
    const browser = await openWeb().as(sanne);
    inMinutes(15 * 24 * 60);
    expect(await isInside(browser)).toBe(false);
  });
});

describe("a house on https", () => {
  const baseUrl = new URL("https://leren.delinde.example");
  afterEach(() => setSiteAddress(new URL("http://localhost:3000")));

  it("gives a cookie that no other host can plant, and takes no other", async () => {
    setSiteAddress(baseUrl);
    const house = openHouse({ baseUrl, contentUrl: null });
    const here = { origin: baseUrl.origin, "sec-fetch-site": "same-origin" };
    const body = new URLSearchParams({ email: sanne.email, password });
    const answer = await house.request(new URL("/inloggen", baseUrl), { method: "POST", body, headers: here });
    const cookie = answer.headers.getSetCookie().find((line) => line.includes("session")) ?? "";
    expect(cookie).toMatch(
      /^__Host-leerhuis_session=[\w-]{43}\.[0-9a-f-]{36}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
    );

    const [pair = ""] = cookie.split(";");
    const own = await house.request(new URL("/account", baseUrl), { headers: { cookie: pair } });
    const planted = await house.request(new URL("/account", baseUrl), {
      headers: { cookie: pair.replace("__Host-", "") },
    });
    expect([own.status, planted.status]).toEqual([200, 303]);
  });
});
