import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "#platform/actor.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { Conflict, Invalid, NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { acting } from "#test/actors.ts";
import { aylin, joost, lotte, thomas } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useFiles } from "#test/files.ts";
import { makeLesson, makeTraining, publishedTraining } from "#test/trainings.ts";
import { changeLesson, moveLesson, removeLesson, restoreLesson, stepLesson } from "./actions/change-lessons.ts";
import {
  addModule,
  moveModule,
  removeModule,
  renameModule,
  restoreModule,
  stepModule,
} from "./actions/change-modules.ts";
import { archiveTraining } from "./actions/change-state.ts";
import { readOutline } from "./actions/read-training.ts";

useDatabase();
useFiles();

async function shapeOf(actor: Actor, training: { readonly trainingId: string }): Promise<string> {
  const { modules } = await readOutline(actor, training);
  return modules
    .map((module) => `${module.title}(${module.lessons.map((lesson) => lesson.title).join(" ")})`)
    .join(" ");
}

/** "Aan de slag(welkom waarom) Oefenen(tillen) Slot()" */
async function liftingSafely(actor: Actor) {
  const training = await makeTraining(actor);
  const { trainingId } = training;
  const welcome = await makeLesson(actor, training, "welkom");
  const why = await makeLesson(actor, training, "waarom");
  const practice = await addModule(actor, { trainingId, title: "Oefenen" });
  const lifting = await makeLesson(actor, practice, "tillen");
  const end = await addModule(actor, { trainingId, title: "Slot" });
  return { training, welcome, why, practice, lifting, end };
}

describe("an author", () => {
  it("begins with one module, and puts modules and lessons in the order in which they are learned", async () => {
    const actor = await acting(thomas);
    const { training, why, lifting, end } = await liftingSafely(actor);
    expect(await shapeOf(actor, training)).toBe("Aan de slag(welkom waarom) Oefenen(tillen) Slot()");
    await moveLesson(actor, { ...lifting, moduleId: training.moduleId, before: why.lessonId });
    expect(await shapeOf(actor, training)).toBe("Aan de slag(welkom tillen waarom) Oefenen() Slot()");
    await stepLesson(actor, { ...why, step: "down" });
    await stepModule(actor, { ...end, step: "up" });
    expect(await shapeOf(actor, training)).toBe("Aan de slag(welkom tillen) Slot() Oefenen(waarom)");
    await moveModule(actor, { ...end, before: training.moduleId });
    await renameModule(actor, { ...end, title: "Vooraf" });
    expect(await shapeOf(actor, training)).toBe("Vooraf() Aan de slag(welkom tillen) Oefenen(waarom)");
  });

  it("takes a lesson out and puts it back", async () => {
    const actor = await acting(thomas);
    const { training, welcome } = await liftingSafely(actor);
    await removeLesson(actor, welcome);
    await removeLesson(actor, welcome);
    expect(await shapeOf(actor, training)).toBe("Aan de slag(waarom) Oefenen(tillen) Slot()");
    expect((await readOutline(actor, training)).removed).toMatchObject([{ kind: "lesson", title: "welkom" }]);
    await restoreLesson(actor, welcome);
    expect(await shapeOf(actor, training)).toBe("Aan de slag(waarom welkom) Oefenen(tillen) Slot()");
  });

  it("takes a module out with all that is in it, and puts it back as it was", async () => {
    const actor = await acting(thomas);
    const { training, welcome } = await liftingSafely(actor);
    await removeModule(actor, training);
    expect(await shapeOf(actor, training)).toBe("Oefenen(tillen) Slot()");
    expect((await readOutline(actor, training)).removed).toMatchObject([{ kind: "module", title: "Aan de slag" }]);
    await expect(moveLesson(actor, { ...welcome, moduleId: training.moduleId })).rejects.toThrow(Conflict);
    await restoreModule(actor, training);
    expect(await shapeOf(actor, training)).toBe("Oefenen(tillen) Slot() Aan de slag(welkom waarom)");
  });

  it("leaves a module that was taken out as it is: whoever has it open still is told", async () => {
    const actor = await acting(thomas);
    const { training, welcome } = await liftingSafely(actor);
    const [, practice] = (await readOutline(actor, training)).modules;
    await removeModule(actor, training);
    await expect(removeLesson(actor, welcome)).rejects.toThrow(Conflict);
    await expect(moveLesson(actor, { ...welcome, moduleId: practice?.id })).rejects.toThrow(Conflict);
    await restoreModule(actor, training);
    expect(await shapeOf(actor, training)).toBe("Oefenen(tillen) Slot() Aan de slag(welkom waarom)");
  });

  it("works on it together with a trainer, and neither on an archived one", async () => {
    const author = await acting(thomas);
    const trainer = await acting(joost);
    const { training, welcome } = await liftingSafely(author);
    await changeLesson(trainer, { ...welcome, title: "Welkom!", estimatedMinutes: "5", optional: "on" });
    const [module] = (await readOutline(author, training)).modules;
    expect(module?.lessons[0]).toMatchObject({ title: "Welkom!", estimatedMinutes: 5, required: false });
    await archiveTraining(trainer, training);
    await expect(removeLesson(author, welcome)).rejects.toThrow(NotAllowed);
    expect((await readOutline(author, training)).training.can.change).toBe(false);
  });

  it("is told what a name lacks", async () => {
    const actor = await acting(thomas);
    const training = await makeTraining(actor);
    await expect(addModule(actor, { ...training, title: "  " })).rejects.toThrow(Invalid);
    await expect(makeLesson(actor, training, "x".repeat(201))).rejects.toThrow(Invalid);
  });
});

