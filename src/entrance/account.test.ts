import { afterEach, describe, expect, it } from "vitest";
import { setClock } from "#platform/clock.ts";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { codeOf, stepAt } from "#platform/identity/totp.ts";
import { acting } from "#test/actors.ts";
import { aylin, chantal, deLinde, dewi, farid, lotte, password, peter, ruth, sanne, thomas } from "#test/cast.ts";
import type { CastMember } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { linkIn, mailsTo } from "#test/mail.ts";
import { type Browser, openWeb } from "#test/web/web.ts";
import { endPersonSessions, readPersonSignIn, turnOffPersonSecondStep } from "./actions/person-sign-in.ts";

useDatabase();
let elapsed = 0;
const wait = (milliseconds: number): void => {
  elapsed += milliseconds;
  setClock(() => new Date(Date.now() + elapsed));
};
const codeNow = async ({ loginId }: CastMember): Promise<string> => {
  const { secret } = await globalDatabase()
    .selectFrom("identity.authenticator")
    .select("secret")
    .where("login_id", "=", loginId)
    .executeTakeFirstOrThrow();
  return codeOf(secret, stepAt(new Date(Date.now() + elapsed)));
};
afterEach(() => {
  elapsed = 0;
  setClock(null);
});

const inside = async (browser: Browser): Promise<boolean> => (await browser.get("/account")).status === 200;

/** Turns the second step on in a fresh session, and gives the recovery codes. */
async function turnOn(member: CastMember): Promise<string[]> {
  const browser = await openWeb().as(member);
  await browser.get("/account/code-app");
  const page = await (await browser.post("/account/code-app", { code: await codeNow(member) })).text();
  return [...page.matchAll(/<code>([^<]+)<\/code>/g)].map((match) => match[1] ?? "");
}

