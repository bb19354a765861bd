import { afterEach, describe, expect, it } from "vitest";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { setClock } from "#platform/clock.ts";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { NotFound } from "#platform/errors/errors.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, deLinde, farid, kees, lotte, password, ruth, sanne, vanRijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { linkIn, mailsTo } from "#test/mail.ts";
import { openWeb } from "#test/web/web.ts";
import { allListeners } from "../rooms.ts";
import { invitePerson } from "./actions/person-sign-in.ts";

useDatabase();
afterEach(() => setClock(null));

/** Ruth invites Kees; returns the link in his mail. */
async function inviteKees(): Promise<string> {
  await invitePerson(await acting(ruth), { personId: kees.id });
  await distributeActivity(allListeners());
  return linkIn((await mailsTo(deLinde, kees.email))[0], "/uitnodiging/");
}

const setEmailOfKees = (email: string) =>
  inOrganisation(deLinde.id, (db) =>
    db
      .updateTable("people.person")
      .set({ email })
      .where("organisation_id", "=", deLinde.id)
      .where("id", "=", kees.id)
      .execute(),
  );

/** Lotte lets a baker come whose address is Sanne's. */
async function inviteSannesAddress(): Promise<{ link: string; personId: string }> {
  const personId = "01900000-0000-7000-8b00-000000000199";
  await inOrganisation(vanRijn.id, (db) =>
    db
      .insertInto("people.person")
      .values({
        organisation_id: vanRijn.id,
        id: personId,
        name: "Sanne Visser",
        sort_name: "sanne visser",
        email: sanne.email,
      })
      .execute(),
  );
  await invitePerson(await acting(lotte), { personId });
  await distributeActivity(allListeners());
  return { link: linkIn((await mailsTo(vanRijn, sanne.email))[0], "/uitnodiging/"), personId };
}

