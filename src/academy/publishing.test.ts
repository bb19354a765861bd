import { describe, expect, it } from "vitest";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { Conflict, NotAllowed, NotFound } from "#platform/errors/errors.ts";
import type { Actor } from "#platform/actor.ts";
import { acting } from "#test/actors.ts";
import { aylin, joost, lotte, ruth, thomas } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { makeLesson, makeTextLesson, makeTraining, publishedTraining, written } from "#test/trainings.ts";
import { openWeb } from "#test/web/web.ts";
import { removeLesson } from "./actions/change-lessons.ts";
import { addModule } from "./actions/change-modules.ts";
import { changeSettings } from "./actions/change-settings.ts";
import { archiveTraining, reopenTraining, withdrawTraining } from "./actions/change-state.ts";
import { publishLesson } from "./actions/change-version.ts";
import { publishTraining } from "./actions/publish-training.ts";
import { readTrainingPreview } from "./actions/read-training-preview.ts";
import { readOutline, readPublishing, readSettings } from "./actions/read-training.ts";
import { readTrainings } from "./actions/read-trainings.ts";
import { readText, saveText } from "./actions/write-text.ts";
import { publishedOutline } from "./public.ts";

useDatabase();
useFiles();

const outlineOf = (actor: Actor, { trainingId }: { readonly trainingId: string }) =>
  inOrganisation(actor.organisationId, (db) => publishedOutline(db, actor.organisationId, trainingId));

async function said(actor: Actor, verb: string) {
  return await inOrganisation(actor.organisationId, (db) =>
    db
      .selectFrom("platform.activity")
      .select(["object_id", "context"])
      .where("verb", "=", verb)
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst(),
  );
}

describe("a training", () => {
  it("says what it still needs before anybody can learn it", async () => {
    const actor = await acting(thomas);
    const training = await makeTraining(actor);
    expect((await readPublishing(actor, training)).readiness.must).toEqual([{ what: "no lessons" }]);
    await makeTextLesson(actor, training, "De basis", "Zak door je knieën.");
    await makeLesson(actor, training, "De film", "video");
    const { readiness } = await readPublishing(actor, training);
    expect(readiness.must).toMatchObject([
      { what: "lesson not finished", lesson: { title: "De film" }, gap: "nothing yet" },
    ]);
    expect(readiness.should.map((remark) => remark.what)).toEqual(["no duration"]);
    await expect(publishTraining(actor, training)).rejects.toThrow(Conflict);
    expect(await outlineOf(actor, training)).toEqual([]);
  });

  it("goes to its learners as a whole, and the house hears of it", async () => {
    const actor = await acting(thomas);
    const training = await makeTraining(actor);
    const lesson = await makeTextLesson(actor, training, "De basis", "Zak door je knieën.");
    await addModule(actor, { ...training, title: "Later" });
    await publishTraining(actor, training);
    expect(await outlineOf(actor, training)).toMatchObject([
      { title: "Aan de slag", lessons: [{ id: lesson.lessonId, kind: "text", required: true }] },
    ]);
    expect(await said(actor, "academy.published")).toEqual({
      object_id: training.trainingId,
      context: { title: "Veilig tillen" },
    });
    expect((await readOutline(actor, training)).modules[0]?.lessons[0]?.progress).toBe("published");
  });

  it("counts every lesson the first time, also those that were said to be ready before", async () => {
    const actor = await acting(thomas);
    const training = await makeTraining(actor);
    const lesson = await makeTextLesson(actor, training, "De basis", "Zak door je knieën.");
    await publishLesson(actor, { ...training, lessonId: lesson.lessonId });
    await makeTextLesson(actor, training, "Verder", "Adem uit.");
    const { readiness } = await readPublishing(actor, training);
    expect(readiness.arriving.map((arriving) => arriving.title)).toEqual(["De basis", "Verder"]);
    expect(await publishTraining(actor, training)).toMatchObject({ lessons: 2 });
  });

  it("that is published goes on being written, and publishes its changes together", async () => {
    const actor = await acting(thomas);
    const training = await publishedTraining(actor);
    const { revision } = await readText(actor, training);
    await saveText(actor, { ...training, revision, document: written("Zak door je knieën en adem uit.") });
    expect((await readPublishing(actor, training)).readiness.changed.map((lesson) => lesson.title)).toEqual([
      "De basis",
    ]);
    expect(await publishTraining(actor, training)).toMatchObject({ lessons: 1 });
    expect(await publishTraining(actor, training)).toMatchObject({ lessons: 0 });
  });

  it("gets no lesson changed by a learner, who may read it: what its maker is still writing stays where it is", async () => {
    const author = await acting(thomas);
    const training = await publishedTraining(author);
    const { revision } = await readText(author, training);
    await saveText(author, { ...training, revision, document: written("Nog niet af.") });
    await expect(publishLesson(await acting(aylin), training)).rejects.toThrow(NotAllowed);
    expect((await readPublishing(author, training)).readiness.changed).toHaveLength(1);
  });

  it("loses a removed lesson for its learners at once", async () => {
    const actor = await acting(thomas);
    const training = await publishedTraining(actor);
    await removeLesson(actor, training);
    expect(await outlineOf(actor, training)).toEqual([]);
  });

  it("is withdrawn, archived and opened again, and nothing in it is lost", async () => {
    const author = await acting(thomas);
    const administrator = await acting(ruth);
    const training = await publishedTraining(author);
    await withdrawTraining(administrator, training);
    await expect(withdrawTraining(author, training)).rejects.toThrow(Conflict);
    await archiveTraining(author, training);
    await expect(publishTraining(author, training)).rejects.toThrow(NotAllowed);
    await reopenTraining(author, training);
    await publishTraining(author, training);
    expect(await outlineOf(author, training)).toMatchObject([{ lessons: [{ title: "De basis" }] }]);
  });

  it("that was withdrawn unchanged counts no lessons when it can be published again", async () => {
    const author = await acting(thomas);
    const training = await publishedTraining(author, "Nog eens");
    await withdrawTraining(author, training);
    const browser = await openWeb().as(thomas);
    const page = await (await browser.get(`/trainingen/${training.trainingId}/bewerken/publiceren`)).text();
    expect(page).toContain("zoals je ze het laatst publiceerde");
    expect(page).not.toContain("0 lessen");
  });

  it("keeps its settings", async () => {
    const actor = await acting(joost);
    const training = await makeTraining(actor);
    const settings = {
      title: "Veilig tillen 2",
      summary: "",
      locale: "en",
      block: "knowledge",
      estimatedMinutes: "20",
      enrolment: "by_invitation",
      certificateMonths: "24",
    };
    await changeSettings(actor, { ...training, ...settings, givesCertificate: "on" });
    expect((await readSettings(actor, training)).settings).toMatchObject({
      ...settings,
      estimatedMinutes: 20,
      certificateMonths: 24,
      givesCertificate: true,
    });
    await changeSettings(actor, { ...training, ...settings, block: "", estimatedMinutes: "", certificateMonths: "" });
    expect((await readSettings(actor, training)).settings).toMatchObject({
      block: null,
      estimatedMinutes: null,
      certificateMonths: null,
      givesCertificate: false,
    });
    expect((await readTrainingPreview(actor, training)).training.title).toBe("Veilig tillen 2");
  });
});

