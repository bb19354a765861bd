import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import type { Actor } from "#platform/actor.ts";
import { databaseIsAway } from "#platform/db/away.ts";
import { inOrganisation, readingInOrganisation } from "#platform/db/database.ts";
import { Conflict, NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { performDueJobs } from "#platform/jobs/jobs.ts";
import { toCsv } from "#platform/spreadsheet/csv.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, chantal, deLinde, farid, kees, lotte, peter, ruth, sanne, vanRijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { refusalOf } from "#test/refusal.ts";
import { changePerson } from "./actions/change-person.ts";
import { chooseColumns, columnField, reopenColumns } from "./actions/choose-columns.ts";
import { confirmImport, discardImport } from "./actions/confirm-import.ts";
import { findColleagues } from "./actions/find-colleagues.ts";
import { giveRoles } from "./actions/give-roles.ts";
import { type PreviewView, readCorrection, readImport } from "./actions/read-import.ts";
import { startImport } from "./actions/start-import.ts";
import { applyImportJob, checkImportJob } from "./jobs.ts";
import { lockOrganisation } from "./queries/organisation.ts";

const database = useDatabase();

const headings = "Personeelsnummer;Naam;E-mail;Functie;Afdelingscode;Afdeling;Bovenliggende afdeling;Leidinggevende";

const fileOf = (...rows: string[]): File =>
  new File([[headings, ...rows].join("\r\n")], "mensen.csv", { type: "text/csv" });

/** The whole cast as an HR system would export it: nothing in it changes anything. */
const everybody = deLinde.people.map(
  (member) => `${member.personnelNumber};${member.name};${member.email};${member.jobTitle};${member.unit};;;`,
);

const everybodyBut = (...members: readonly { readonly personnelNumber: string }[]): string[] =>
  everybody.filter((row) => !members.some((member) => row.startsWith(`${member.personnelNumber};`)));

const work = () => performDueJobs([checkImportJob, applyImportJob]);

/** Brings a file, takes the columns as guessed, and gives what the preview shows. */
async function preview(actor: Actor, file: File): Promise<PreviewView> {
  const { importId } = await startImport(actor, { file });
  const columns = await readImport(actor, { importId });
  if (columns.kind !== "columns") throw new Error("The import did not begin with its columns.");
  const chosen = Object.fromEntries(columns.columns.map(({ field }, column) => [columnField(column), field ?? ""]));
  await chooseColumns(actor, { importId, ...chosen });
  return previewOf(actor, importId);
}

async function previewOf(actor: Actor, importId: string): Promise<PreviewView> {
  const view = await readImport(actor, { importId });
  if (view.kind !== "preview") throw new Error(`The import is at ${view.kind}.`);
  return view;
}

const confirm = (actor: Actor, view: PreviewView, leavers: readonly string[] = []) =>
  confirmImport(actor, { importId: view.id, fingerprint: view.summary.fingerprint, leavers });

const peopleOf = (organisationId: string) =>
  readingInOrganisation(organisationId, (db) =>
    db
      .selectFrom("people.person")
      .select(["id", "name", "email", "personnel_number", "job_title", "unit_id", "deactivated_at"])
      .orderBy("personnel_number")
      .execute(),
  );

const unitId = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";

describe("an import", () => {
  it("shows what would happen and changes nothing by that", async () => {
    const before = await peopleOf(deLinde.id);
    const view = await preview(
      await acting(farid),
      fileOf(
        ...everybodyBut(aylin),
        "1008;Aylin Kaya-Smit;aylin@delinde.example;Verpleegkundige;ZUID;;;",
        "2001;Nieuw Iemand;nieuw@delinde.example;Kok;KEUKEN;Keuken;LINDE;",
        "2002;Fout;geen adres;;;;;",
      ),
    );
    expect(view.summary.counts).toEqual({ new: 1, changed: 1, unchanged: 11, refused: 1, left: 0 });
    expect(view.summary.newUnits).toEqual([{ name: "Keuken", code: "KEUKEN", parent: "Zorggroep De Linde" }]);
    expect(view.rows.find((row) => row.outcome === "changed")).toMatchObject({
      label: "Aylin Kaya-Smit",
      details: { changes: [{ field: "name", from: "Aylin Kaya", to: "Aylin Kaya-Smit" }] },
    });
    expect(await peopleOf(deLinde.id)).toEqual(before);
  });

  it("shows apart what is said about rows that go in all the same", async () => {
    const actor = await acting(farid);
    const view = await preview(actor, fileOf("1009;Bram Jansen;;;ZUID;;;9999", "1010;Chantal Peters;;;;;;"));
    expect(view.summary.remarked).toBe(1);
    const remarked = await readImport(actor, { importId: view.id, uitkomst: "remarked" });
    expect(remarked.kind === "preview" ? remarked.rows.map((row) => row.label) : []).toEqual(["Bram Jansen"]);
  });

  it("does what it showed when it is confirmed, and the same file again changes nothing", async () => {
    const actor = await acting(farid);
    const file = () =>
      fileOf(
        "3001;Nour Haddad;nour@delinde.example;Kok;KOK;Keuken;LINDE;3002",
        "3002;Otto Berg;otto@delinde.example;Chef;KOK;Keuken;LINDE;1001",
        "1009;Bram Jansen;bram@delinde.example;Kok;KOK;Keuken;LINDE;3002",
      );
    const first = await preview(actor, file());
    await confirm(actor, first);
    expect((await readImport(actor, { importId: first.id })).kind).toBe("progress");
    await work();
    expect(await readImport(actor, { importId: first.id })).toMatchObject({
      kind: "done",
      summary: { counts: { new: 2, changed: 1 } },
    });
    const people = await peopleOf(deLinde.id);
    const kitchen = people.find((person) => person.name === "Otto Berg")?.unit_id;
    expect(people.filter((person) => person.unit_id === kitchen).map((person) => person.name)).toEqual([
      "Bram Jansen",
      "Nour Haddad",
      "Otto Berg",
    ]);
    expect(await findColleagues(actor, { q: "hadad" })).toMatchObject([
      { name: "Nour Haddad", detail: "Kok · Keuken" },
    ]);
    const leader = await readingInOrganisation(deLinde.id, (db) =>
      db
        .selectFrom("people.unit_leader")
        .innerJoin("people.person", "people.person.id", "people.unit_leader.person_id")
        .select("name")
        .where("people.unit_leader.unit_id", "=", kitchen ?? "")
        .execute(),
    );
    expect(leader).toEqual([{ name: "Otto Berg" }]);
    const again = await preview(actor, file());
    expect(again.summary.counts).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
    expect(again.summary).toMatchObject({ newUnits: [], changedUnits: [], leaders: [] });
  });

  it("announces who joined and moved, by nothing but ids, and writes each change down", async () => {
    const activities = await readingInOrganisation(deLinde.id, (db) =>
      db
        .selectFrom("platform.activity")
        .select(["verb", "context"])
        .where("verb", "like", "people.%")
        .orderBy("id")
        .execute(),
    );
    expect(activities.map((activity) => activity.verb)).toEqual(
      expect.arrayContaining(["people.joined", "people.moved", "people.leader-appointed"]),
    );
    expect(JSON.stringify(activities)).not.toMatch(/Nour|nour@/);
    const audited = await readingInOrganisation(deLinde.id, (db) =>
      db
        .selectFrom("platform.audit")
        .select(["action", "actor_id"])
        .where("action", "in", ["people.person.added", "people.imported"])
        .execute(),
    );
    expect(audited).toHaveLength(3);
    expect(new Set(audited.map((entry) => entry.actor_id))).toEqual(new Set([farid.id]));
  });

  it("reports nobody as left unless they are ticked", async () => {
    const actor = await acting(farid);
    const rows = (await peopleOf(deLinde.id))
      .filter((person) => person.id !== peter.id && person.id !== kees.id)
      .map((person) => `${person.personnel_number};${person.name};;;;;;`);
    const view = await preview(actor, fileOf(...rows));
    expect(view.summary.missing.map((person) => person.name)).toEqual(["Kees van Dijk", "Peter de Groot"]);
    await confirm(actor, view, [peter.id]);
    await work();
    const left = (await peopleOf(deLinde.id)).filter((person) => person.deactivated_at !== null);
    expect(left.map((person) => person.name)).toEqual(["Peter de Groot"]);
    const back = await preview(actor, fileOf("1007;Peter de Groot;;;;;;"));
    expect(back.rows[0]?.details.changes).toEqual([{ field: "return", from: null, to: null }]);
    await confirm(actor, back);
    await work();
    expect((await peopleOf(deLinde.id)).filter((person) => person.deactivated_at !== null)).toEqual([]);
  });

  it("lets two colleagues exchange their addresses", async () => {
    const actor = await acting(farid);
    await confirm(
      actor,
      await preview(
        actor,
        fileOf(`1010;Chantal Peters;${sanne.email};;;;;`, `1006;Sanne Visser;${chantal.email};;;;;`),
      ),
    );
    await work();
    const emails = new Map((await peopleOf(deLinde.id)).map((person) => [person.id, person.email]));
    expect([emails.get(chantal.id), emails.get(sanne.id)]).toEqual([sanne.email, chantal.email]);
  });

  it("moves and renames units as the file says, with everything below them", async () => {
    const actor = await acting(farid);
    const view = await preview(
      actor,
      fileOf("1009;Bram Jansen;;;ZUID;Team Zuid-West;NIEUW;", "1008;Aylin Kaya;;;ZORG;Zorg;NIEUW;"),
    );
    expect(view.summary.changedUnits).toEqual([
      { unit: "Team Zuid", field: "name", from: "Team Zuid", to: "Team Zuid-West" },
      { unit: "Team Zuid", field: "parent", from: "Zorg", to: "NIEUW" },
      { unit: "Zorg", field: "parent", from: "Zorggroep De Linde", to: "NIEUW" },
    ]);
    await confirm(actor, view);
    await work();
    const units = await readingInOrganisation(deLinde.id, (db) =>
      db.selectFrom("people.unit").select(["id", "parent_id", "ancestor_ids"]).execute(),
    );
    for (const unit of units) {
      const parent = units.find((candidate) => candidate.id === unit.parent_id);
      expect(unit.ancestor_ids).toEqual([...(parent?.ancestor_ids ?? []), unit.id]);
    }
    expect(units.find((unit) => unit.id === unitId("NOORD"))?.ancestor_ids).toHaveLength(4);
  });
});

describe("between showing and doing", () => {
  it("a change by somebody else brings the preview back, and nothing is imported", async () => {
    const actor = await acting(farid);
    const view = await preview(actor, fileOf("1008;Aylin Kaya;aylin@delinde.example;Wijkverpleegkundige;;;;"));
    await confirm(actor, view);
    await changePerson(actor, {
      personId: aylin.id,
      name: "Aylin Kaya",
      email: aylin.email,
      personnelNumber: "1008",
      jobTitle: "Teamcoach",
      unitId: unitId("ZUID"),
      locale: "nl",
    });
    await work();
    const after = await previewOf(actor, view.id);
    expect(after.setback).toBe("changed");
    expect(after.rows[0]?.details.changes).toEqual([
      { field: "jobTitle", from: "Teamcoach", to: "Wijkverpleegkundige" },
    ]);
    await expect(confirm(actor, view)).rejects.toBeInstanceOf(Conflict);
    await confirm(actor, after);
    await work();
    expect((await readImport(actor, { importId: view.id })).kind).toBe("done");
  });

  it("somebody who loses their role does not import any more", async () => {
    await giveRoles(await acting(ruth), { personId: bram.id, roles: ["hr_adviser"] });
    const asBram = await acting(bram);
    const view = await preview(asBram, fileOf("4001;Te Laat;laat@delinde.example;;;;;"));
    await confirm(asBram, view);
    await giveRoles(await acting(ruth), { personId: bram.id, roles: [] });
    await work();
    expect((await peopleOf(deLinde.id)).some((person) => person.name === "Te Laat")).toBe(false);
    expect(await previewOf(await acting(farid), view.id)).toMatchObject({ setback: "failed" });
  });

  it("two imports at once are done one after the other", async () => {
    const actor = await acting(farid);
    const one = await preview(actor, fileOf("5001;Een;een@delinde.example;;;;;"));
    const other = await preview(actor, fileOf("5001;Twee;twee@delinde.example;;;;;"));
    await Promise.all([confirm(actor, one), confirm(actor, other)]);
    const planned = { personId: farid.id };
    await Promise.all([
      applyImportJob.perform({ importId: one.id, ...planned }, deLinde.id),
      applyImportJob.perform({ importId: other.id, ...planned }, deLinde.id),
    ]);
    const kinds = [await readImport(actor, { importId: one.id }), await readImport(actor, { importId: other.id })].map(
      (view) => `${view.kind} ${view.setback}`,
    );
    expect(kinds.toSorted()).toEqual(["done null", "preview changed"]);
    expect((await peopleOf(deLinde.id)).filter((person) => person.personnel_number === "5001")).toHaveLength(1);
    await work();
  });

  it("an import that was half done by a process that died is done once, whole", async () => {
    const actor = await acting(farid);
    const view = await preview(actor, fileOf("6001;Zes;zes@delinde.example;;;;;"));
    await confirm(actor, view);
    await applyImportJob.perform({ importId: view.id, personId: farid.id }, deLinde.id);
    await applyImportJob.perform({ importId: view.id, personId: farid.id }, deLinde.id);
    await work();
    expect(await readImport(actor, { importId: view.id })).toMatchObject({ kind: "done", setback: null });
  });
});

/** Ends every connection that waits for another, as a database does that stops. */
async function breakWhatWaits(): Promise<void> {
  const client = new pg.Client(database.owner());
  await client.connect();
  const waiting = async () => {
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rowCount ?? 0;
  };
  await vi.waitUntil(async () => (await waiting()) > 0);
  await client.end();
}

describe("an import during which the database goes away", () => {
  it("is not given up: its job is tried again when the database is back", async () => {
    const actor = await acting(farid);
    const view = await preview(actor, fileOf("7001;Zeven;zeven@delinde.example;;;;;"));
    await confirm(actor, view);
    const planned = { importId: view.id, personId: farid.id };
    const broken = await inOrganisation(deLinde.id, async (db) => {
      await lockOrganisation({ db, actor });
      const applying = applyImportJob.perform(planned, deLinde.id).catch((error: unknown) => error);
      await breakWhatWaits();
      return applying;
    });
    expect(databaseIsAway(broken)).toBe(true);
    expect(await readImport(actor, { importId: view.id })).toMatchObject({ kind: "progress", setback: null });
    await work();
    expect(await readImport(actor, { importId: view.id })).toMatchObject({ kind: "done", setback: null });
  });
});

describe("a large file", () => {
  it("is checked and imported in the background, and can be followed", async () => {
    const actor = await acting(ruth);
    const rows = Array.from(
      { length: 2500 },
      (_, at) => `G${at};Groot ${at};groot${at}@delinde.example;;G${at % 20};Groep ${at % 20};LINDE;`,
    );
    const { importId } = await startImport(actor, { file: fileOf(...rows) });
    const columns = await readImport(actor, { importId });
    const chosen =
      columns.kind === "columns" ? columns.columns.map(({ field }, at) => [columnField(at), field ?? ""]) : [];
    await chooseColumns(actor, { importId, ...Object.fromEntries(chosen) });
    expect(await readImport(actor, { importId })).toMatchObject({ kind: "progress", stage: "checking", total: 2500 });
    await expect(chooseColumns(actor, { importId, ...Object.fromEntries(chosen) })).rejects.toBeInstanceOf(Conflict);
    await work();
    const view = await previewOf(actor, importId);
    expect(view).toMatchObject({ pageCount: 100, summary: { counts: { new: 2500 } } });
    await confirm(actor, view);
    await expect(discardImport(actor, { importId })).rejects.toBeInstanceOf(Conflict);
    await work();
    expect((await peopleOf(deLinde.id)).filter((person) => person.name.startsWith("Groot "))).toHaveLength(2500);
  });
});

describe("the columns", () => {
  it("that somebody chose are remembered for the next file", async () => {
    const actor = await acting(farid);
    const file = () => new File(["Nr.;Wie;Kostenplaats\n7001;Zeven;ZUID\n"], "anders.csv");
    const { importId } = await startImport(actor, { file: file() });
    const chosen = { column0: "personnelNumber", column1: "name", column2: "unitCode" };
    const nameless = await refusalOf(chooseColumns(actor, { importId, column0: "personnelNumber" }));
    expect(nameless[""]).toContain("de naam");
    const twice = await refusalOf(chooseColumns(actor, { importId, ...chosen, column2: "name" }));
    expect(twice["column2"]).toContain("twee kolommen");
    await chooseColumns(actor, { importId, ...chosen });
    const next = await startImport(actor, { file: file() });
    const view = await readImport(actor, { importId: next.importId });
    expect(view.kind === "columns" ? view.columns.map(({ field }) => field) : []).toEqual([
      "personnelNumber",
      "name",
      "unitCode",
    ]);
  });

  it("can be chosen again from the preview", async () => {
    const actor = await acting(farid);
    const view = await preview(actor, fileOf("8001;Acht;acht@delinde.example;;;;;"));
    await reopenColumns(actor, { importId: view.id });
    expect((await readImport(actor, { importId: view.id })).kind).toBe("columns");
  });

  it("with a BSN are never written to the database", async () => {
    const actor = await acting(farid);
    const file = new File(["BSN;Naam;E-mail\n111222333;Geheim;geheim@delinde.example\n"], "bsn.csv");
    const { importId } = await startImport(actor, { file });
    const kept = await readingInOrganisation(deLinde.id, (db) =>
      db.selectFrom("people.import").selectAll().where("id", "=", importId).execute(),
    );
    expect(JSON.stringify(kept)).not.toContain("111222333");
    expect(await readImport(actor, { importId })).toMatchObject({ leftOut: [{ heading: "BSN", kind: "bsn" }] });
  });
});

describe("refused rows", () => {
  it("come back as a file with reasons, which can be mended and brought again", async () => {
    const actor = await acting(farid);
    const view = await preview(actor, fileOf("9001;Goed;goed@delinde.example;;;;;", "9002;=Formule;fout;;;;;"));
    await confirm(actor, view);
    await work();
    const csv = toCsv(await readCorrection(actor, { importId: view.id }));
    expect(csv).toContain("9002;'=Formule;fout;;;;;;“fout” is geen e-mailadres.");
    expect(csv).not.toContain("9001");
    const mended = await preview(
      actor,
      new File([csv.replace(";fout;", ";formule@delinde.example;")], "verbeterd.csv"),
    );
    expect(mended.summary.counts).toMatchObject({ new: 1, refused: 0 });
    expect(mended.rows[0]?.label).toBe("=Formule");
  });
});

describe("files on their way in", () => {
  it("are not for colleagues, and not there for another organisation", async () => {
    await expect(startImport(await acting(sanne), { file: fileOf("1;x;x@x.nl;;;;;") })).rejects.toBeInstanceOf(
      NotAllowed,
    );
    const view = await preview(await acting(farid), fileOf("1;x;x@x.nl;;;;;"));
    await expect(readImport(await acting(aylin), { importId: view.id })).rejects.toBeInstanceOf(NotAllowed);
    await expect(readImport(await acting(lotte), { importId: view.id })).rejects.toBeInstanceOf(NotFound);
    await expect(confirm(await acting(lotte), view)).rejects.toBeInstanceOf(NotFound);
    expect(await peopleOf(vanRijn.id)).toHaveLength(2);
  });
});