describe("who makes no trainings", () => {
  it("sees no draft, and changes nothing of what is published", async () => {
    const author = await acting(thomas);
    const nurse = await acting(aylin);
    const draft = await makeTraining(author);
    await expect(readOutline(nurse, draft)).rejects.toThrow(NotFound);
    await expect(addModule(nurse, { ...draft, title: "Van mij" })).rejects.toThrow(NotFound);
    const published = await publishedTraining(author);
    await expect(readOutline(nurse, published)).rejects.toThrow(NotAllowed);
    await expect(removeLesson(nurse, published)).rejects.toThrow(NotAllowed);
  });

  it("finds nothing of another organisation, also as an author there", async () => {
    const published = await publishedTraining(await acting(thomas));
    const baker = await acting(lotte);
    await expect(readOutline(baker, published)).rejects.toThrow(NotFound);
    await expect(removeModule(baker, published)).rejects.toThrow(NotFound);
    const own = await makeTraining(baker, "Brood bakken");
    await expect(moveLesson(baker, { ...own, lessonId: published.lessonId })).rejects.toThrow(NotFound);
  });
});

describe("any sequence of changes", () => {
  it("keeps positions dense and every lesson in its training", async () => {
    const actor = await acting(thomas);
    const operation = fc.record({
      what: fc.constantFrom("move", "step", "remove", "restore", "module", "remove module", "restore module"),
      lesson: fc.nat(5),
      module: fc.nat(2),
      before: fc.option(fc.nat(5)),
      step: fc.constantFrom("up" as const, "down" as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 8 }), async (operations) => {
        const training = await makeTraining(actor);
        const modules = [
          training,
          await addModule(actor, { ...training, title: "2" }),
          await addModule(actor, { ...training, title: "3" }),
        ];
        const lessons = [];
        for (let n = 0; n < 6; n += 1) lessons.push(await makeLesson(actor, modules[n % 3] ?? training, String(n)));
        for (const { what, lesson, module, before, step } of operations) {
          const named = lessons[lesson] ?? training;
          const place = {
            moduleId: modules[module]?.moduleId,
            before: before === null ? null : lessons[before]?.lessonId,
          };
          const change = {
            move: () => moveLesson(actor, { ...named, ...place }),
            step: () => stepLesson(actor, { ...named, step }),
            remove: () => removeLesson(actor, named),
            restore: () => restoreLesson(actor, named),
            module: () => stepModule(actor, { ...modules[module], step }),
            "remove module": () => removeModule(actor, modules[module]),
            "restore module": () => restoreModule(actor, modules[module]),
          }[what];
          await change().catch(refused);
        }
        expect(await places(actor, training.trainingId)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

/** What is not there any more cannot be moved; anything else that goes wrong is a defect. */
function refused(error: unknown): void {
  if (!(error instanceof NotFound || error instanceof Conflict)) throw error;
}

/** Positions that are not what they should be: 0, 1, 2 … in each module, and lost lessons. */
async function places(actor: Actor, trainingId: string): Promise<string[]> {
  return await inOrganisation(actor.organisationId, async (db) => {
    const modules = await db
      .selectFrom("academy.module")
      .select(["id", "position"])
      .where("training_id", "=", trainingId)
      .where("removed_at", "is", null)
      .orderBy("position")
      .execute();
    const lessons = await db
      .selectFrom("academy.lesson")
      .select(["id", "module_id", "position", "removed_at"])
      .where("training_id", "=", trainingId)
      .orderBy("position")
      .execute();
    const wrongModules = modules
      .filter((module, index) => module.position !== index)
      .map((module) => `module ${module.id}`);
    const wrongLessons = Object.values(
      Object.groupBy(
        lessons.filter((lesson) => !lesson.removed_at),
        (lesson) => lesson.module_id,
      ),
    ).flatMap((inModule) =>
      (inModule ?? []).filter((lesson, index) => lesson.position !== index).map((lesson) => `lesson ${lesson.id}`),
    );
    return [...wrongModules, ...wrongLessons, ...(lessons.length === 6 ? [] : ["a lesson was lost"])];
  });
}
