/** Who comes to be measured: people of a large organisation who can sign in, and a course that they follow. */
import { trainings as demonstrationTrainings } from "../../src/academy/demo/trainings.ts";
import { makeTraining } from "../../src/academy/demo/make-training.ts";
import { addLesson } from "../../src/academy/actions/change-lessons.ts";
import { createTraining } from "../../src/academy/actions/create-training.ts";
import { publishTraining } from "../../src/academy/actions/publish-training.ts";
import { saveText } from "../../src/academy/actions/write-text.ts";
import { readMarkup } from "../../src/academy/document/markup/read.ts";
import type { PastEnrolment, PastTraining } from "../../src/learning/past/enrolment.ts";
import { writePast } from "../../src/learning/past/write.ts";
import type { Acting } from "#platform/action/acting.ts";
import { organisationItself } from "#platform/actor.ts";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { defaultTimeZone, type Locale } from "#platform/i18n/locale.ts";
import { hashPassword } from "#platform/identity/password.ts";
import { startSession } from "#platform/identity/session.ts";

export interface Inhabitant {
  readonly name: string;
  readonly email: string;
  /** The cookie of a session that has begun. */
  readonly cookie: string;
  /** Their enrolment in the course. */
  readonly enrolmentId: string;
}

export interface Inhabitants {
  readonly learners: readonly Inhabitant[];
  /** Leads people and has every role that an administrator gives. */
  readonly adviser: Inhabitant;
  readonly course: { readonly trainingId: string; readonly title: string };
  /** Lessons of the course: one to read, and one that a package plays. */
  readonly text: { readonly id: string; readonly title: string };
  readonly played: { readonly id: string };
}

export const password = "een zin die niemand raadt";

/** Of every training in the catalogue that is not a course to measure with. */
export const summary = "Wat je doet, waarom, en hoe je het een collega uitlegt.";

/** More than come at once, so that nobody comes twice at a time. */
const visitors = 64;
const learnersOfCourse = 1000;
const furtherTrainings = 100;
const leadersAmongThem = 8;
const day = 86_400_000;

const subjects = ["Veilig tillen", "Rapporteren", "Wondzorg", "Gesprekken voeren", "Feedback geven", "Brandveiligheid"];
const kinds = ["voor beginners", "voor gevorderden", "in de nacht", "in de wijk", "met je team"];

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly unitId: string;
}

/** Gives an organisation a catalogue, a course with 1,000 learners, and people who are signed in. */
export async function inhabit(organisationId: string, now: Date): Promise<Inhabitants> {
  const during = <Result>(work: (acting: Acting) => Promise<Result>): Promise<Result> =>
    inOrganisation(organisationId, (db) => work({ actor: organisationItself(organisationId), db, now }));
  const colleagues = await during(findColleagues);
  const coming = colleagues.slice(0, visitors + 1);
  const logins = await openDoors(organisationId, coming, now);
  await during((acting) => appoint(acting, coming, logins));
  await during(fillCatalogue);
  const course = await during(teachCourse);
  const enrolments = colleagues.map((learner): PastEnrolment => enrolmentOf(course.past, learner, now));
  await during((acting) => writePast(acting, { name: "Menigte", timeZone: defaultTimeZone }, enrolments));
  const inhabitants = coming.map(({ id, name, email }, index) => ({
    name,
    email,
    cookie: logins[index]?.cookie ?? "",
    enrolmentId: enrolments.find(({ learner }) => learner.id === id)?.id ?? "",
  }));
  const [adviser, ...learners] = inhabitants;
  if (!adviser) throw new Error("Nobody lives here.");
  return { learners, adviser, course: { trainingId: course.past.id, title: course.past.title }, ...course.lessons };
}

const findColleagues = ({ db, actor }: Acting): Promise<Colleague[]> =>
  db
    .selectFrom("people.person")
    .select(["id", "name", "email", "locale", "unit_id as unitId"])
    .where("organisation_id", "=", actor.organisationId)
    .where("deactivated_at", "is", null)
    .orderBy("personnel_number")
    .limit(learnersOfCourse)
    .$narrowType<Colleague>()
    .execute();

