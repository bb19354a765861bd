import { describe, expect, it } from "vitest";
import { sql } from "kysely";
import { findOrganisationProfile } from "#people";
import type { Acting } from "#platform/action/acting.ts";
import type { Actor } from "#platform/actor.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, type CastMember, deLinde, farid, thomas } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { changeSettings, makeTextLesson, makeTraining, publishTraining } from "#test/trainings.ts";
import { applyLessonResult } from "../apply-result.ts";
import { enrolPeople } from "../enrol-people.ts";
import { findTraining } from "../queries/trainings.ts";
import type { PastEnrolment, PastTraining } from "./enrolment.ts";
import { writePast } from "./write.ts";

useDatabase();

const enrolledAt = new Date("2025-03-03T08:00:00Z");
const finishedAt = [new Date("2025-03-05T09:00:00Z"), new Date("2025-03-30T22:30:00Z")];

/** A training of two lessons with a certificate for a year, as the past needs to know it. */
async function training(title: string): Promise<PastTraining> {
  const author = await acting(thomas);
  const made = await makeTraining(author, title);
  const lessons = [
    await makeTextLesson(author, made, "Een", "Tekst."),
    await makeTextLesson(author, made, "Twee", "Tekst."),
  ];
  await changeSettings(author, {
    trainingId: made.trainingId,
    title,
    summary: "",
    locale: "nl",
    block: "knowledge",
    estimatedMinutes: 20,
    enrolment: "open",
    givesCertificate: true,
    certificateMonths: 12,
  });
  await publishTraining(author, made);
  return inOrganisation(deLinde.id, async (db) => {
    const known = await findTraining({ actor: author, db, now: new Date() }, made.trainingId);
    if (!known) throw new Error("It was published a moment ago.");
    return { ...known, lessons: lessons.map(({ lessonId }) => ({ id: lessonId, required: true })) };
  });
}

const during = <Result>(actor: Actor, now: Date, work: (at: Acting) => Promise<Result>): Promise<Result> =>
  inOrganisation(deLinde.id, (db) => work({ actor, db, now }));

/** HR asks somebody, who finishes these lessons: one action after the other. */
async function throughActions(asked: PastTraining, learner: CastMember, lessons: number): Promise<void> {
  const [hr, actor] = [await acting(farid), await acting(learner)];
  const [enrolment] = await during(hr, enrolledAt, (at) =>
    enrolPeople(at, {
      trainingId: asked.id,
      personIds: [learner.id],
      origin: "hr",
      dueOn: "2025-04-01",
      batchId: null,
      completedBefore: "again",
    }),
  );
  for (const [index, { id: lessonId }] of asked.lessons.slice(0, lessons).entries()) {
    const result = {
      enrolmentId: enrolment?.id ?? "",
      lessonId,
      state: "completed",
      score: 80,
      addSeconds: 90,
    } as const;
    await during(actor, finishedAt[index] ?? enrolledAt, (at) => applyLessonResult(at, result));
  }
}

const asPast = (asked: PastTraining, learner: CastMember, lessons: number): PastEnrolment => ({
  id: newId(),
  training: asked,
  learner,
  cycle: 1,
  origin: "hr",
  enrolledBy: farid.id,
  enrolledAt,
  dueOn: "2025-04-01",
  withdrawnAt: null,
  finished: asked.lessons.slice(0, lessons).map(({ id }, index) => ({
    lessonId: id,
    startedAt: finishedAt[index] ?? enrolledAt,
    finishedAt: finishedAt[index] ?? enrolledAt,
    seconds: 90,
    score: 80,
    attempt: null,
  })),
});

/** What was written about a training, without what is new at every writing: ids, numbers and codes. */
async function writtenAbout({ id, lessons }: PastTraining): Promise<string> {
  const tables = [
    sql`select * from learning.enrolment where training_id = ${id} order by enrolled_at`,
    sql`select * from learning.lesson_progress where lesson_id = any(${lessons.map((lesson) => lesson.id)}) order by completed_at`,
    sql`select * from learning.certificate where training_id = ${id}`,
    sql`select code.* from learning.certificate_code code
      join learning.certificate on certificate.id = certificate_id where training_id = ${id}`,
    sql`select * from learning.training_count where training_id = ${id}`,
    sql`select * from platform.activity where object_id = ${id} and verb like 'learning.%' order by occurred_at, verb desc`,
    sql`select audit.* from platform.audit audit join learning.enrolment on enrolment.id = subject_id where training_id = ${id}`,
  ];
  const found = await inOrganisation(deLinde.id, async (db) => {
    const rows: unknown[] = [];
    for (const table of tables) rows.push((await table.execute(db)).rows);
    return rows;
  });
  const known = new Map([[id, "training"], ...lessons.map((lesson, index) => [lesson.id, `lesson ${index}`] as const)]);
  return JSON.stringify(found, undefined, 1)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (uuid) => known.get(uuid) ?? (uuid.startsWith("01900000") ? uuid : "new"))
    .replaceAll(/"number": "2025-[^"]+"/g, '"number": "new"')
    .replaceAll(/"code": "[0-9a-z]{32}"/g, '"code": "new"');
}

describe("a past that is written in one go", () => {
  it.each([
    ["only enrolled", 0],
    ["halfway", 1],
    ["completed", 2],
  ])("holds the same rows as the actions write: %s", async (_how, lessons) => {
    const [step, whole] = [await training("Gelijk"), await training("Gelijk")];
    await throughActions(step, aylin, lessons);
    await during(await acting(farid), new Date(), async (at) =>
      writePast(at, await findOrganisationProfile(at), [asPast(whole, aylin, lessons)]),
    );
    expect(await writtenAbout(whole)).toBe(await writtenAbout(step));
  });

  it("adds to what was there already", async () => {
    const taught = await training("Erbij");
    await throughActions(taught, aylin, 2);
    await during(await acting(farid), new Date(), async (at) =>
      writePast(at, await findOrganisationProfile(at), [asPast(taught, bram, 1)]),
    );
    expect(await writtenAbout(taught)).toContain('"enrolled": 2,\n   "completed": 1');
  });
});
