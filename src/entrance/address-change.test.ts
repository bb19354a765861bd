import { afterEach, describe, expect, it } from "vitest";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { setClock } from "#platform/clock.ts";
import { globalDatabase, readingInOrganisation } from "#platform/db/database.ts";
import { findPerson } from "#people";
import { acting } from "#test/actors.ts";
import {
  aylin,
  bram,
  type CastMember,
  chantal,
  deLinde,
  farid,
  kees,
  password,
  peter,
  ruth,
  sanne,
} from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { linkIn, mailsTo } from "#test/mail.ts";
import { type Browser, openWeb } from "#test/web/web.ts";
import { allListeners } from "../rooms.ts";
import { invitePerson, readPersonSignIn } from "./actions/person-sign-in.ts";

useDatabase();
afterEach(() => setClock(null));

/** Farid writes down another address for somebody, and the house hears of it. */
async function writeDown(member: CastMember, email: string): Promise<void> {
  const hr = await acting(farid);
  const person = await readingInOrganisation(deLinde.id, (db) => findPerson({ db, actor: hr }, member.id));
  if (!person) throw new Error("nobody");
  const { name, locale } = person;
  const known = {
    personnelNumber: person.personnelNumber ?? "",
    jobTitle: person.jobTitle ?? "",
    unitId: person.unitId ?? "",
  };
  const answer = await (
    await openWeb().as(farid)
  ).post(`/mensen/${member.id}/wijzigen`, { name, email, locale, ...known });
  expect(answer.status).toBe(303);
  await distributeActivity(allListeners());
}

const linkTo = async (email: string): Promise<string> => linkIn((await mailsTo(deLinde, email))[0], "/account/adres/");

const subjects = async (email: string): Promise<string[]> =>
  (await mailsTo(deLinde, email)).map(({ subject }) => subject);

/** Where signing in with this address and the password of the cast leads; null when it does not. */
async function signsInWith(email: string): Promise<string | null> {
  return (await openWeb().visitor().post("/inloggen", { email, password })).headers.get("location");
}

const confirm = async (browser: Browser, link: string): Promise<Response> => browser.post(link);

