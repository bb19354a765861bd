import { describe, expect, it } from "vitest";
import type { Actor } from "#platform/actor.ts";
import { now } from "#platform/clock.ts";
import { newId } from "#platform/db/id.ts";
import { inOrganisation, readingInOrganisation } from "#platform/db/database.ts";
import { Conflict, NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { defaultTimeZone } from "#platform/i18n/locale.ts";
import { performDueRoutines } from "#platform/jobs/routine.ts";
import { acting } from "#test/actors.ts";
import {
  aylin,
  bram,
  chantal,
  deLinde,
  farid,
  kees,
  lotte,
  peter,
  ruth,
  sanne,
  vanRijn,
  willemijn,
} from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { refusalOf } from "#test/refusal.ts";
import { addPerson } from "./actions/add-person.ts";
import { changePerson } from "./actions/change-person.ts";
import { deactivatePerson } from "./actions/deactivate-person.ts";
import { exportDirectory } from "./actions/export-directory.ts";
import { findColleagues } from "./actions/find-colleagues.ts";
import { foundOrganisation } from "./actions/found-organisation.ts";
import { giveRoles } from "./actions/give-roles.ts";
import { linkLogin } from "./actions/link-login.ts";
import { reactivatePerson } from "./actions/reactivate-person.ts";
import { readDirectory } from "./actions/read-directory.ts";
import { readOwnTeam } from "./actions/read-own-team.ts";
import { readProfile } from "./actions/read-profile.ts";
import { forgetSearchTerms } from "./jobs.ts";
import { insertPeople } from "./queries/person.ts";

useDatabase();

const unitId = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";

const auditOf = (personId: string) =>
  readingInOrganisation(deLinde.id, (db) =>
    db
      .selectFrom("platform.audit")
      .select(["action", "actor_id", "details"])
      .where("person_id", "=", personId)
      .orderBy("id")
      .execute(),
  );

const activitiesAbout = (personId: string) =>
  readingInOrganisation(deLinde.id, (db) =>
    db
      .selectFrom("platform.activity")
      .select(["verb", "context"])
      .where("object_id", "=", personId)
      .orderBy("id")
      .execute(),
  );

const newcomer = (name: string, more: Record<string, unknown> = {}) => ({
  name,
  email: "",
  personnelNumber: "",
  jobTitle: "",
  unitId: "",
  locale: "nl",
  ...more,
});

describe("a new colleague", () => {
  it("is added by HR, found at once, and announced without a word about them", async () => {
    const { personId } = await addPerson(
      await acting(farid),
      newcomer("Zoë van der Meer", { email: "Zoe@DeLinde.example", unitId: unitId("ZUID"), jobTitle: "Leerling" }),
    );
    expect(await findColleagues(await acting(aylin), { q: "zoe mee" })).toEqual([
      { id: personId, name: "Zoë van der Meer", detail: "Leerling · Team Zuid" },
    ]);
    expect(await activitiesAbout(personId)).toEqual([{ verb: "people.joined", context: { unitId: unitId("ZUID") } }]);
    expect(await auditOf(personId)).toMatchObject([{ action: "people.person.added", actor_id: farid.id }]);
  });

  it("cannot take another's address, number, or a unit that is not there", async () => {
    const taken = newcomer("Dubbel", {
      email: aylin.email,
      personnelNumber: bram.personnelNumber,
      unitId: vanRijn.units[0]?.id,
    });
    const refusal = await refusalOf(addPerson(await acting(farid), taken));
    expect(Object.keys(refusal)).toEqual(["email", "personnelNumber", "unitId"]);
    expect(refusal["email"]).toBe("Dit e-mailadres is al van Aylin Kaya.");
  });

  it("is not added by a team leader", async () => {
    await expect(addPerson(await acting(sanne), newcomer("Iemand"))).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("a changed colleague", () => {
  it("is found by the new name, and moving is announced", async () => {
    const actor = await acting(farid);
    await changePerson(actor, {
      ...newcomer("Chantal Peters-Boom", { unitId: unitId("ZUID"), jobTitle: "Verzorgende IG" }),
      personId: chantal.id,
      email: chantal.email,
      personnelNumber: chantal.personnelNumber,
    });
    expect(await findColleagues(actor, { q: "boom" })).toMatchObject([{ id: chantal.id }]);
    const context = { from: unitId("NOORD"), to: unitId("ZUID") };
    expect(await activitiesAbout(chantal.id)).toEqual([{ verb: "people.moved", context }]);
    expect(await auditOf(chantal.id)).toMatchObject([
      { action: "people.person.changed", details: { fields: ["name", "unitId"] } },
    ]);
  });

  it("who is an administrator is not changed by HR", async () => {
    const wanted = { ...newcomer(ruth.name), personId: ruth.id, email: "farid-kaapt@delinde.example" };
    await expect(changePerson(await acting(farid), wanted)).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("the leader above", () => {
  it("is the leader of one's leader, and nobody at the top", async () => {
    const ofAylin = await readProfile(await acting(aylin), { personId: aylin.id });
    expect([ofAylin.leader?.name, ofAylin.secondLineLeader?.name]).toEqual([sanne.name, willemijn.name]);
    const ofSanne = await readProfile(await acting(sanne), { personId: sanne.id });
    expect([ofSanne.leader?.name, ofSanne.secondLineLeader]).toEqual([willemijn.name, null]);
  });
});

describe("roles", () => {
  it("make a confidential adviser somebody whom everybody can find, and who sees nothing more", async () => {
    await giveRoles(await acting(ruth), { personId: bram.id, roles: ["confidential_adviser"] });
    expect((await readProfile(await acting(chantal), { personId: bram.id })).isConfidentialAdviser).toBe(true);
    expect((await readDirectory(await acting(chantal), { role: "confidential_adviser" })).rows).toMatchObject([
      { name: bram.name },
    ]);
    expect((await readProfile(await acting(bram), { personId: chantal.id })).contact).toBeNull();
    await giveRoles(await acting(ruth), { personId: bram.id, roles: [] });
  });

  it("are given by the administrator, and by nobody else", async () => {
    await giveRoles(await acting(ruth), { personId: bram.id, roles: ["trainer", "author"] });
    expect((await acting(bram)).roles).toEqual(new Set(["employee", "trainer", "author"]));
    await expect(
      giveRoles(await acting(farid), { personId: farid.id, roles: ["administrator"] }),
    ).rejects.toBeInstanceOf(NotAllowed);
  });

  it("leave at least one administrator", async () => {
    await expect(giveRoles(await acting(ruth), { personId: ruth.id, roles: [] })).rejects.toBeInstanceOf(Conflict);
  });

  it("leave one administrator also when two take each other's role at the same moment", async () => {
    await giveRoles(await acting(ruth), { personId: willemijn.id, roles: ["administrator"] });
    const [asRuth, asWillemijn] = [await acting(ruth), await acting(willemijn)];
    const outcomes = await Promise.allSettled([
      giveRoles(asRuth, { personId: willemijn.id, roles: [] }),
      giveRoles(asWillemijn, { personId: ruth.id, roles: [] }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await inOrganisation(deLinde.id, async (db) => {
      await db.deleteFrom("people.role_assignment").where("role", "=", "administrator").execute();
      const row = { organisation_id: deLinde.id, person_id: ruth.id, role: "administrator" };
      await db.insertInto("people.role_assignment").values(row).execute();
    });
  });
});

describe("who leaves", () => {
  it("cannot come in, leads nothing, and is no longer there for colleagues", async () => {
    const actor = await acting(ruth);
    await deactivatePerson(actor, { personId: peter.id });
    await expect(acting(peter)).rejects.toThrow("nobody");
    await expect(readProfile(await acting(aylin), { personId: peter.id })).rejects.toBeInstanceOf(NotFound);
    expect((await readProfile(actor, { personId: peter.id })).leads).toEqual([]);
    expect((await readDirectory(await acting(aylin), { q: "peter de groot" })).rows).toEqual([]);
    expect((await readDirectory(actor, { state: "left" })).rows.map((row) => row.name)).toEqual(["Peter de Groot"]);
    expect(await activitiesAbout(peter.id)).toEqual([{ verb: "people.left", context: { unitId: unitId("NOORD") } }]);
  });

  it("can come back, as an employee", async () => {
    await reactivatePerson(await acting(farid), { personId: peter.id });
    expect((await acting(peter)).roles).toEqual(new Set(["employee"]));
  });

  it("is not oneself", async () => {
    await expect(deactivatePerson(await acting(farid), { personId: farid.id })).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("the directory", () => {
  it("finds Sanne in spite of a typing error, and says that it guessed", async () => {
    const view = await readDirectory(await acting(aylin), { q: "sanne vissr" });
    expect(view.rows.map((row) => row.name)).toEqual(["Sanne Visser"]);
    expect(view.resembles).toBe(true);
  });

  it("counts no further than a thousand, and shows the same people in the same order as when it counts them all", async () => {
    const actor = await acting(aylin);
    const crowd = Array.from({ length: 1002 }, (_, number) => ({
      id: newId(),
      name: `Zwaan ${String(number).padStart(4, "0")}`,
      email: null,
      personnelNumber: null,
      jobTitle: null,
      locale: "nl" as const,
      unitId: number % 2 === 0 ? unitId("ZUID") : unitId("NOORD"),
      timeZone: defaultTimeZone,
      createdAt: now(),
    }));
    await inOrganisation(deLinde.id, (db) => insertPeople(db, deLinde.id, crowd));
    const names = async (input: object) => (await readDirectory(actor, input)).rows.map(({ name }) => name);
    const expected = crowd.map(({ name }) => name);

    expect(await readDirectory(actor, { q: "zw" })).toMatchObject({ total: 1000, hasMore: true });
    expect(await names({ q: "zw" })).toEqual(expected.slice(0, 25));
    expect(await names({ q: "zwaan 0", page: "3" })).toEqual(expected.slice(50, 75));
    expect(await names({ q: "z", sort: "-name", page: "40" })).toEqual(expected.toReversed().slice(975, 1000));
    const ofZuid = await readDirectory(actor, { q: "zw", unit: unitId("ZUID") });
    expect(ofZuid).toMatchObject({ total: 501, hasMore: false });
    expect(ofZuid.rows[1]?.name).toBe(expected[2]);
    await inOrganisation(deLinde.id, (db) => db.deleteFrom("people.person").where("name", "like", "Zwaan %").execute());
  });

  it("narrows to a unit with all below it, and to those who lead", async () => {
    const actor = await acting(aylin);
    const zorg = await readDirectory(actor, { unit: unitId("ZORG"), sort: "-name" });
    expect(zorg.rows.map((row) => row.name)).toContain("Sanne Visser");
    expect(zorg.rows.map((row) => row.name)).not.toContain("Farid El Amrani");
    expect(zorg.rows.map((row) => row.name)).toEqual(
      zorg.rows
        .map((row) => row.name)
        .toSorted()
        .toReversed(),
    );
    const leaders = await readDirectory(actor, { role: "leader" });
    expect(leaders.rows.map((row) => row.name)).toEqual(["Sanne Visser", "Willemijn de Boer"]);
  });

  it("names each colleague's leader: the nearest above, never oneself", async () => {
    const { rows } = await readDirectory(await acting(aylin), { unit: unitId("ZUID") });
    expect(rows.find((row) => row.id === aylin.id)?.leader?.id).toBe(sanne.id);
    expect(rows.find((row) => row.id === sanne.id)?.leader?.id).toBe(willemijn.id);
  });

  it("survives any address, and goes to the last page when asked for one beyond", async () => {
    const view = await readDirectory(await acting(aylin), {
      q: "'; drop",
      page: "9999",
      sort: "salary",
      unit: "x",
      role: "king",
    });
    expect(view.state).toMatchObject({ page: 1, sort: { column: "name", direction: "ascending" }, filters: {} });
  });

  it("tells colleagues no address or number, not even in an export; HR gets them and it is written down", async () => {
    const asAylin = await exportDirectory(await acting(aylin), { format: "csv" });
    expect(asAylin.sheet.headings).toEqual(["Naam", "Functie", "Afdeling", "Leidinggevende"]);
    expect(JSON.stringify(asAylin.sheet.rows)).not.toContain("@delinde.example");
    const asFarid = await exportDirectory(await acting(farid), { format: "csv", q: "aylin" });
    expect(asFarid.sheet.rows).toEqual([
      ["Aylin Kaya", "Verpleegkundige", "Team Zuid", "Sanne Visser", "1008", aylin.email, null, null],
    ]);
  });
});

const seen = async (reader: Actor) => {
  const { contact, administration } = await readProfile(reader, { personId: bram.id });
  return { contact: contact !== null, administration: administration !== null };
};

describe("a profile", () => {
  it("shows a colleague the basics, a leader how to reach somebody, HR the rest", async () => {
    expect(await seen(await acting(aylin))).toEqual({ contact: false, administration: false });
    expect(await seen(await acting(sanne))).toEqual({ contact: true, administration: false });
    expect(await seen(await acting(farid))).toEqual({ contact: true, administration: true });
    expect(await seen(await acting(bram))).toEqual({ contact: true, administration: true });
  });

  it("is written down when another reads more than the directory tells, and only then", async () => {
    const reads = (await auditOf(bram.id)).filter((entry) => entry.action === "people.person.read");
    expect(reads.map((entry) => entry.actor_id)).toEqual([sanne.id, farid.id]);
  });

  it("does not exist for another organisation", async () => {
    const baker = await acting(lotte);
    await expect(readProfile(baker, { personId: bram.id })).rejects.toBeInstanceOf(NotFound);
    await expect(changePerson(baker, { ...newcomer("x"), personId: bram.id })).rejects.toBeInstanceOf(NotFound);
    expect((await readDirectory(baker, {})).total).toBe(2);
    expect(await findColleagues(baker, { q: "aylin" })).toEqual([]);
  });
});

describe("a leader's own team", () => {
  it("is one step down and in the order of the alphabet", async () => {
    const { members } = await readOwnTeam(await acting(willemijn), {});
    expect(members.map((member) => member.name)).toContain("Sanne Visser");
    expect(members.map((member) => member.name)).not.toContain("Aylin Kaya");
    const team = await readOwnTeam(await acting(sanne), {});
    expect(team.members.map((member) => member.name)).toEqual([
      "Aylin Kaya",
      "Bram Jansen",
      "Chantal Peters-Boom",
      "Zoë van der Meer",
    ]);
  });

  it("is nobody's who leads nothing", async () => {
    await expect(readOwnTeam(await acting(aylin), {})).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("a login", () => {
  it("is tied to a colleague once", async () => {
    const actor = await acting(ruth);
    const link = (loginId: string) =>
      inOrganisation(deLinde.id, (db) => linkLogin({ actor, db, now: new Date() }, { personId: kees.id, loginId }));
    await link("login-kees");
    await link("login-kees");
    await expect(link("login-anders")).rejects.toBeInstanceOf(Conflict);
  });
});

describe("somebody whose data was erased", () => {
  it("is not left behind among the words that people search by", async () => {
    const { personId } = await addPerson(await acting(farid), newcomer("Vluchtige Bezoeker"));
    await inOrganisation(deLinde.id, (db) => db.deleteFrom("people.person").where("id", "=", personId).execute());
    const terms = () =>
      inOrganisation(deLinde.id, (db) =>
        db.selectFrom("people.search_term").select("term").where("person_id", "=", personId).execute(),
      );
    expect((await terms()).length).toBeGreaterThan(2);
    await performDueRoutines([forgetSearchTerms]);
    expect(await terms()).toEqual([]);
  });
});

describe("a new organisation", () => {
  it("begins with an administrator who sees nobody but themselves", async () => {
    const founded = await foundOrganisation({
      name: "Drukkerij De Pers",
      administrator: { name: "Ilse Prins", email: "ilse@pers.example" },
    });
    const people = await readingInOrganisation(founded.organisationId, (db) =>
      db.selectFrom("people.person").select("name").execute(),
    );
    expect(people).toEqual([{ name: "Ilse Prins" }]);
  });
});
