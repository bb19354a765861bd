import { insertPeople } from "#people";
import { connectDatabase, disconnectDatabase, inOrganisation } from "#platform/db/database.ts";
import { startEmbeddedPostgres } from "#platform/db/embedded.ts";
import { newId } from "#platform/db/id.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openFiles } from "#platform/files/storage.ts";
import { defaultTimeZone } from "#platform/i18n/locale.ts";
import { installJobs } from "#platform/jobs/install.ts";
import { closeJobs, openJobs, performDueJobs } from "#platform/jobs/jobs.ts";
import { unpackPackage } from "../../src/academy/unpacking.ts";
import { allJobs } from "../../src/rooms.ts";
import { acting } from "../actors.ts";
import { aylin, type CastMember, chantal, deLinde, farid, bram, thomas } from "../cast.ts";
import { seedCast } from "../database/seed.ts";
import { scorm12Package } from "../packages.ts";
import { signIn } from "../session.ts";
import { changeSettings, makeLesson, makeTextLesson, makeTraining, publishTraining } from "../trainings.ts";
import { openWeb } from "../web/web.ts";
import { Browser, type Outage } from "./browser.ts";
import type { Load } from "./load.ts";
import { Colleagues } from "./loads/colleagues.ts";
import { Commits } from "./loads/commits.ts";
import { Edits } from "./loads/edits.ts";
import { Enrolments } from "./loads/enrolments.ts";
import { Imports } from "./loads/imports.ts";
import { Packages } from "./loads/packages.ts";
import { Uploads } from "./loads/uploads.ts";

const silent = { debug: () => {}, warn: () => {}, error: () => {} };
const workers = [aylin, chantal, farid, bram, thomas];

/** Somebody's browser, in which they have signed in. */
export type BrowserOf = (member: CastMember) => Browser;

/** What stands in a house before anything happens to it. */
export interface Furniture {
  readonly cookies: ReadonlyMap<CastMember, string>;
  readonly loads: (dataDir: string, browserOf: BrowserOf) => Load[];
}

export const browsersOf =
  ({ cookies }: Furniture, address: string, outage: Outage): BrowserOf =>
  (member) =>
    new Browser(address, cookies.get(member) ?? "", outage);

/** Makes a database in this folder with the cast, so many colleagues more, trainings of every kind, and sessions; then closes it. */
export async function furnish(dataDir: string, colleagues: number): Promise<Furniture> {
  const server = await startEmbeddedPostgres({ dataDir, log: silent, durable: false });
  try {
    await migrate(server.connection);
    await installJobs(server.connection, allJobs());
    connectDatabase({ ...server.connection, max: 4 });
    await openJobs();
    openFiles(dataDir);
    await seedCast();
    return await fill(colleagues);
  } finally {
    await closeJobs();
    await disconnectDatabase();
    await server.stop();
  }
}

async function fill(colleagues: number): Promise<Furniture> {
  const crowd = await insertCrowd(colleagues);
  const author = await acting(thomas);
  const lifting = await makeTraining(author, "Veilig tillen");
  const packageLesson = await makeLesson(author, lifting, "Oefenen", "package");
  await unpacked(packageLesson);
  await publishTraining(author, lifting);
  const hygiene = await makeTraining(author, "Handhygiëne");
  const textLesson = await makeTextLesson(author, hygiene, "De basis", "Was je handen.");
  await changeSettings(author, { ...hygiene, ...settings("Handhygiëne"), givesCertificate: "on" });
  await publishTraining(author, hygiene);
  const draft = await makeTraining(author, "In de maak");
  const [edited, filed, brought] = [
    await makeLesson(author, draft, "Tekst"),
    await makeLesson(author, draft, "Cijfers", "file"),
    await makeLesson(author, draft, "Pakket", "package"),
  ];
  const forAll = await makeTraining(author, "Voor iedereen");
  await makeTextLesson(author, forAll, "Welkom", "Fijn dat je er bent.");
  await publishTraining(author, forAll);
  const cookies = new Map<CastMember, string>();
  for (const member of workers) cookies.set(member, (await signIn(member)).split(";")[0] ?? "");
  return {
    cookies,
    loads: (dataDir, browserOf) => [
      new Commits(browserOf(bram), packageLesson),
      new Enrolments(browserOf(aylin), { personId: aylin.id, ...hygiene, ...textLesson }),
      new Enrolments(browserOf(chantal), { personId: chantal.id, ...hygiene, ...textLesson }),
      new Edits(browserOf(thomas), edited),
      new Uploads(browserOf(thomas), filed, dataDir),
      new Packages(browserOf(thomas), brought, scorm12Package()),
      new Imports(browserOf(farid)),
      new Colleagues(browserOf(farid), forAll.trainingId, crowd),
    ],
  };
}

const settings = (title: string) => ({
  title,
  summary: "",
  locale: "nl",
  block: "",
  estimatedMinutes: "",
  enrolment: "open",
  certificateMonths: "",
});

async function unpacked(lesson: { readonly trainingId: string; readonly lessonId: string }): Promise<void> {
  const zip = new File([Buffer.from(scorm12Package())], "tillen.zip", { type: "application/zip" });
  const browser = await openWeb().as(thomas);
  await browser.post(`/trainingen/${lesson.trainingId}/lessen/${lesson.lessonId}/pakket`, { package: zip });
  await performDueJobs([unpackPackage]);
}

async function insertCrowd(count: number): Promise<string[]> {
  const unitId = deLinde.units.find(({ code }) => code === "ZUID")?.id ?? null;
  const crowd = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    name: `Collega ${index + 1}`,
    email: null,
    personnelNumber: `C${index + 1}`,
    jobTitle: null,
    unitId,
    locale: "nl" as const,
    timeZone: defaultTimeZone,
    createdAt: new Date(),
  }));
  await inOrganisation(deLinde.id, async (db) => {
    for (let at = 0; at < count; at += 500) await insertPeople(db, deLinde.id, crowd.slice(at, at + 500));
  });
  return crowd.map(({ id }) => id);
}