describe("an invitation", () => {
  it("is renewed: the link of the newer mail works, the older does not", async () => {
    const first = await inviteKees();
    const second = await inviteKees();
    expect(await (await openWeb().visitor().get(first)).text()).toContain("werkt niet meer");
    expect(await (await openWeb().visitor().get(second)).text()).toContain("Welkom bij Zorggroep De Linde");
  });

  it("holds for two weeks", async () => {
    const link = await inviteKees();
    setClock(() => new Date(Date.now() + 14 * 24 * 3600_000));
    const answer = await openWeb().visitor().post(link, { password: "vijf koffers op de balie" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("te oud");
  });

  it("no longer fits when HR corrects the address", async () => {
    const link = await inviteKees();
    await setEmailOfKees("k.vandijk@delinde.example");
    expect((await openWeb().visitor().post(link, { password: "vijf koffers op de balie" })).status).toBe(422);
    await setEmailOfKees(kees.email);
  });

  it("lets Kees choose a password; a scanner that opened it used nothing up; and it works once", async () => {
    const link = await inviteKees();
    const web = openWeb();
    for (let visit = 0; visit < 3; visit += 1) await web.visitor().get(link);

    const browser = web.visitor();
    const refused = await browser.post(link, { password: "keesvandijk" });
    expect(await refused.text()).toContain("lijkt te veel op je naam");
    expect((await browser.post(link, { password: "vijf koffers op de balie" })).headers.get("location")).toBe("/");
    expect(await (await browser.get("/account")).text()).toContain(kees.email);

    expect((await web.visitor().post(link, { password: "iemand anders was later" })).status).toBe(422);
    expect(
      (await web.visitor().post("/inloggen", { email: kees.email, password: "vijf koffers op de balie" })).status,
    ).toBe(303);
    await expect(invitePerson(await acting(ruth), { personId: kees.id })).rejects.toThrow("kan al inloggen");
  });

  it("to an address that signs in elsewhere opens nothing by itself: its owner signs in first, and keeps both", async () => {
    const { link, personId } = await inviteSannesAddress();
    const web = openWeb();
    const intruder = web.visitor();
    expect(await (await intruder.get(link)).text()).toContain("Log eerst in");
    for (const path of [link, `${link}/met-links`, `${link}/met-inlog`]) {
      expect((await intruder.post(path, { password: "ik neem het wel even over" })).status, path).toBe(422);
    }
    expect(intruder.cookies.has("leerhuis_session")).toBe(false);
    expect((await (await web.as(aylin)).post(`${link}/met-inlog`)).status).toBe(422);

    const sannes = web.visitor();
    await sannes.post(`/inloggen?terug=${encodeURIComponent(link)}`, { email: sanne.email, password });
    expect((await sannes.post(`${link}/met-inlog`)).headers.get("location")).toBe("/");
    expect(await (await sannes.get("/account")).text()).toContain("Bakkerij Van Rijn");
    const person = await inOrganisation(vanRijn.id, (db) =>
      db.selectFrom("people.person").select("login_id").where("id", "=", personId).executeTakeFirstOrThrow(),
    );
    expect(person.login_id).toBe(sanne.loginId);
  });

  it("stands readable in no table but the mail", async () => {
    const rows = await inOrganisation(deLinde.id, (db) => db.selectFrom("entrance.invitation").selectAll().execute());
    const invitation = (await mailsTo(deLinde, kees.email)).find(({ event }) =>
      event.startsWith("entrance.invitation"),
    );
    const token = linkIn(invitation, "/uitnodiging/").slice("/uitnodiging/".length);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("of another organisation does not exist, whatever stands in its link", async () => {
    const bakery = await inOrganisation(vanRijn.id, (db) =>
      db.selectFrom("entrance.invitation").select("person_id").execute(),
    );
    expect(bakery.map((row) => row.person_id)).not.toContain(kees.id);
    await expect(invitePerson(await acting(lotte), { personId: kees.id })).rejects.toThrow(NotFound);
    for (const token of ["x", "a".repeat(54), "../../inloggen"]) {
      expect(
        await (
          await openWeb()
            .visitor()
            .get(`/uitnodiging/${encodeURIComponent(token)}`)
        ).text(),
      ).toContain("werkt niet meer");
    }
  });
});

describe("somebody of two organisations", () => {
  it("Farid chooses where to go in, and goes over to the other without signing in again", async () => {
    await globalDatabase()
      .updateTable("identity.membership")
      .set({ entered_at: null })
      .where("login_id", "=", farid.loginId)
      .execute();
    const browser = openWeb().visitor();
    const answer = await browser.post("/inloggen", { email: farid.email, password });
    expect(answer.headers.get("location")).toBe("/organisatie?terug=%2F");
    expect((await browser.get("/account")).status).toBe(303);
    expect(await (await browser.get("/organisatie")).text()).toContain("Bakkerij Van Rijn");

    await browser.post("/organisatie", { organisationId: vanRijn.id });
    expect(await (await browser.get("/account")).text()).toContain("Bakkerij Van Rijn");
    await browser.post("/organisatie", { organisationId: deLinde.id });
    expect(await (await browser.get("/account")).text()).toContain("Zorggroep De Linde");

    const again = await openWeb().visitor().post("/inloggen", { email: farid.email, password });
    expect(again.headers.get("location")).toBe("/");
  });

  it("nobody goes to an organisation that is not theirs", async () => {
    const browser = await openWeb().as(aylin);
    expect((await browser.post("/organisatie", { organisationId: vanRijn.id })).status).toBe(422);
    expect(await (await browser.get("/account")).text()).toContain("Zorggroep De Linde");
  });

  it("when Farid leaves one, the other stays open to him", async () => {
    await inOrganisation(vanRijn.id, (db) =>
      db
        .updateTable("people.person")
        .set({ deactivated_at: new Date() })
        .where("login_id", "=", farid.loginId)
        .execute(),
    );
    const browser = openWeb().visitor();
    expect((await browser.post("/inloggen", { email: farid.email, password })).headers.get("location")).toBe("/");
    expect(await (await browser.get("/account")).text()).toContain("Zorggroep De Linde");
    expect((await browser.post("/organisatie", { organisationId: vanRijn.id })).status).toBe(422);
  });

  it("who left somewhere holds nothing there any more", async () => {
    const web = openWeb();
    const inside = await web.as(bram);
    await inOrganisation(deLinde.id, async (db) => {
      await db.updateTable("people.person").set({ deactivated_at: new Date() }).where("id", "=", bram.id).execute();
      const activity = {
        organisation_id: deLinde.id,
        activity_id: "01900000-0000-7000-8f00-000000000001",
        occurred_at: new Date(),
      };
      await db
        .insertInto("platform.activity")
        .values({
          organisation_id: deLinde.id,
          id: activity.activity_id,
          occurred_at: activity.occurred_at,
          verb: "people.left",
          object_kind: "person",
          object_id: bram.id,
        })
        .execute();
      await db
        .insertInto("platform.activity_pending")
        .values({ ...activity, due_at: activity.occurred_at })
        .execute();
    });
    await distributeActivity(allListeners());
    const left = await globalDatabase()
      .selectFrom("identity.session")
      .select("id")
      .where("login_id", "=", bram.loginId)
      .execute();
    expect(left).toEqual([]);
    expect((await inside.get("/account")).status).toBe(303);
  });
});