describe("the second step", () => {
  it("Aylin scans a square, types the code, gets ten recovery codes once, and from then on gives a code after her password", async () => {
    const web = openWeb();
    const browser = await web.as(aylin);
    const enrolment = await (await browser.get("/account/code-app")).text();
    expect(enrolment).toContain('<svg class="qr-code"');
    expect((await browser.post("/account/code-app", { code: "000000" })).status).toBe(422);
    expect(await turnOn(aylin)).toHaveLength(10);
    expect((await browser.get("/account/code-app")).status).toBe(409);

    wait(60_000);
    const phone = web.visitor();
    const answer = await phone.post("/inloggen?terug=%2Faccount", { email: aylin.email, password });
    expect(answer.headers.get("location")).toBe("/inloggen/code");
    expect(await inside(phone)).toBe(false);
    expect((await phone.post("/inloggen/code", { code: await codeNow(aylin) })).headers.get("location")).toBe(
      "/account",
    );
    expect(await inside(phone)).toBe(true);
    const subjects = (await mailsTo(deLinde, aylin.email)).map(({ subject }) => subject);
    expect(subjects).toContain("De tweede stap staat aan");
  });

  it("no code works twice, not even within its half minute", async () => {
    wait(120_000);
    const code = await codeNow(aylin);
    const statuses = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const browser = openWeb().visitor();
      await browser.post("/inloggen", { email: aylin.email, password });
      statuses.push((await browser.post("/inloggen/code", { code })).status);
    }
    expect(statuses).toEqual([303, 422]);
  });

  it("a link by mail asks for it too", async () => {
    wait(180_000);
    const browser = openWeb().visitor();
    await browser.post("/inloggen/mail", { email: aylin.email });
    const answer = await browser.post(linkIn((await mailsTo(deLinde, aylin.email))[0], "/inloggen/link/"));
    expect(answer.headers.get("location")).toBe("/inloggen/code");
    expect(await inside(browser)).toBe(false);
  });

  it("and so does a new password: a stolen mailbox alone opens nothing", async () => {
    wait(240_000);
    const browser = openWeb().visitor();
    await browser.post("/wachtwoord-vergeten", { email: aylin.email });
    const answer = await browser.post(linkIn((await mailsTo(deLinde, aylin.email))[0], "/wachtwoord/"), {
      password: "zes meeuwen boven zee",
    });
    expect(answer.headers.get("location")).toBe("/inloggen/code");
    expect(await inside(browser)).toBe(false);
  });

  it("Chantal, who lost her phone, comes in with a recovery code, once", async () => {
    const [code = ""] = await turnOn(chantal);
    const first = openWeb().visitor();
    await first.post("/inloggen", { email: chantal.email, password });
    expect((await first.post("/inloggen/code", { code: code.toUpperCase().replaceAll("-", " ") })).status).toBe(303);
    expect(await (await first.get("/account")).text()).toContain("Je logde in met een herstelcode");

    const second = openWeb().visitor();
    await second.post("/inloggen", { email: chantal.email, password });
    expect((await second.post("/inloggen/code", { code })).status).toBe(422);
  });

  it("guessing codes is slowed", async () => {
    const browser = openWeb().visitor();
    await browser.post("/inloggen", { email: chantal.email, password });
    const answers = [];
    for (let attempt = 0; attempt < 6; attempt += 1)
      answers.push(await (await browser.post("/inloggen/code", { code: `11111${attempt}` })).text());
    expect(answers.at(-1)).toContain("en probeer het opnieuw");
  });

  it("Ruth lets Chantal in without it, who is told; nobody else can, and not for Farid, who also works elsewhere", async () => {
    for (const member of [sanne, farid, chantal])
      await expect(
        turnOffPersonSecondStep(await acting(member), { personId: chantal.id }),
        member.name,
      ).rejects.toThrow(NotAllowed);
    await expect(turnOffPersonSecondStep(await acting(ruth), { personId: farid.id })).rejects.toThrow(NotAllowed);
    await expect(turnOffPersonSecondStep(await acting(lotte), { personId: chantal.id })).rejects.toThrow(NotFound);
    await turnOffPersonSecondStep(await acting(ruth), { personId: chantal.id });
    expect((await mailsTo(deLinde, chantal.email))[0]?.subject).toBe("De tweede stap staat uit");
    const browser = openWeb().visitor();
    expect((await browser.post("/inloggen", { email: chantal.email, password })).headers.get("location")).toBe("/");
  });

  it("goes off and its codes with it, and comes back with new ones", async () => {
    const codes = await turnOn(dewi);
    const browser = await openWeb().as(dewi);
    const renewed = await (await browser.post("/account/herstelcodes")).text();
    for (const code of codes) expect(renewed).not.toContain(code);
    await browser.post("/account/code-app/uit");
    expect(
      await globalDatabase()
        .selectFrom("identity.recovery_code")
        .select("code_hash")
        .where("login_id", "=", dewi.loginId)
        .execute(),
    ).toEqual([]);
    expect((await browser.post("/account/herstelcodes")).status).toBe(409);
  });
});

describe("a password", () => {
  it("Peter changes his: his other devices are out, this one stays, he gets a mail, and it stands in the log", async () => {
    const web = openWeb();
    const phone = await web.as(peter);
    const desk = await web.as(peter);
    expect(
      (await desk.post("/account/wachtwoord", { password: "twaalf dijken en een duin" })).headers.get("location"),
    ).toBe("/account");
    expect(await inside(desk)).toBe(true);
    expect(await inside(phone)).toBe(false);
    expect(
      (await web.visitor().post("/inloggen", { email: peter.email, password: "twaalf dijken en een duin" })).status,
    ).toBe(303);
    expect((await mailsTo(deLinde, peter.email))[0]?.text).toContain("Was jij het niet?");
    const written = await inOrganisation(deLinde.id, (db) =>
      db
        .selectFrom("platform.audit")
        .select(["actor_id", "person_id"])
        .where("action", "=", "entrance.sign_in.changed")
        .where("person_id", "=", peter.id)
        .execute(),
    );
    expect(written).toEqual([{ actor_id: peter.id, person_id: peter.id }]);
  });

  it("a screen left unlocked does not give the account away: after a quarter of an hour one signs in again first", async () => {
    const browser = await openWeb().as(thomas);
    wait(16 * 60_000);
    expect((await browser.get("/account/wachtwoord")).headers.get("location")).toBe(
      "/inloggen?bevestig&terug=%2Faccount%2Fwachtwoord",
    );
    expect(
      (await browser.post("/account/wachtwoord", { password: "dertien dijken en een duin" })).headers.get("location"),
    ).toBe("/inloggen?bevestig&terug=%2Faccount");
    expect((await browser.send("/account/passkeys/opties", {})).status).toBe(403);
    expect((await browser.get("/account")).status).toBe(200);
    expect(await (await browser.get("/inloggen?bevestig&terug=%2Faccount%2Fwachtwoord")).text()).toContain(
      "Even laten zien dat jij het bent",
    );

    const again = await browser.post("/inloggen?terug=%2Faccount%2Fwachtwoord", { email: thomas.email, password });
    expect(again.headers.get("location")).toBe("/account/wachtwoord");
    expect((await browser.get("/account/wachtwoord")).status).toBe(200);
  });
});

