import { describe, expect, it } from "vitest";
import { organisationItself } from "#platform/actor.ts";
import { setClock } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { Conflict, NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, deLinde, lotte, thomas } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import {
  archiveTraining,
  changeSettings,
  makeTextLesson,
  makeTraining,
  publishedTraining,
  publishTraining,
  removeLesson,
  removeModule,
} from "#test/trainings.ts";
import { completeLesson } from "./actions/complete-lesson.ts";
import { continueLearning } from "./actions/continue-learning.ts";
import { enrol } from "./actions/enrol.ts";
import { keepPresence } from "./actions/keep-presence.ts";
import { learnAgain } from "./actions/learn-again.ts";
import { openLesson } from "./actions/open-lesson.ts";
import { readLesson } from "./actions/read-lesson.ts";
import { readOwnLearning } from "./actions/read-own-learning.ts";
import { readTraining } from "./actions/read-training.ts";
import { withdraw } from "./actions/withdraw.ts";
import type { LessonView } from "./views/lesson.ts";

useDatabase();

/** A published training of these lessons in one module. */
async function training(title: string, ...lessonTitles: string[]) {
  const author = await acting(thomas);
  const made = await makeTraining(author, title);
  const lessonIds: string[] = [];
  for (const each of lessonTitles) lessonIds.push((await makeTextLesson(author, made, each, "Een alinea.")).lessonId);
  await publishTraining(author, made);
  return { ...made, author, lessonIds };
}

const verbsOf = (trainingId: string): Promise<string[]> =>
  inOrganisation(deLinde.id, async (db) => {
    const rows = await db
      .selectFrom("platform.activity")
      .select("verb")
      .where("organisation_id", "=", deLinde.id)
      .where("object_id", "=", trainingId)
      .where("verb", "like", "learning.%")
      .orderBy("id")
      .execute();
    return rows.map((row) => row.verb);
  });

