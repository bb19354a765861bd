import { afterEach, describe, expect, it } from "vitest";
import { setClock } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { performDueJobs } from "#platform/jobs/jobs.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, type CastMember, chantal, deLinde, dewi, farid, lotte, peter, ruth, sanne } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { refusalOf } from "#test/refusal.ts";
import { readEmployments, removeEmployment } from "./actions/change-employments.ts";
import { changePerson } from "./actions/change-person.ts";
import { chooseColumns, columnField } from "./actions/choose-columns.ts";
import { confirmImport } from "./actions/confirm-import.ts";
import { deactivatePerson } from "./actions/deactivate-person.ts";
import { reactivatePerson } from "./actions/reactivate-person.ts";
import { readDirectory } from "./actions/read-directory.ts";
import { readImport } from "./actions/read-import.ts";
import { readPersonForm } from "./actions/read-person-form.ts";
import { readProfile } from "./actions/read-profile.ts";
import { saveEmployment } from "./actions/save-employment.ts";
import { startImport } from "./actions/start-import.ts";
import { applyImportJob, checkImportJob } from "./jobs.ts";

useDatabase();
afterEach(() => setClock(null));

const on = (moment: string): void => setClock(() => new Date(moment));

const unitOf = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";

const move = async (member: CastMember, code: string) =>
  changePerson(await acting(farid), {
    personId: member.id,
    name: member.name,
    email: member.email,
    personnelNumber: member.personnelNumber,
    jobTitle: member.jobTitle,
    unitId: unitOf(code),
    locale: member.locale,
  });

const careerOf = async (member: CastMember, reader: CastMember = farid) =>
  (await readProfile(await acting(reader), { personId: member.id })).career?.map(({ unitName, lastDay }) => [
    unitName,
    lastDay,
  ]);

const save = async (more: Record<string, string>) =>
  saveEmployment(await acting(farid), { personId: aylin.id, startsOn: "01-02-2024", stillHere: "yes", ...more });

describe("where somebody was", () => {
  it("is kept per day of the organisation when somebody moves, leaves and comes back", async () => {
    on("2030-06-30T22:30:00Z");
    await move(aylin, "NOORD");
    expect(await careerOf(aylin)).toEqual([
      ["Team Noord", null],
      ["Team Zuid", "2030-06-30"],
    ]);
    on("2030-09-01T10:00:00Z");
    await deactivatePerson(await acting(farid), { personId: aylin.id });
    expect((await careerOf(aylin))?.[0]).toEqual(["Team Noord", "2030-08-31"]);
    on("2031-01-01T10:00:00Z");
    await reactivatePerson(await acting(farid), { personId: aylin.id });
    expect(await careerOf(aylin)).toHaveLength(3);
  });

  it("keeps one place of a day on which somebody moved twice, and none of a mistake that was put right", async () => {
    on("2030-05-01T10:00:00Z");
    await move(dewi, "ZUID");
    await move(dewi, "HR");
    expect((await careerOf(dewi))?.map(([unit]) => unit)).toEqual(["HR", "Team Noord"]);
    await move(dewi, "NOORD");
    expect(await careerOf(dewi)).toEqual([["Team Noord", null]]);
  });

  it("is kept with what somebody was: title, family and layer", async () => {
    on("2031-03-30T23:30:00Z");
    await changePerson(await acting(farid), {
      personId: chantal.id,
      name: chantal.name,
      email: chantal.email,
      personnelNumber: chantal.personnelNumber,
      jobTitle: "Teamleider nacht",
      jobFamily: "Leidinggeven",
      hierarchyLevel: "team_lead",
      unitId: unitOf("NOORD"),
      locale: chantal.locale,
    });
    const { career } = await readProfile(await acting(peter), { personId: chantal.id });
    expect(career).toMatchObject([
      { from: "2031-03-31", jobTitle: "Teamleider nacht", jobFamily: "Leidinggeven", hierarchyLevel: "team_lead" },
      { lastDay: "2031-03-30", jobTitle: chantal.jobTitle, jobFamily: null, hierarchyLevel: null },
    ]);
    expect((await readPersonForm(await acting(farid), { personId: bram.id })).jobFamilies).toEqual(["Leidinggeven"]);
    const found = async (reader: CastMember) =>
      (await readDirectory(await acting(reader), { level: "team_lead" })).rows.map(({ name }) => name);
    expect(await found(farid)).toEqual([chantal.name]);
    expect((await found(aylin)).length).toBeGreaterThan(5);
  });

  it("is for the person, the leaders and HR", async () => {
    expect(await careerOf(bram, bram)).toHaveLength(1);
    expect(await careerOf(bram, sanne)).toHaveLength(1);
    expect(await careerOf(bram, chantal)).toBeUndefined();
  });

  it("is kept by an import as well", async () => {
    on("2030-11-22T10:00:00Z");
    const actor = await acting(farid);
    const rows = ["Personeelsnummer;Naam;Functie;Afdelingscode", `${bram.personnelNumber};${bram.name};Leerling;NOORD`];
    const { importId } = await startImport(actor, { file: new File([rows.join("\r\n")], "mensen.csv") });
    const columns = await readImport(actor, { importId });
    if (columns.kind !== "columns") throw new Error("The import did not begin with its columns.");
    const chosen = columns.columns.map(({ field }, column) => [columnField(column), field ?? ""]);
    await chooseColumns(actor, { importId, ...Object.fromEntries(chosen) });
    const preview = await readImport(actor, { importId });
    if (preview.kind !== "preview") throw new Error("The import shows no preview.");
    await confirmImport(actor, { importId, fingerprint: preview.summary.fingerprint, leavers: [] });
    await performDueJobs([checkImportJob, applyImportJob]);
    expect(await careerOf(bram)).toEqual([
      ["Team Noord", null],
      ["Team Zuid", "2030-11-21"],
    ]);
  });
});

