import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id, requiredText } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { newId } from "#platform/db/id.ts";
import { mayChange } from "../permissions.ts";
import { findOrder, insertModule, updateModule, updateOrder } from "../queries/structure.ts";
import { updateChanged } from "../queries/trainings.ts";
import { moveModule as moved, stepModule as stepped } from "../rules/order.ts";
import { placeBefore } from "../training-input.ts";
import { type AuthoredModule, holdModule, holdTraining } from "../subjects.ts";
import type { Actor } from "#platform/actor.ts";

const moduleNamed = z.object({ trainingId: id(), moduleId: id() });

const mayChangeModule = (actor: Actor, { training }: AuthoredModule): boolean => mayChange(actor, training);

/** A new module at the end of a training. */
export const addModule = defineAction({
  name: "academy.module.add",
  input: z.object({ trainingId: id(), title: requiredText(200) }),
  find: holdTraining,
  may: mayChange,
  run: async (acting, { trainingId, title }) => {
    const moduleId = newId();
    const order = await findOrder(acting, trainingId);
    await insertModule(acting, { id: moduleId, trainingId, title, position: order.length });
    await updateChanged(acting, trainingId);
    await audit(acting, { action: "academy.module.added", subjectId: moduleId, details: { trainingId, title } });
    return { trainingId, moduleId };
  },
});

export const renameModule = defineAction({
  name: "academy.module.rename",
  input: moduleNamed.extend({ title: requiredText(200) }),
  find: holdModule,
  may: mayChangeModule,
  run: async (acting, { trainingId, moduleId, title }, { module }) => {
    await updateModule(acting, moduleId, { title });
    await updateChanged(acting, trainingId);
    await audit(acting, {
      action: "academy.module.renamed",
      subjectId: moduleId,
      details: { trainingId, from: module.title, to: title },
    });
    return { trainingId, moduleId };
  },
});

/** Puts a module in front of another, or at the end. */
export const moveModule = defineAction({
  name: "academy.module.move",
  input: moduleNamed.extend({ before: placeBefore() }),
  find: holdModule,
  may: mayChangeModule,
  run: async (acting, { trainingId, moduleId, before }, { module }) => {
    await updateOrder(acting, moved(await findOrder(acting, trainingId), moduleId, before));
    await updateChanged(acting, trainingId);
    await audit(acting, { action: "academy.module.moved", subjectId: moduleId, details: { trainingId } });
    return { trainingId, moduleId, title: module.title };
  },
});

/** Moves a module one place up or down. */
export const stepModule = defineAction({
  name: "academy.module.step",
  input: moduleNamed.extend({ step: z.enum(["up", "down"]) }),
  find: holdModule,
  may: mayChangeModule,
  run: async (acting, { trainingId, moduleId, step }, { module }) => {
    const order = await findOrder(acting, trainingId);
    const place = stepped(order, moduleId, step);
    if (place) {
      await updateOrder(acting, moved(order, moduleId, place.before));
      await updateChanged(acting, trainingId);
      await audit(acting, { action: "academy.module.moved", subjectId: moduleId, details: { trainingId } });
    }
    return { trainingId, moduleId, title: module.title };
  },
});

/** Takes a module with its lessons out of the training. It can be put back. */
export const removeModule = defineAction({
  name: "academy.module.remove",
  input: moduleNamed,
  find: holdModule,
  may: mayChangeModule,
  run: async (acting, { trainingId, moduleId }, { module }) => {
    if (!module.removedAt) {
      await updateModule(acting, moduleId, { removed_at: acting.now });
      await updateOrder(acting, await findOrder(acting, trainingId));
      await updateChanged(acting, trainingId);
      await audit(acting, { action: "academy.module.removed", subjectId: moduleId, details: { trainingId } });
    }
    return { trainingId, title: module.title };
  },
});

/** Puts a removed module back, at the end, with the lessons that it had. */
export const restoreModule = defineAction({
  name: "academy.module.restore",
  input: moduleNamed,
  find: holdModule,
  may: mayChangeModule,
  run: async (acting, { trainingId, moduleId }, { module }) => {
    if (module.removedAt) {
      const order = await findOrder(acting, trainingId);
      await updateModule(acting, moduleId, { removed_at: null, position: order.length });
      await updateChanged(acting, trainingId);
      await audit(acting, { action: "academy.module.restored", subjectId: moduleId, details: { trainingId } });
    }
    return { trainingId, title: module.title };
  },
});