describe("learning a training", () => {
  it("goes from the catalogue to the end, lesson by lesson", async () => {
    const { trainingId, lessonIds } = await training("Handen wassen", "Waarom", "Hoe");
    const actor = await acting(aylin);
    expect((await readTraining(actor, { trainingId })).can.enrol).toBe(true);

    const { enrolmentId } = await enrol(actor, { trainingId });
    expect(await continueLearning(actor, { enrolmentId })).toEqual({ href: `/leren/${enrolmentId}/${lessonIds[0]}` });

    await openLesson(actor, { enrolmentId, lessonId: lessonIds[0] });
    const first = await completeLesson(actor, { enrolmentId, lessonId: lessonIds[0] });
    expect(first).toEqual({ href: `/leren/${enrolmentId}/${lessonIds[1]}`, completedTraining: false });
    expect((await readTraining(actor, { trainingId })).own).toMatchObject({ state: "started", progress: 0.5 });

    const last = await completeLesson(actor, { enrolmentId, lessonId: lessonIds[1] });
    expect(last).toEqual({ href: `/leren/${enrolmentId}/afgerond`, completedTraining: true });
    expect((await readTraining(actor, { trainingId })).own).toMatchObject({ state: "completed", progress: 1 });
    expect((await readOwnLearning(actor, {})).completed.map(({ title }) => title)).toContain("Handen wassen");
    expect(await verbsOf(trainingId)).toEqual([
      "learning.enrolled",
      "learning.lesson_completed",
      "learning.lesson_completed",
      "learning.completed",
    ]);
  });

  it("starts with the lesson that one was in last", async () => {
    const { trainingId, lessonIds } = await training("Medicatie", "Een", "Twee", "Drie");
    const actor = await acting(aylin);
    const { enrolmentId } = await enrol(actor, { trainingId });
    await openLesson(actor, { enrolmentId, lessonId: lessonIds[1] });
    expect(await continueLearning(actor, { enrolmentId })).toEqual({ href: `/leren/${enrolmentId}/${lessonIds[1]}` });
    expect((await readOwnLearning(actor, {})).next).toMatchObject({ title: "Medicatie" });
  });

  it("shows a lesson as it is from the moment that it is opened, also to two who open it at once", async () => {
    const { trainingId, lessonIds } = await training("Tegelijk", "Een", "Twee");
    const [lessonId] = lessonIds;
    const actor = await acting(bram);
    const { enrolmentId } = await enrol(actor, { trainingId });
    const statesOf = (lesson: LessonView): string[] =>
      lesson.sections.flatMap(({ lessons }) => lessons.map(({ state }) => state));
    expect(statesOf(await readLesson(actor, { enrolmentId, lessonId }))).toEqual(["not_started", "not_started"]);
    for (const opened of await Promise.all([1, 2, 3].map(() => openLesson(actor, { enrolmentId, lessonId })))) {
      if (opened.state !== "open") throw new Error("Bram learns this.");
      expect(opened.view).toMatchObject({ lesson: { state: "started" }, progress: 0, position: 1 });
      expect(statesOf(opened.view)).toEqual(["started", "not_started"]);
    }
    await completeLesson(actor, { enrolmentId, lessonId });
    expect(await openLesson(actor, { enrolmentId, lessonId: lessonIds[1] })).toMatchObject({ view: { progress: 0.5 } });
    expect(await openLesson(actor, { enrolmentId, lessonId })).toMatchObject({
      view: { lesson: { state: "completed" } },
    });
    expect((await readTraining(actor, { trainingId })).own).toMatchObject({ lastLessonId: lessonId, progress: 0.5 });
  });

  it("enrols once, however often and however many at once somebody clicks", async () => {
    const { trainingId } = await publishedTraining(await acting(thomas), "Dubbelklik");
    const actor = await acting(bram);
    const clicks = await Promise.all([1, 2, 3, 4].map(() => enrol(actor, { trainingId })));
    expect(new Set(clicks.map(({ enrolmentId }) => enrolmentId)).size).toBe(1);
    expect(await verbsOf(trainingId)).toEqual(["learning.enrolled"]);
  });

  it("completes once when two tabs say at once that the last lessons are done", async () => {
    const { trainingId, lessonIds } = await training("Twee tabbladen", "Links", "Rechts");
    const actor = await acting(bram);
    const { enrolmentId } = await enrol(actor, { trainingId });
    await Promise.all(lessonIds.map((lessonId) => completeLesson(actor, { enrolmentId, lessonId })));
    const verbs = await verbsOf(trainingId);
    expect(verbs.filter((verb) => verb === "learning.completed")).toHaveLength(1);
    expect((await readTraining(actor, { trainingId })).own).toMatchObject({ state: "completed" });
  });

  it("keeps what was done when somebody leaves, and begins a new cycle when they come back", async () => {
    const { trainingId, lessonIds } = await training("Vallen voorkomen", "Een", "Twee");
    const actor = await acting(bram);
    const { enrolmentId } = await enrol(actor, { trainingId });
    await completeLesson(actor, { enrolmentId, lessonId: lessonIds[0] });
    await withdraw(actor, { enrolmentId });
    await withdraw(actor, { enrolmentId });
    expect((await readTraining(actor, { trainingId })).own).toBeNull();

    await expect(completeLesson(actor, { enrolmentId, lessonId: lessonIds[1] })).rejects.toThrow(Conflict);
    expect(await openLesson(actor, { enrolmentId, lessonId: lessonIds[1] })).toEqual({ state: "withdrawn" });
    const again = await enrol(actor, { trainingId });
    expect(again.enrolmentId).not.toBe(enrolmentId);
    expect((await readTraining(actor, { trainingId })).own).toMatchObject({ cycle: 2, progress: 0 });
  });

  it("keeps the first round when somebody does a completed training again", async () => {
    const { trainingId, lessonIds } = await training("Reanimatie", "Doen");
    const actor = await acting(aylin);
    const first = await enrol(actor, { trainingId });
    await completeLesson(actor, { enrolmentId: first.enrolmentId, lessonId: lessonIds[0] });
    const second = await learnAgain(actor, { trainingId });
    expect(second.enrolmentId).not.toBe(first.enrolmentId);
    expect((await readTraining(actor, { trainingId })).own).toMatchObject({ cycle: 2, state: "enrolled", progress: 0 });
    expect(await continueLearning(actor, first)).toEqual({ href: `/leren/${first.enrolmentId}/afgerond` });
  });
});

