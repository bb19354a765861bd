import { afterEach, describe, expect, it } from "vitest";
import { setClock } from "#platform/clock.ts";
import { performDueJobs } from "#platform/jobs/jobs.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, farid } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { chooseColumns, columnField } from "./actions/choose-columns.ts";
import { confirmImport } from "./actions/confirm-import.ts";
import { findColleagues } from "./actions/find-colleagues.ts";
import { type PreviewView, readImport } from "./actions/read-import.ts";
import { readEmployments } from "./actions/change-employments.ts";
import { readProfile } from "./actions/read-profile.ts";
import { startImport } from "./actions/start-import.ts";
import { applyImportJob, checkImportJob } from "./jobs.ts";

useDatabase();
afterEach(() => setClock(null));

const headings = "Personeelsnummer;Naam;Functiefamilie;Laag;In dienst;Uit dienst;Contractvorm;Deeltijdpercentage";

async function preview(...rows: string[]): Promise<PreviewView> {
  const actor = await acting(farid);
  const { importId } = await startImport(actor, { file: new File([[headings, ...rows].join("\r\n")], "dienst.csv") });
  const columns = await readImport(actor, { importId });
  if (columns.kind !== "columns") throw new Error("The import did not begin with its columns.");
  const chosen = columns.columns.map(({ field }, column) => [columnField(column), field ?? ""]);
  await chooseColumns(actor, { importId, ...Object.fromEntries(chosen) });
  const view = await readImport(actor, { importId });
  if (view.kind !== "preview") throw new Error(`The import is at ${view.kind}.`);
  return view;
}

async function bringIn(view: PreviewView, leavers: readonly string[] = []): Promise<void> {
  const { fingerprint } = view.summary;
  await confirmImport(await acting(farid), { importId: view.id, fingerprint, leavers });
  await performDueJobs([checkImportJob, applyImportJob]);
}

const employmentsOf = async (personId: string) =>
  (await readEmployments(await acting(farid), { personId })).employments.map(
    ({ startsOn, endsOn, fte, contract }) => [startsOn, endsOn, fte, contract] as const,
  );

const nour = "7001;Nour Haddad;Facilitair;medewerker;1-3-2026;28-02-2027;Bepaalde tijd;80";

describe("a file that tells of service", () => {
  it("brings it in with who is new and who is known, and the same file again changes nothing", async () => {
    setClock(() => new Date("2026-11-22T10:00:00Z"));
    const rows = [nour, `${bram.personnelNumber};${bram.name};Zorg;Teamleider;2-1-2020;;Vast;88,89`];
    await bringIn(await preview(...rows));
    const [found] = await findColleagues(await acting(farid), { q: "nour" });
    expect(await employmentsOf(found?.id ?? "")).toEqual([["2026-03-01", "2027-02-28", 0.8, "temporary"]]);
    expect(await employmentsOf(bram.id)).toEqual([["2020-01-02", null, 0.889, "permanent"]]);
    const { career } = await readProfile(await acting(farid), { personId: bram.id });
    expect(career?.[0]).toMatchObject({ from: "2026-11-22", jobFamily: "Zorg", hierarchyLevel: "team_lead" });
    expect((await preview(...rows)).summary.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
  });

  it("shows beforehand a permanent contract that follows on a temporary one, and keeps both", async () => {
    const view = await preview("7001;Nour Haddad;;;1-3-2027;;Vast;");
    expect(view.rows[0]).toMatchObject({
      outcome: "changed",
      details: {
        changes: [
          { field: "startsOn", from: null, to: "2027-03-01" },
          { field: "contract", from: null, to: "permanent" },
        ],
      },
    });
    await bringIn(view);
    const [found] = await findColleagues(await acting(farid), { q: "nour" });
    expect(await employmentsOf(found?.id ?? "")).toEqual([
      ["2027-03-01", null, null, "permanent"],
      ["2026-03-01", "2027-02-28", 0.8, "temporary"],
    ]);
  });

  it("says when somebody left, who leaves only when ticked, from the day that the file names", async () => {
    setClock(() => new Date("2028-03-10T10:00:00Z"));
    await bringIn(await preview(`${aylin.personnelNumber};${aylin.name};Zorg;medewerker;1-1-2021;;Vast;100`));
    const view = await preview(`${aylin.personnelNumber};${aylin.name};;;;29-02-2028;;`);
    expect(view.summary.counts).toMatchObject({ left: 1, changed: 0 });
    expect(view.summary.missing.find(({ id }) => id === aylin.id)?.leftOn).toBe("2028-02-29");
    await bringIn(view, [aylin.id]);
    expect(await employmentsOf(aylin.id)).toEqual([["2021-01-01", "2028-02-29", 1, "permanent"]]);
    const { career, leftAt } = await readProfile(await acting(farid), { personId: aylin.id });
    expect(leftAt).not.toBeNull();
    expect(career?.[0]?.lastDay).toBe("2028-02-29");
  });
});