describe("the list of trainings", () => {
  it("is searched, filtered and sorted, and holds nothing of another organisation", async () => {
    const author = await acting(thomas);
    const baker = await acting(lotte);
    await makeTraining(baker, "Brood bakken");
    const bread = await readTrainings(baker, {});
    expect(bread.rows.map((row) => row.title)).toEqual(["Brood bakken"]);
    const archived = await makeTraining(author, "Zuurstof geven");
    await archiveTraining(author, archived);
    await publishedTraining(author, "Aangenaam 100% wassen");
    const all = await readTrainings(author, { sort: "title" });
    expect(all.rows[0]?.title).toBe("Aangenaam 100% wassen");
    expect(all.rows.map((row) => row.title)).not.toContain("Zuurstof geven");
    expect((await readTrainings(author, { status: "archived" })).rows.map((row) => row.title)).toEqual([
      "Zuurstof geven",
    ]);
    expect((await readTrainings(author, { q: "100%" })).rows).toMatchObject([
      { state: "published", lessons: 1, changedByName: "Thomas Mulder" },
    ]);
    expect((await readTrainings(await acting(joost), { van: "mij", q: "100%" })).total).toBe(0);
  });

  it("is not for who makes none", async () => {
    await expect(readTrainings(await acting(aylin), {})).rejects.toThrow(NotAllowed);
  });
});

describe("a training of another organisation", () => {
  it("cannot be published, read or changed", async () => {
    const training = await publishedTraining(await acting(thomas));
    const baker = await acting(lotte);
    for (const action of [
      publishTraining,
      withdrawTraining,
      archiveTraining,
      reopenTraining,
      readPublishing,
      readSettings,
      readTrainingPreview,
    ]) {
      await expect(action(baker, training)).rejects.toThrow(NotFound);
    }
    expect(
      await inOrganisation(baker.organisationId, (db) =>
        publishedOutline(db, baker.organisationId, training.trainingId),
      ),
    ).toEqual([]);
    expect(await globalDatabase().selectFrom("academy.training").select("id").execute()).toEqual([]);
  });
});