describe("an employment", () => {
  it("is written down by HR, as people write dates and shares", async () => {
    await save({ startsOn: "29-02-2024", endsOn: "31-12-2024", fte: "0,8", contract: "temporary" });
    const { employments } = await readProfile(await acting(aylin), { personId: aylin.id });
    expect(employments).toMatchObject([
      { startsOn: "2024-02-29", endsOn: "2024-12-31", fte: 0.8, contract: "temporary" },
    ]);
  });

  it("shares no day with another, and says why it was refused", async () => {
    expect(await refusalOf(save({ startsOn: "31-12-2024" }))).toEqual({
      startsOn: "Op deze dagen is er al een dienstverband, dat begon op 29 februari 2024.",
    });
    await save({ startsOn: "01-01-2025" });
    expect(await refusalOf(save({ startsOn: "01-01-2023", endsOn: "01-01-2022" }))).toHaveProperty("endsOn");
    expect(await refusalOf(save({ startsOn: "31-02-2023" }))).toHaveProperty("startsOn");
    expect(await refusalOf(save({ startsOn: "01-01-2023", endsOn: "01-01-2023", fte: "36" }))).toHaveProperty("fte");
    expect(await refusalOf(save({ startsOn: "01-01-2021", exitReason: "voluntary" }))).toHaveProperty("endsOn");
  });

  it("ends on the day that somebody leaves, and why stands with no name", async () => {
    on("2026-03-28T23:30:00Z");
    await deactivatePerson(await acting(farid), { personId: aylin.id });
    const view = await readProfile(await acting(farid), { personId: aylin.id });
    expect(view.employments?.[0]).toMatchObject({ startsOn: "2025-01-01", endsOn: "2026-03-29" });
    const { employments } = await readEmployments(await acting(farid), { personId: aylin.id });
    await save({
      employmentId: employments[0]?.id ?? "",
      startsOn: "2025-01-01",
      endsOn: "2026-03-29",
      exitReason: "voluntary",
    });
    expect(JSON.stringify(await readProfile(await acting(ruth), { personId: aylin.id }))).not.toContain("voluntary");
    const rows = await inOrganisation(deLinde.id, (db) =>
      db.selectFrom("people.employment").select("exit_reason").where("exit_reason", "is not", null).execute(),
    );
    expect(rows).toEqual([{ exit_reason: "voluntary" }]);
  });

  it("is not kept by oneself or a leader, and not seen by another organisation", async () => {
    const wanted = { personId: bram.id, startsOn: "01-01-2024" };
    await expect(saveEmployment(await acting(sanne), wanted)).rejects.toBeInstanceOf(NotAllowed);
    await expect(saveEmployment(await acting(farid), { ...wanted, personId: farid.id })).rejects.toBeInstanceOf(
      NotAllowed,
    );
    await expect(saveEmployment(await acting(lotte), wanted)).rejects.toBeInstanceOf(NotFound);
    expect((await readProfile(await acting(sanne), { personId: bram.id })).employments).toBeNull();
  });

  it("can be taken out when it was a mistake, of that person alone", async () => {
    await saveEmployment(await acting(farid), { personId: bram.id, startsOn: "01-01-2024" });
    const { employments } = await readEmployments(await acting(farid), { personId: bram.id });
    const employmentId = employments[0]?.id ?? "";
    await expect(removeEmployment(await acting(farid), { personId: chantal.id, employmentId })).rejects.toBeInstanceOf(
      NotFound,
    );
    await removeEmployment(await acting(farid), { personId: bram.id, employmentId });
    expect((await readEmployments(await acting(farid), { personId: bram.id })).employments).toEqual([]);
  });
});
