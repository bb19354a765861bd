/** An organisation as large as one wishes, to measure with: the same for the same seed, but for ids, codes and numbers. */
import { createTraining } from "../src/academy/actions/create-training.ts";
import { addLesson } from "../src/academy/actions/change-lessons.ts";
import { publishTraining } from "../src/academy/actions/publish-training.ts";
import { saveText } from "../src/academy/actions/write-text.ts";
import { readMarkup } from "../src/academy/document/markup/read.ts";
import { countWritten, personDays } from "../src/house/counting.ts";
import { placePeople } from "../src/house/placing.ts";
import { countForTheHouse } from "../src/house/listener.ts";
import { insertPersonDays } from "../src/house/queries/past.ts";
import { indicators, isAboutPeople } from "../src/house/registry.ts";
import { seeded } from "../src/learning/demo/seeded.ts";
import type { PastEnrolment, PastLearner, PastTraining } from "../src/learning/past/enrolment.ts";
import { writePast } from "../src/learning/past/write.ts";
import { insertOrganisation } from "../src/people/queries/organisation.ts";
import { insertPeople } from "../src/people/queries/person.ts";
import { insertUnits, type NewUnit } from "../src/people/queries/units.ts";
import type { Acting } from "#platform/action/acting.ts";
import { hearHistory } from "#platform/activity/history.ts";
import { organisationItself } from "#platform/actor.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { defaultTimeZone } from "#platform/i18n/locale.ts";
import { drawEnrolments } from "./draw-enrolments.ts";
import { drawPerson } from "./draw-person.ts";

export interface Size {
  readonly people: number;
  readonly enrolments: number;
}

export interface LargeOrganisation {
  readonly organisationId: string;
  readonly unitIds: readonly string[];
  readonly trainingIds: readonly string[];
}

const name = "Zorggroep Groot Water";
const peoplePerUnit = 25;
const unitsPerUnit = 8;
const trainingCount = 20;
const lessonsPerTraining = 3;

/** So many people at a time as a transaction holds without growing large; two are written while the next is drawn. */
const batch = 500;

/**
 * Makes it through the queries of the rooms themselves, a batch to a transaction. `now` is the day after the last thing that
 * happened; `done` hears of each step when it is finished.
 */
export async function growLargeOrganisation(
  size: Size,
  seed: number,
  now: Date,
  done: (step: string) => void = () => {},
): Promise<LargeOrganisation> {
  const organisationId = newId();
  const during = <Result>(work: (acting: Acting) => Promise<Result>): Promise<Result> =>
    inOrganisation(organisationId, (db) => work({ actor: organisationItself(organisationId), db, now }));

  const units = tree(Math.max(1, Math.ceil(size.people / peoplePerUnit)));
  await during(({ db }) =>
    insertOrganisation(db, { id: organisationId, name, locale: "nl", timeZone: defaultTimeZone, demonstration: false }),
  );
  for (const some of inBatches(units)) await during((acting) => insertUnits(acting, some));
  done("units");

  const draw = seeded(seed);
  const learners: PastLearner[] = [];
  for (const numbers of inBatches(Array.from({ length: size.people }, (_, number) => number))) {
    const people = numbers.map((number) => drawPerson(draw, number, units[number % units.length]?.id ?? null, now));
    await during(({ db }) => insertPeople(db, organisationId, people));
    learners.push(...people.map(({ id, name: called, locale }) => ({ id, name: called, locale })));
  }
  done("people");

  const trainings = await during(teach);
  await during((acting) => placePeople(acting, null));
  done("trainings");

  const ofPeople = indicators.filter(isAboutPeople);
  // What each batch of people did is counted with it, so that memory holds one batch and not the whole past.
  const write = (enrolments: readonly PastEnrolment[]): Promise<void> =>
    during(async (acting) => {
      const happened = await writePast(acting, { name, timeZone: defaultTimeZone }, enrolments);
      await insertPersonDays(acting, personDays(happened, ofPeople));
    });
  let enrolled = 0;
  let writing: Promise<void> = Promise.resolve();
  for (const some of inBatches(learners)) {
    const share = Math.round((size.enrolments * some.length) / size.people);
    const enrolments = drawEnrolments(draw, some, trainings, Math.min(share, size.enrolments - enrolled), now);
    enrolled += enrolments.length;
    const before = writing;
    writing = write(enrolments);
    await before;
  }
  await writing;
  done("enrolments");

  await during(async (acting) => {
    await countWritten(acting, ofPeople);
    await hearHistory(acting, [], [countForTheHouse()]);
  });
  done("house");
  return { organisationId, unitIds: units.map(({ id }) => id), trainingIds: trainings.map(({ id }) => id) };
}

function* inBatches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += batch) yield items.slice(at, at + batch);
}

/** A tree in which each unit has at most eight directly below it. */
function tree(count: number): NewUnit[] {
  const units: NewUnit[] = [];
  for (let index = 0; index < count; index += 1) {
    const above = index === 0 ? undefined : units[Math.floor((index - 1) / unitsPerUnit)];
    const id = newId();
    const ancestorIds = [...(above?.ancestorIds ?? []), id];
    units.push({ id, parentId: above?.id ?? null, ancestorIds, name: `Team ${index + 1}`, code: `T${index + 1}` });
  }
  return units;
}

async function teach(acting: Acting): Promise<PastTraining[]> {
  const trainings: PastTraining[] = [];
  for (let number = 1; number <= trainingCount; number += 1) {
    const title = `Training ${number}`;
    const made = await createTraining.within(acting, { title, summary: "Om mee te meten.", locale: "nl" });
    const lessons: { id: string; required: boolean }[] = [];
    for (let each = 1; each <= lessonsPerTraining; each += 1) {
      const lesson = await addLesson.within(acting, { ...made, choice: "text", title: `Les ${each}` });
      const document = readMarkup("Een alinea om te lezen.");
      await saveText.within(acting, { ...lesson, revision: 1, over: false, document });
      lessons.push({ id: lesson.lessonId, required: true });
    }
    await publishTraining.within(acting, { trainingId: made.trainingId });
    const certificate = { estimatedMinutes: null, givesCertificate: true, certificateMonths: null };
    trainings.push({ id: made.trainingId, title, ...certificate, lessons });
  }
  return trainings;
}
