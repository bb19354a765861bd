import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { checkbox, id, requiredText } from "#platform/action/input.ts";
import type { Actor } from "#platform/actor.ts";
import { audit } from "#platform/audit/audit.ts";
import { newId } from "#platform/db/id.ts";
import { Conflict, NotFound } from "#platform/errors/errors.ts";
import * as m from "#messages/academy";
import { lessonChoices } from "../content/contract.ts";
import { mayChange } from "../permissions.ts";
import { updateLesson } from "../queries/lessons.ts";
import { findModule, findOrder, insertLesson, updateOrder } from "../queries/structure.ts";
import { updateChanged } from "../queries/trainings.ts";
import { insertVersion } from "../queries/versions.ts";
import { emptyContent } from "../rules/lesson-content.ts";
import { hasLesson, moveLesson as moved, stepLesson as stepped } from "../rules/order.ts";
import { type AuthoredLesson, holdAnyLesson, holdLesson, holdModule } from "../subjects.ts";
import { optionalMinutes, placeBefore } from "../training-input.ts";

const lessonNamed = z.object({ trainingId: id(), lessonId: id() });

export const mayChangeLesson = (actor: Actor, { training }: AuthoredLesson): boolean => mayChange(actor, training);

/** A new lesson at the end of a module, empty and not published. */
export const addLesson = defineAction({
  name: "academy.lesson.add",
  input: z.object({ trainingId: id(), moduleId: id(), choice: z.enum(lessonChoices), title: requiredText(200) }),
  find: holdModule,
  may: (actor, { training }) => mayChange(actor, training),
  run: async (acting, { trainingId, moduleId, choice, title }) => {
    const module = (await findOrder(acting, trainingId)).find((candidate) => candidate.id === moduleId);
    if (!module) throw new Conflict(m.moduleIsRemoved);
    const lessonId = newId();
    const content = emptyContent(choice);
    await insertLesson(acting, {
      id: lessonId,
      trainingId,
      moduleId,
      kind: content.kind,
      title,
      position: module.lessonIds.length,
    });
    await insertVersion(acting, { id: newId(), lessonId, content, revision: 1 });
    await updateChanged(acting, trainingId);
    await audit(acting, {
      action: "academy.lesson.added",
      subjectId: lessonId,
      details: { trainingId, choice, title },
    });
    return { trainingId, lessonId };
  },
});

/** The name of a lesson, how long it takes, and whether a learner may leave it out. Learners see it at once. */
export const changeLesson = defineAction({
  name: "academy.lesson.change",
  input: lessonNamed.extend({ title: requiredText(200), estimatedMinutes: optionalMinutes(), optional: checkbox() }),
  find: holdLesson,
  may: mayChangeLesson,
  run: async (acting, { trainingId, lessonId, title, estimatedMinutes, optional }, { lesson }) => {
    await updateLesson(acting, lessonId, { title, estimated_minutes: estimatedMinutes, required: !optional });
    await updateChanged(acting, trainingId);
    await audit(acting, {
      action: "academy.lesson.changed",
      subjectId: lessonId,
      details: { trainingId, from: lesson.title, to: title },
    });
    return { trainingId, lessonId };
  },
});

/** Puts a lesson in a module, in front of another lesson or at the end. */
export const moveLesson = defineAction({
  name: "academy.lesson.move",
  input: lessonNamed.extend({ moduleId: id(), before: placeBefore() }),
  find: holdLesson,
  may: mayChangeLesson,
  run: async (acting, { trainingId, lessonId, ...place }, { lesson }) => {
    const order = await findOrder(acting, trainingId);
    const module = order.some((candidate) => candidate.id === place.moduleId)
      ? await findModule(acting, place.moduleId)
      : null;
    if (!module || !hasLesson(order, lessonId)) throw new Conflict(m.moduleIsRemoved);
    await updateOrder(acting, moved(order, lessonId, place));
    await updateChanged(acting, trainingId);
    await audit(acting, {
      action: "academy.lesson.moved",
      subjectId: lessonId,
      details: { trainingId, moduleId: module.id },
    });
    return { trainingId, lessonId, title: lesson.title, moduleTitle: module.title };
  },
});

/** Moves a lesson one place up or down, over the edge of its module where it stands at one. */
export const stepLesson = defineAction({
  name: "academy.lesson.step",
  input: lessonNamed.extend({ step: z.enum(["up", "down"]) }),
  find: holdLesson,
  may: mayChangeLesson,
  run: async (acting, { trainingId, lessonId, step }, { lesson }) => {
    const order = await findOrder(acting, trainingId);
    const place = stepped(order, lessonId, step);
    if (place) {
      await updateOrder(acting, moved(order, lessonId, place));
      await updateChanged(acting, trainingId);
      await audit(acting, {
        action: "academy.lesson.moved",
        subjectId: lessonId,
        details: { trainingId, moduleId: place.moduleId },
      });
    }
    return { trainingId, lessonId, title: lesson.title };
  },
});

/** Takes a lesson out of the training. It can be put back, and what colleagues did in it is kept. */
export const removeLesson = defineAction({
  name: "academy.lesson.remove",
  input: lessonNamed,
  find: holdAnyLesson,
  may: mayChangeLesson,
  run: async (acting, { trainingId, lessonId }, { lesson }) => {
    if (!lesson.removedAt) {
      if (!hasLesson(await findOrder(acting, trainingId), lessonId)) throw new Conflict(m.moduleIsRemoved);
      await updateLesson(acting, lessonId, { removed_at: acting.now });
      await updateOrder(acting, await findOrder(acting, trainingId));
      await updateChanged(acting, trainingId);
      await audit(acting, { action: "academy.lesson.removed", subjectId: lessonId, details: { trainingId } });
    }
    return { trainingId, title: lesson.title };
  },
});

/** Puts a removed lesson back, at the end of the module that it came from. */
export const restoreLesson = defineAction({
  name: "academy.lesson.restore",
  input: lessonNamed,
  find: holdAnyLesson,
  may: mayChangeLesson,
  run: async (acting, { trainingId, lessonId }, { lesson }) => {
    if (lesson.removedAt) {
      const module = (await findOrder(acting, trainingId)).find((candidate) => candidate.id === lesson.moduleId);
      if (!module) throw new NotFound();
      await updateLesson(acting, lessonId, { removed_at: null, position: module.lessonIds.length });
      await updateChanged(acting, trainingId);
      await audit(acting, { action: "academy.lesson.restored", subjectId: lessonId, details: { trainingId } });
    }
    return { trainingId, lessonId, title: lesson.title };
  },
});