describe("another address in the list of people", () => {
  it("changes nothing about signing in until its owner confirms it at the new address, signed in", async () => {
    const newEmail = "bram.nieuw@delinde.example";
    await writeDown(bram, newEmail);
    expect(await signsInWith(newEmail)).toBeNull();
    expect(await subjects(newEmail)).toEqual(["Bevestig je nieuwe e-mailadres bij Zorggroep De Linde"]);
    expect(await subjects(bram.email)).toEqual(["Je e-mailadres bij Zorggroep De Linde is gewijzigd"]);
    expect((await mailsTo(deLinde, bram.email))[0]?.text).toContain(newEmail);
    expect(await signsInWith(bram.email)).toBe("/");

    const brams = await openWeb().as(bram);
    expect(await (await brams.get("/account")).text()).toContain(newEmail);
    const link = await linkTo(newEmail);
    const page = await (await brams.get(link)).text();
    expect(page).toContain(bram.email);
    expect(page).toContain(newEmail);
    expect(await signsInWith(newEmail)).toBeNull();

    const phone = await openWeb().as(bram);
    expect((await confirm(brams, link)).headers.get("location")).toBe("/account");
    expect(await signsInWith(newEmail)).toBe("/");
    expect(await signsInWith(bram.email)).toBeNull();
    expect((await brams.get("/account")).status).toBe(200);
    expect((await phone.get("/account")).status).toBe(303);
    expect((await subjects(bram.email))[0]).toBe("Je e-mailadres om in te loggen is gewijzigd");
    expect((await confirm(brams, link)).status).toBe(422);
  });

  it("lets nobody take over a login, whoever reads the new mailbox", async () => {
    const farids = "farid.onder-een-hoedje@delinde.example";
    await writeDown(sanne, farids);
    const link = await linkTo(farids);
    const visitor = openWeb().visitor();
    expect((await visitor.get(link)).headers.get("location")).toMatch(/^\/inloggen\?terug=/);
    expect((await confirm(visitor, link)).status).toBe(401);
    for (const other of [farid, ruth]) {
      const browser = await openWeb().as(other);
      expect(await (await browser.get(link)).text()).toContain("hoort bij een ander account");
      expect((await confirm(browser, link)).status).toBe(422);
    }
    await openWeb().visitor().post("/inloggen/mail", { email: farids });
    await openWeb().visitor().post("/wachtwoord-vergeten", { email: farids });
    expect(await subjects(farids)).toHaveLength(1);
    expect((await confirm(await openWeb().as(sanne), link)).headers.get("location")).toBe("/account");
  });

  it("asks to show again who one is, when that was a while ago", async () => {
    await writeDown(chantal, "chantal.nieuw@delinde.example");
    const browser = await openWeb().as(chantal);
    const link = await linkTo("chantal.nieuw@delinde.example");
    setClock(() => new Date(Date.now() + 16 * 60_000));
    expect((await browser.get(link)).headers.get("location")).toMatch(/^\/inloggen\?bevestig/);
    expect((await confirm(browser, link)).headers.get("location")).toMatch(/^\/inloggen\?bevestig/);
  });

  it("is taken back: the link that was sent no longer works", async () => {
    await writeDown(peter, "peter.typfout@delinde.example");
    const link = await linkTo("peter.typfout@delinde.example");
    await writeDown(peter, peter.email);
    const browser = await openWeb().as(peter);
    expect((await confirm(browser, link)).status).toBe(422);
    expect(await (await browser.get("/account")).text()).not.toContain("typfout");
  });

  it("gets a new link when its owner asks, and the older one no longer works", async () => {
    const newEmail = "peter.nieuw@delinde.example";
    await writeDown(peter, newEmail);
    const first = await linkTo(newEmail);
    const browser = await openWeb().as(peter);
    expect((await browser.post("/account/adres")).headers.get("location")).toBe("/account");
    expect((await confirm(browser, first)).status).toBe(422);
    setClock(() => new Date(Date.now() + 8 * 24 * 3600_000));
    const later = openWeb().visitor();
    await later.post("/inloggen", { email: peter.email, password });
    expect((await confirm(later, await linkTo(newEmail))).status).toBe(422);
    setClock(null);
    expect((await confirm(browser, await linkTo(newEmail))).headers.get("location")).toBe("/account");
    expect((await browser.post("/account/adres")).status).toBe(409);
  });

  it("that somebody else signs in with is never confirmed, and no mail tells that", async () => {
    const strangers = "stranger@elders.example";
    await globalDatabase()
      .insertInto("identity.login")
      .values({ id: "stranger", name: "Iemand anders", email: strangers })
      .execute();
    await writeDown(aylin, strangers);
    expect(await subjects(strangers)).toEqual([]);
    expect(await subjects(aylin.email)).toEqual(["Je e-mailadres bij Zorggroep De Linde is gewijzigd"]);
    expect((await (await openWeb().as(aylin)).post("/account/adres")).headers.get("location")).toBe("/account");
    expect(await subjects(strangers)).toEqual([]);
  });

  it("shows HR that it waits, and not with which address the colleague signs in", async () => {
    const view = await readPersonSignIn(await acting(farid), { personId: aylin.id });
    expect(view.usesOtherAddress).toBe(true);
    const page = await (await (await openWeb().as(farid)).get(`/mensen/${aylin.id}/inloggen`)).text();
    expect(page).toContain("logt nog in met een ander adres");
    expect(page).not.toContain(aylin.email);
  });

  it("takes an open invitation along", async () => {
    await invitePerson(await acting(ruth), { personId: kees.id });
    await distributeActivity(allListeners());
    const wrong = linkIn((await mailsTo(deLinde, kees.email))[0], "/uitnodiging/");
    await writeDown(kees, "k.vandijk@delinde.example");
    const right = linkIn((await mailsTo(deLinde, "k.vandijk@delinde.example"))[0], "/uitnodiging/");
    expect((await openWeb().visitor().post(wrong, { password: "vijf koffers op de balie" })).status).toBe(422);
    expect((await openWeb().visitor().post(right, { password: "vijf koffers op de balie" })).status).toBe(303);
  });
});
