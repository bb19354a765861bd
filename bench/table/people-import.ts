import { setTimeout as wait } from "node:timers/promises";
import { organisationItself } from "#platform/actor.ts";
import { type Db, inOrganisation } from "#platform/db/database.ts";
import { columnField } from "../../src/people/actions/choose-columns.ts";
import { findImport, type Import, type ImportState } from "../../src/people/queries/imports.ts";
import type { CpuTimes, Served } from "./ground.ts";
import type { Inhabitant } from "./inhabitants.ts";
import { openVisitors, type Visitors } from "./load.ts";

export interface ImportCost {
  readonly name: "people-import";
  readonly rows: number;
  /** From the upload until everybody is there. */
  readonly seconds: number;
  /** Milliseconds of a row. */
  readonly nodeCpuMs: number;
  readonly pgCpuMs: number;
  readonly errors: number;
}

/** Of the rows one in twenty is new, and one in twenty has another job. */
const oneInTwenty = 20;
const mostRows = 100_000;
/** Milliseconds that a step may take. */
const patience = 900_000;

/** Imports everybody who works here from a file, as an HR adviser does in the browser: upload, columns, preview, confirmation. */
export async function measureImport(served: Served, organisationId: string, adviser: Inhabitant): Promise<ImportCost> {
  const { file, rows } = await fileOf(organisationId);
  const visitors = openVisitors(served.port, 1);
  try {
    const [before, began] = [served.cpu(), performance.now()];
    await bringIn(visitors, adviser, organisationId, file);
    const [after, seconds] = [served.cpu(), (performance.now() - began) / 1000];
    const each = (part: keyof CpuTimes): number => (after[part] - before[part]) / rows;
    return { name: "people-import", rows, seconds, nodeCpuMs: each("node"), pgCpuMs: each("postgres"), errors: 0 };
  } finally {
    visitors.leave();
  }
}

/** As an HR system gives it. */
async function fileOf(organisationId: string): Promise<{ readonly file: string; readonly rows: number }> {
  const people = await inOrganisation(organisationId, (db) =>
    db
      .selectFrom("people.person as person")
      .innerJoin("people.unit as unit", (join) =>
        join.onRef("unit.organisation_id", "=", "person.organisation_id").onRef("unit.id", "=", "person.unit_id"),
      )
      .select(["person.name", "email", "personnel_number", "job_title", "unit.code", "unit.name as unitName"])
      .where("person.organisation_id", "=", organisationId)
      .orderBy("personnel_number")
      .limit(mostRows - mostRows / oneInTwenty)
      .execute(),
  );
  const lines = people.map(({ name, email, personnel_number, job_title, code, unitName }, index) =>
    [personnel_number, name, email, index % oneInTwenty === 0 ? "Praktijkbegeleider" : job_title, code, unitName].join(
      ";",
    ),
  );
  const { code, unitName } = people[0] ?? { code: "", unitName: "" };
  const newcomers = Array.from({ length: Math.floor(people.length / oneInTwenty) }, (_, index) =>
    [`N${index}`, `Nieuwe Collega ${index}`, `nieuw${index}@grootwater.example`, "Verzorgende", code, unitName].join(
      ";",
    ),
  );
  const heading = "Personeelsnummer;Naam;E-mailadres werk;Functie;Afdelingscode;Afdeling";
  return { file: [heading, ...lines, ...newcomers].join("\r\n"), rows: lines.length + newcomers.length };
}

async function bringIn(
  visitors: Visitors,
  { cookie }: Inhabitant,
  organisationId: string,
  file: string,
): Promise<void> {
  const send = async (path: string, body: string | Uint8Array, type: string): Promise<string> => {
    const { status, headers } = await visitors.ask({ method: "POST", path, cookie, body, type });
    if (status !== 303) throw new Error(`people-import: ${path} answered ${status}.`);
    return String(headers["location"]);
  };
  const form = new FormData();
  form.append("file", new File([file], "medewerkers.csv", { type: "text/csv" }));
  const upload = new Response(form);
  const bytes = new Uint8Array(await upload.arrayBuffer());
  const path = await send("/mensen/import", bytes, upload.headers.get("content-type") ?? "");
  const importId = path.split("/").at(-1) ?? "";
  const { mapping } = await untilImportIs("mapping", organisationId, importId);
  const columns = mapping.map((field, column): [string, string] => [columnField(column), field ?? ""]);
  await send(`${path}/kolommen`, new URLSearchParams(columns).toString(), fields);
  const { summary } = await untilImportIs("checked", organisationId, importId);
  const seen = new URLSearchParams({ fingerprint: summary?.fingerprint ?? "" });
  await send(`${path}/uitvoeren`, seen.toString(), fields);
  await untilImportIs("applied", organisationId, importId);
}

const fields = "application/x-www-form-urlencoded";

/** Looks at what is kept of it, not at its page: that would cost what is measured. */
async function untilImportIs(state: ImportState, organisationId: string, importId: string): Promise<Import> {
  for (const late = performance.now() + patience; performance.now() < late; await wait(100)) {
    const found = await inOrganisation(organisationId, (db) =>
      db
        .selectFrom("people.import")
        .select(["state", "setback"])
        .where("organisation_id", "=", organisationId)
        .where("id", "=", importId)
        .executeTakeFirstOrThrow(),
    );
    if (found.setback) throw new Error(`people-import: it had a setback (${found.setback}).`);
    if (found.state === state) return inOrganisation(organisationId, (db) => importIn(organisationId, db, importId));
  }
  throw new Error(`people-import: it did not become ${state}.`);
}

async function importIn(organisationId: string, db: Db, importId: string): Promise<Import> {
  const found = await findImport({ actor: organisationItself(organisationId), db }, importId);
  if (!found) throw new Error("people-import: it is gone.");
  return found;
}