describe("a training that changes while somebody learns it", () => {
  it("is finished by who began, also when it left the catalogue", async () => {
    const { author, trainingId, lessonIds } = await training("Oud protocol", "Een", "Twee");
    const actor = await acting(aylin);
    const { enrolmentId } = await enrol(actor, { trainingId });
    await completeLesson(actor, { enrolmentId, lessonId: lessonIds[0] });
    await archiveTraining(author, { trainingId });
    expect((await completeLesson(actor, { enrolmentId, lessonId: lessonIds[1] })).completedTraining).toBe(true);
    await expect(readTraining(await acting(bram), { trainingId })).rejects.toThrow(NotFound);
    await expect(learnAgain(actor, { trainingId })).rejects.toThrow(Conflict);
  });

  it("does not count a lesson that was taken out, nor the lessons of a module that was", async () => {
    const { author, moduleId, trainingId, lessonIds } = await training("Krimpt", "Blijft", "Verdwijnt");
    const actor = await acting(aylin);
    const { enrolmentId } = await enrol(actor, { trainingId });
    await openLesson(actor, { enrolmentId, lessonId: lessonIds[1] });
    await removeLesson(author, { trainingId, lessonId: lessonIds[1] });
    expect(await openLesson(actor, { enrolmentId, lessonId: lessonIds[1] })).toEqual({ state: "removed" });
    expect(await completeLesson(actor, { enrolmentId, lessonId: lessonIds[1] })).toEqual({
      href: `/leren/${enrolmentId}`,
      completedTraining: false,
    });
    expect(await continueLearning(actor, { enrolmentId })).toEqual({ href: `/leren/${enrolmentId}/${lessonIds[0]}` });
    expect((await completeLesson(actor, { enrolmentId, lessonId: lessonIds[0] })).completedTraining).toBe(true);

    const second = await learnAgain(actor, { trainingId });
    await removeModule(author, { trainingId, moduleId });
    await keepPresence(actor, { enrolmentId: second.enrolmentId, lessonId: lessonIds[0] });
    expect((await readTraining(actor, { trainingId })).own).toMatchObject({ state: "enrolled", progress: 0 });
  });

  it("stays completed when a lesson is added", async () => {
    const { author, trainingId, moduleId, lessonIds } = await training("Groeit", "Een");
    const actor = await acting(aylin);
    const { enrolmentId } = await enrol(actor, { trainingId });
    await completeLesson(actor, { enrolmentId, lessonId: lessonIds[0] });
    const added = await makeTextLesson(author, { trainingId, moduleId }, "Nieuw", "Nog een alinea.");
    await publishTraining(author, { trainingId });
    await completeLesson(actor, { enrolmentId, lessonId: added.lessonId });
    expect((await readTraining(actor, { trainingId })).own).toMatchObject({ state: "completed", progress: 1 });
    expect((await verbsOf(trainingId)).filter((verb) => verb === "learning.completed")).toHaveLength(1);
  });
});

describe("time in a lesson", () => {
  it("is counted by the server, and once for two tabs", async () => {
    const { trainingId, lessonIds } = await training("Klok", "Een");
    const [lessonId] = lessonIds;
    const actor = await acting(aylin);
    const at = (time: string): void => setClock(() => new Date(`2026-11-23T${time}Z`));
    try {
      at("10:00:00");
      const { enrolmentId } = await enrol(actor, { trainingId });
      await openLesson(actor, { enrolmentId, lessonId });
      at("10:00:20");
      await Promise.all([
        keepPresence(actor, { enrolmentId, lessonId, seconds: 12 }),
        keepPresence(actor, { enrolmentId, lessonId, seconds: 12 }),
      ]);
      expect((await readTraining(actor, { trainingId })).own?.seconds).toBe(20);
      at("12:00:00");
      await keepPresence(actor, { enrolmentId, lessonId });
      expect((await readTraining(actor, { trainingId })).own?.seconds).toBe(80);
      expect((await readLesson(actor, { enrolmentId, lessonId })).resumeAt).toBe(12);
    } finally {
      setClock(null);
    }
  });
});

describe("who may learn what", () => {
  it("leaves a training by invitation to who was invited", async () => {
    const { author, trainingId } = await training("Op uitnodiging", "Een");
    await changeSettings(author, {
      trainingId,
      title: "Op uitnodiging",
      summary: "",
      locale: "nl",
      enrolment: "by_invitation",
      givesCertificate: "on",
    });
    const actor = await acting(aylin);
    expect((await readTraining(actor, { trainingId })).can.enrol).toBe(false);
    await expect(enrol(actor, { trainingId })).rejects.toThrow(NotAllowed);
  });

  it("shows nobody the learning of somebody else, nor anything to another organisation", async () => {
    const { trainingId, lessonIds } = await training("Van mij", "Een");
    const { enrolmentId } = await enrol(await acting(aylin), { trainingId });
    const lesson = { enrolmentId, lessonId: lessonIds[0] };
    for (const stranger of [await acting(bram), await acting(lotte), organisationItself(deLinde.id)]) {
      await expect(readLesson(stranger, lesson)).rejects.toThrow(NotFound);
      await expect(completeLesson(stranger, lesson)).rejects.toThrow(NotFound);
      await expect(withdraw(stranger, { enrolmentId })).rejects.toThrow(NotFound);
      await expect(keepPresence(stranger, lesson)).rejects.toThrow(NotFound);
    }
    await expect(readTraining(await acting(lotte), { trainingId })).rejects.toThrow(NotFound);
    await expect(enrol(await acting(lotte), { trainingId })).rejects.toThrow(NotFound);
  });
});
