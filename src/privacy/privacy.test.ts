import { unzipSync, strFromU8 } from "fflate";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { acting } from "#test/actors.ts";
import { aylin, bram, type CastMember, chantal, deLinde, farid, lotte, ruth, sanne } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { openWeb } from "#test/web/web.ts";
import { now, setClock } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { organisationItself } from "#platform/actor.ts";
import { queueMail } from "#platform/mail/queue.ts";
import { performDueRoutines } from "#platform/jobs/routine.ts";
import { giveRoles } from "#people";
import { askErasure } from "./actions/ask.ts";
import { readRequest } from "./actions/read-requests.ts";
import { keepRetention } from "./retention.ts";

useDatabase();
useFiles();
const web = openWeb();
afterEach(() => setClock(null));

const later = (days: number): void => setClock(() => new Date(Date.now() + days * 24 * 3600_000));

const textOf = async (member: CastMember, path: string): Promise<string> => {
  const response = await (await web.as(member)).get(path);
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
};

const requests = () =>
  inOrganisation(deLinde.id, (db) =>
    db.selectFrom("privacy.request").select(["id", "person_id", "kind", "state"]).orderBy("created_at").execute(),
  );

const lastRequest = async () => (await requests()).at(-1) ?? expect.fail("Nobody asked anything.");

const nameOf = (personId: string) =>
  inOrganisation(deLinde.id, (db) =>
    db.selectFrom("people.person").select(["name", "email", "login_id"]).where("id", "=", personId).executeTakeFirst(),
  );

describe("Over mij", () => {
  it("tells Aylin what is stored, what for, who sees it and how long", async () => {
    const text = await textOf(aylin, "/over-mij");
    expect(text).toContain("Wie je bent op je werk");
    expect(text).toContain("Aylin Kaya");
    expect(text).toContain("Tot twee jaar na je vertrek.");
    expect(text).toContain("Niemand heeft iets van jou gelezen of veranderd");
  });

  it("shows her that Farid looked, and not that she did herself", async () => {
    await (await web.as(farid)).get(`/mensen/${aylin.id}`);
    await (await web.as(aylin)).get(`/mensen/${aylin.id}`);
    const readings = (await textOf(aylin, "/over-mij")).split(/Anderen die iets van jou lazen|Wat we bewaren/)[1] ?? "";
    expect(readings).toContain("Farid El Amrani");
    expect(readings).not.toContain("Aylin Kaya");
    expect(await textOf(bram, "/over-mij")).toContain("Niemand heeft iets van jou gelezen of veranderd");
  });

  it("goes along as a page to read and as JSON, without what opens a door, and that is written down", async () => {
    const response = await (await web.as(aylin)).get("/over-mij/meenemen");
    expect(response.headers.get("content-disposition")).toContain("over-mij.zip");
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(Object.keys(files)).toEqual(["over-mij.html", "over-mij.json"]);
    expect(strFromU8(files["over-mij.html"] ?? new Uint8Array())).toContain('<html lang="nl">');
    const json = strFromU8(files["over-mij.json"] ?? new Uint8Array());
    expect(json).toContain(aylin.email);
    expect(json).not.toContain('password_hash":');
    expect(json).not.toContain(bram.name);
    const rows = await inOrganisation(deLinde.id, (db) =>
      db.selectFrom("platform.audit").select("action").where("person_id", "=", aylin.id).execute(),
    );
    expect(rows.map(({ action }) => action)).toContain("privacy.exported");
  });
});