interface Login {
  readonly id: string;
  readonly cookie: string;
}

/** A login with a password and a session for each. */
async function openDoors(organisationId: string, people: readonly Colleague[], now: Date): Promise<Login[]> {
  const password_hash = await hashPassword(password);
  const logins: Login[] = [];
  for (const { name, email } of people) {
    const id = newId();
    const global = globalDatabase();
    // Every organisation that is grown gives the same addresses; a login has its own.
    const address = addressAt(organisationId, email);
    await global.insertInto("identity.login").values({ id, name, email: address, password_hash }).execute();
    await global.insertInto("identity.membership").values({ login_id: id, organisation_id: organisationId }).execute();
    const begun = { loginId: id, organisationId, device: "bench", sharedDevice: false };
    const line = await startSession(global, begun, now, false);
    logins.push({ id, cookie: line.split(";")[0] ?? "" });
  }
  return logins;
}

export const addressAt = (organisationId: string, email: string): string => `${organisationId.slice(-12)}.${email}`;

/** Ties people to their logins. The first is HR adviser and administrator; some lead the unit that they work in. */
async function appoint(
  { db, actor, now }: Acting,
  people: readonly Colleague[],
  logins: readonly Login[],
): Promise<void> {
  const organisation_id = actor.organisationId;
  for (const [index, { id }] of people.entries())
    await db
      .updateTable("people.person")
      .set({ login_id: logins[index]?.id ?? null })
      .where("organisation_id", "=", organisation_id)
      .where("id", "=", id)
      .execute();
  const [first, ...others] = people;
  if (!first) return;
  const roles = ["hr_adviser", "administrator", "author", "trainer"] as const;
  await db
    .insertInto("people.role_assignment")
    .values(roles.map((role) => ({ organisation_id, person_id: first.id, role, given_at: now })))
    .execute();
  const leaderOf = new Map(others.slice(0, leadersAmongThem).map(({ id, unitId }) => [unitId, id])); // A unit has one.
  await db
    .insertInto("people.unit_leader")
    .values([...leaderOf].map(([unit_id, person_id]) => ({ organisation_id, unit_id, person_id })))
    .execute();
}

async function fillCatalogue(acting: Acting): Promise<void> {
  for (let number = 0; number < furtherTrainings; number += 1) {
    const title = `${subjects[number % subjects.length]} ${kinds[number % kinds.length]} ${number + 1}`;
    const made = await createTraining.within(acting, { title, summary, locale: "nl" });
    const lesson = await addLesson.within(acting, { ...made, choice: "text", title: "Zo doe je dat" });
    await saveText.within(acting, { ...lesson, revision: 1, over: false, document: readMarkup("Begin klein.") });
    await publishTraining.within(acting, { trainingId: made.trainingId });
  }
}

/** A training of the demonstration: texts and a course package. */
async function teachCourse(acting: Acting) {
  const written = demonstrationTrainings.find(({ key }) => key === "medicine");
  if (!written) throw new Error("The demonstration has no such training any more.");
  const { trainingId, lessons } = await makeTraining(acting, written);
  const past: PastTraining = {
    id: trainingId,
    title: written.title,
    estimatedMinutes: null,
    givesCertificate: true,
    certificateMonths: null,
    lessons: lessons.map(({ lessonId }) => ({ id: lessonId, required: true })),
  };
  const [text, played] = [lessons.find(({ course }) => !course), lessons.find(({ course }) => course)];
  if (!text || !played) throw new Error("The training needs a text and a course package.");
  const title = written.modules[0]?.lessons[0]?.title ?? "";
  return { past, lessons: { text: { id: text.lessonId, title }, played: { id: played.lessonId } } };
}

/** Enrolled by themselves ten days ago, and about to begin. */
const enrolmentOf = (training: PastTraining, learner: Colleague, now: Date): PastEnrolment => ({
  id: newId(),
  training,
  learner,
  cycle: 1,
  origin: "self",
  enrolledBy: learner.id,
  enrolledAt: new Date(now.getTime() - 10 * day),
  dueOn: null,
  withdrawnAt: null,
  finished: [],
});
