/** One of each thing that an address of the house can name, so that doors open on something. */
import { readingInOrganisation } from "#platform/db/database.ts";
import { readVersions } from "../../src/academy/actions/read-lesson.ts";
import { completeLesson } from "../../src/learning/actions/complete-lesson.ts";
import { enrol } from "../../src/learning/actions/enrol.ts";
import { planEnrolments } from "../../src/learning/actions/plan-enrolments.ts";
import { addStep } from "../../src/people/actions/change-steps.ts";
import { chooseColumns, columnField } from "../../src/people/actions/choose-columns.ts";
import { planReorganisation } from "../../src/people/actions/plan-reorganisation.ts";
import { startReorganisation } from "../../src/people/actions/prepare-reorganisation.ts";
import { readImport } from "../../src/people/actions/read-import.ts";
import { startImport } from "../../src/people/actions/start-import.ts";
import { askCorrection } from "../../src/privacy/actions/ask.ts";
import { acting } from "../actors.ts";
import { aylin, deLinde, farid, sanne, thomas } from "../cast.ts";
import { publishedTraining } from "../trainings.ts";

/** Name of a parameter in an address → what De Linde has of it. */
export type Inhabitants = Readonly<Record<string, string>>;

/** Thomas published a training, Aylin finished it, Sanne is about to enrol her team, Farid is bringing in people and plans a reorganisation, and Aylin asks him to mend her name. */
export async function inhabit(): Promise<Inhabitants> {
  const author = await acting(thomas);
  const nurse = await acting(aylin);
  const { trainingId, lessonId } = await publishedTraining(author);
  const { enrolmentId } = await enrol(nurse, { trainingId });
  await completeLesson(nurse, { enrolmentId, lessonId });
  const { batchId } = await planEnrolments(await acting(sanne), { trainingId, unit: unitOf("ZUID") });
  const { requestId } = await askCorrection(nurse, { message: "Ik heet voortaan Kaya-Smit." });
  const { id: certificateId, code } = await certificateOf(enrolmentId);
  return {
    trainingId,
    lessonId,
    versionId: await newestVersion(trainingId, lessonId),
    enrolmentId,
    certificateId,
    code,
    batchId,
    importId: await importInPreview(),
    requestId,
    reorganisationId: await plannedReorganisation(),
    personId: aylin.id,
    unitId: unitOf("ZUID"),
    block: "investering",
  };
}

/** Farid plans that Aylin goes to Noord. */
async function plannedReorganisation(): Promise<string> {
  const actor = await acting(farid);
  const { reorganisationId } = await startReorganisation(actor, { name: "Aylin helpt Noord", explanation: "" });
  await addStep(actor, { reorganisationId, kind: "move_person", personIds: aylin.id, unitId: unitOf("NOORD") });
  await planReorganisation(actor, { reorganisationId, takesPlaceOn: "01-01-2190" });
  return reorganisationId;
}

const unitOf = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";

async function newestVersion(trainingId: string, lessonId: string): Promise<string> {
  const { versions } = await readVersions(await acting(thomas), { trainingId, lessonId });
  return versions[0]?.id ?? "";
}

const certificateOf = (enrolmentId: string): Promise<{ id: string; code: string }> =>
  readingInOrganisation(deLinde.id, (db) =>
    db
      .selectFrom("learning.certificate")
      .select(["id", "code"])
      .where("organisation_id", "=", deLinde.id)
      .where("enrolment_id", "=", enrolmentId)
      .executeTakeFirstOrThrow(),
  );

async function importInPreview(): Promise<string> {
  const adviser = await acting(farid);
  const rows = ["Personeelsnummer;Naam;E-mail;Afdeling", "3001;Noor Smit;noor@delinde.example;Team Zuid"];
  const file = new File([rows.join("\r\n")], "mensen.csv", { type: "text/csv" });
  const { importId } = await startImport(adviser, { file });
  const view = await readImport(adviser, { importId });
  if (view.kind !== "columns") throw new Error("The import did not begin with its columns.");
  const chosen = view.columns.map(({ field }, column) => [columnField(column), field ?? ""]);
  await chooseColumns(adviser, { importId, ...Object.fromEntries(chosen) });
  return importId;
}

/** The address with what the house has of each thing in it; what it has nothing of stays as it is. */
export const addressIn = (path: string, inhabitants: Inhabitants): string =>
  path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (parameter, name: string) => inhabitants[name] ?? parameter);