describe("a correction", () => {
  it("is asked of HR, who mends it and answers", async () => {
    const browser = await web.as(bram);
    const empty = await browser.post("/over-mij/verbeteren", { message: "" });
    expect(empty.status).toBe(422);
    await browser.post("/over-mij/verbeteren", { message: "Ik heet voortaan Jansen-Boom" });
    const { id } = await lastRequest();
    expect(await textOf(farid, "/gegevensverzoeken")).toContain("Bram Jansen");
    const unexplained = await (await web.as(farid)).post(`/gegevensverzoeken/${id}/antwoord`, { outcome: "refused" });
    expect(unexplained.status).toBe(422);
    expect(await unexplained.text()).toContain("Leg uit waarom je het afwijst.");
    expect(await textOf(farid, `/gegevensverzoeken/${id}`)).toContain("Antwoord uiterlijk op");
    later(32);
    expect(await readRequest(await acting(farid), { requestId: id })).toMatchObject({ deadline: { isOver: true } });
    setClock(null);
    await (await web.as(farid)).post(`/gegevensverzoeken/${id}/antwoord`, { outcome: "done", answer: "Aangepast!" });
    const text = await textOf(bram, "/over-mij");
    expect(text).toContain("Aangepast!");
    expect(text).toContain("Gedaan");
    const again = await (await web.as(ruth)).post(`/gegevensverzoeken/${id}/antwoord`, { outcome: "done" });
    expect(again.status).toBe(409);
    expect(await textOf(farid, `/gegevensverzoeken/${id}`)).not.toContain("uiterlijk");
  });

  it("can be taken back, by who asked it and nobody else", async () => {
    await (await web.as(bram)).post("/over-mij/verbeteren", { message: "Mijn functie klopt niet" });
    const { id } = await lastRequest();
    expect((await (await web.as(aylin)).post(`/over-mij/verzoeken/${id}/intrekken`)).status).toBe(404);
    expect((await (await web.as(bram)).post(`/over-mij/verzoeken/${id}/intrekken`)).status).toBe(303);
    expect((await lastRequest()).state).toBe("withdrawn");
  });

  it("is not for a leader to read, nor for another organisation", async () => {
    await (await web.as(chantal)).post("/over-mij/verbeteren", { message: "Iets" });
    const { id } = await lastRequest();
    expect((await (await web.as(sanne)).get(`/gegevensverzoeken/${id}`)).status).toBe(403);
    expect((await (await web.as(lotte)).get(`/gegevensverzoeken/${id}`)).status).toBe(404);
  });

  it("of HR itself is decided by a colleague", async () => {
    await (await web.as(farid)).post("/over-mij/verbeteren", { message: "Mijn eigen gegevens" });
    const { id } = await lastRequest();
    const own = await (await web.as(farid)).post(`/gegevensverzoeken/${id}/antwoord`, { outcome: "done" });
    expect(own.status).toBe(403);
    expect((await (await web.as(ruth)).post(`/gegevensverzoeken/${id}/antwoord`, { outcome: "done" })).status).toBe(
      303,
    );
  });
});

describe("an erasure", () => {
  it("is asked once at a time, and takes of who works here only what they chose themselves", async () => {
    await askErasure(await acting(aylin), { message: "" });
    await expect(askErasure(await acting(aylin), { message: "" })).rejects.toThrow();
    expect(await textOf(aylin, "/over-mij/wissen")).toContain("Dat verzoek wacht nog op antwoord");
    const { id } = await lastRequest();
    await (await web.as(farid)).post(`/gegevensverzoeken/${id}/goedkeuren`);
    await (await web.as(farid)).post(`/gegevensverzoeken/${id}/wissen`, { name: aylin.name });
    expect((await lastRequest()).state).toBe("done");
    expect((await nameOf(aylin.id))?.name).toBe(aylin.name);
  });

  it("of who left takes two steps and the right name, and then nobody is left", async () => {
    const hr = await web.as(farid);
    await hr.post(`/mensen/${chantal.id}/vertrek`);
    await hr.post(`/gegevensverzoeken/vertrokken/${chantal.id}`, { message: "Brief van 3 maart" });
    const { id } = await lastRequest();
    expect((await hr.post(`/gegevensverzoeken/${id}/wissen`, { name: chantal.name })).status).toBe(409);
    await hr.post(`/gegevensverzoeken/${id}/goedkeuren`);
    const wrong = await hr.post(`/gegevensverzoeken/${id}/wissen`, { name: "Iemand anders" });
    expect(wrong.status).toBe(422);
    expect((await nameOf(chantal.id))?.name).toBe(chantal.name);
    expect((await hr.post(`/gegevensverzoeken/${id}/wissen`, { name: chantal.name })).status).toBe(303);
    expect(await nameOf(chantal.id)).toEqual({ name: "Gewiste persoon", email: null, login_id: null });
    expect((await hr.get(`/mensen/${chantal.id}`)).status).toBe(404);
    expect(await (await hr.get("/mensen?q=chantal&state=left")).text()).not.toContain("Chantal Peters");
    const logins = await inOrganisation(deLinde.id, (db) =>
      db
        .selectFrom("identity.login")
        .select("id")
        .where("id", "=", chantal.loginId ?? "")
        .execute(),
    );
    expect(logins).toEqual([]);
  });

  it("leaves a login that opens another organisation too", async () => {
    const administrator = await web.as(ruth);
    await administrator.post(`/mensen/${farid.id}/vertrek`);
    await administrator.post(`/gegevensverzoeken/vertrokken/${farid.id}`, { message: "Per mail" });
    const { id } = await lastRequest();
    await administrator.post(`/gegevensverzoeken/${id}/goedkeuren`);
    await administrator.post(`/gegevensverzoeken/${id}/wissen`, { name: farid.name });
    const memberships = await inOrganisation(deLinde.id, (db) =>
      db
        .selectFrom("identity.membership")
        .select("organisation_id")
        .where("login_id", "=", farid.loginId ?? "")
        .execute(),
    );
    expect(memberships).toHaveLength(1);
    expect(memberships[0]?.organisation_id).not.toBe(deLinde.id);
  });
});

