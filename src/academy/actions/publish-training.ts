import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { record } from "#platform/activity/record.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict } from "#platform/errors/errors.ts";
import * as m from "#messages/academy";
import { mayChange } from "../permissions.ts";
import { findOutline } from "../queries/outline.ts";
import { updateState } from "../queries/trainings.ts";
import { publishDrafts } from "../queries/versions.ts";
import { readinessOf } from "../rules/publishing.ts";
import { holdTraining } from "../subjects.ts";

/** Gives a training to its learners: in the catalogue, and every lesson as it is now. */
export const publishTraining = defineAction({
  name: "academy.training.publish",
  input: z.object({ trainingId: id() }),
  find: holdTraining,
  may: mayChange,
  run: async (acting, { trainingId }, training) => {
    const { must, changed, arriving } = readinessOf(training, await findOutline(acting, trainingId));
    if (must.length > 0) throw new Conflict(() => m.notReadyToPublish({ count: must.length }));
    if (training.state === "published" && changed.length === 0) return { trainingId, lessons: 0 };
    await publishDrafts(
      acting,
      changed.map((lesson) => lesson.id),
    );
    await updateState(acting, training, "published");
    await record(acting, "academy.published", { kind: "training", id: trainingId }, { title: training.title });
    await audit(acting, {
      action: "academy.training.published",
      subjectId: trainingId,
      details: { lessons: changed.length },
    });
    return { trainingId, lessons: arriving.length };
  },
});