describe("where somebody is signed in", () => {
  it("Sanne sees her devices, ends one, and then all others", async () => {
    const web = openWeb();
    const [desk, phone, ward] = [web.visitor(), web.visitor(), web.visitor()];
    for (const browser of [desk, phone, ward]) {
      const agent =
        browser === phone
          ? "Mozilla/5.0 (Linux; Android 16) Chrome/142.0.0.0 Mobile Safari/537.36"
          : "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
      await browser.post("/inloggen", { email: sanne.email, password }, { "user-agent": agent });
    }
    const page = await (await desk.get("/account")).text();
    expect(page).toContain("Chrome op Android");
    expect(page).toContain("Firefox op Linux");
    const end =
      /action="(\/account\/sessies\/[^"]+\/beeindigen)"/.exec(page.slice(page.indexOf("Chrome op Android")))?.[1] ?? "";
    expect((await (await web.as(aylin)).post(end)).status).toBe(404);
    await desk.post(end);
    expect(await inside(phone)).toBe(false);

    await desk.post("/account/sessies/andere");
    expect([await inside(desk), await inside(ward)]).toEqual([true, false]);
  });

  it("Farid signs Aylin out whose phone was stolen, and it is written down; Lotte cannot even see her", async () => {
    const stolen = await openWeb().as(aylin);
    await endPersonSessions(await acting(farid), { personId: aylin.id });
    expect(await inside(stolen)).toBe(false);
    const view = await readPersonSignIn(await acting(farid), { personId: aylin.id });
    expect(view).toMatchObject({
      state: "can_sign_in",
      can: { invite: false, endSessions: false, turnOffSecondStep: false },
    });
    const reads = await inOrganisation(deLinde.id, (db) =>
      db
        .selectFrom("platform.audit")
        .select("actor_id")
        .where("action", "=", "entrance.sign_in.read")
        .where("person_id", "=", aylin.id)
        .execute(),
    );
    expect(reads).toEqual([{ actor_id: farid.id }]);
    await expect(readPersonSignIn(await acting(lotte), { personId: aylin.id })).rejects.toThrow(NotFound);
  });
});

describe("language and theme", () => {
  it("are the person's own from then on, and a visitor's while nobody is signed in", async () => {
    const web = openWeb();
    const browser = await web.as(thomas);
    expect((await browser.post("/voorkeuren", { locale: "en", returnTo: "/account" })).headers.get("location")).toBe(
      "/account",
    );
    expect(await (await browser.get("/account")).text()).toContain("Signing in and security");
    await browser.post("/voorkeuren", { theme: "dark", returnTo: "https://elders.example" });
    expect(await (await browser.get("/account")).text()).toContain('data-theme="dark"');
    expect(await (await (await web.as(thomas)).get("/account")).text()).toContain('data-theme="dark"');

    const visitor = web.visitor();
    await visitor.post("/voorkeuren", { locale: "en", theme: "light", returnTo: "/inloggen" });
    const page = await (await visitor.get("/inloggen")).text();
    expect(page).toContain("Sign in");
    expect(page).toContain('data-theme="light"');
  });
});