describe("retention", () => {
  const at = { actor: organisationItself(deLinde.id) };

  beforeAll(async () => {
    await inOrganisation(deLinde.id, async (db) => {
      const mail = { personId: aylin.id, recipient: aylin.email, subject: "Hoi", html: "<p>Hoi</p>", text: "Hoi" };
      await queueMail({ ...at, db, now: now() }, { event: "test.sent", ...mail });
      await queueMail({ ...at, db, now: now() }, { event: "test.waiting", ...mail });
      await db.updateTable("platform.mail").set({ state: "sent" }).where("event", "=", "test.sent").execute();
      await db.deleteFrom("news.notice").execute();
      const notice = { kind: "test", activity_id: newId(), organisation_id: deLinde.id, person_id: aylin.id };
      await db
        .insertInto("news.notice")
        .values({ id: newId(), created_at: now(), latest_at: now(), ...notice })
        .execute();
      const draft = { file_name: "mensen.csv", state: "mapping", content: "{}", mapping: "[]" };
      await db
        .insertInto("people.import")
        .values({
          organisation_id: deLinde.id,
          id: newId(),
          created_by: aylin.id,
          created_at: now(),
          state_since: now(),
          ...draft,
        })
        .execute();
    });
  });

  const left = () =>
    inOrganisation(deLinde.id, async (db) => ({
      mail: (await db.selectFrom("platform.mail").select("event").where("event", "like", "test.%").execute()).map(
        ({ event }) => event,
      ),
      notices: (await db.selectFrom("news.notice").select("id").execute()).length,
      imports: (await db.selectFrom("people.import").select("id").execute()).length,
    }));

  it("lets go what is too old, each kind at its own age, and nothing that still waits", async () => {
    later(6);
    await performDueRoutines([keepRetention]);
    expect(await left()).toEqual({ mail: ["test.sent", "test.waiting"], notices: 1, imports: 1 });
    later(8);
    await performDueRoutines([keepRetention]);
    expect((await left()).imports).toBe(0);
    later(89);
    await performDueRoutines([keepRetention]);
    expect((await left()).mail).toHaveLength(2);
    later(91);
    await performDueRoutines([keepRetention]);
    expect((await left()).mail).toEqual(["test.waiting"]);
    later(181);
    await performDueRoutines([keepRetention]);
    expect((await left()).notices).toBe(0);
    setClock(null);
    const text = await textOf(ruth, "/gegevensregister");
    expect(text).toContain("Laatst opgeruimd");
    expect(text).toMatch(/Meldingen.*Een melding gaat over nu\. 1 /);
  });

  it("cannot take an entry of the log that is younger than two years, whatever the clock says", async () => {
    const entries = () => inOrganisation(deLinde.id, (db) => db.selectFrom("platform.audit").select("id").execute());
    const before = (await entries()).length;
    later(4000);
    await performDueRoutines([keepRetention]);
    setClock(null);
    expect((await entries()).length).toBeGreaterThanOrEqual(before);
  });

  it("is not for a colleague to read, but for the works council, which changes nothing and sees nobody", async () => {
    expect((await (await web.as(bram)).get("/gegevensregister")).status).toBe(403);
    await giveRoles(await acting(ruth), { personId: bram.id, roles: ["works_council"] });
    expect(await textOf(bram, "/gegevensregister")).toContain("Je certificaten");
    expect((await (await web.as(bram)).get("/gegevensverzoeken")).status).toBe(403);
    expect(await textOf(bram, `/mensen/${aylin.id}`)).not.toContain(aylin.email);
  });
});
