import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict } from "#platform/errors/errors.ts";
import * as m from "#messages/academy";
import { mayAuthor, mayChange } from "../permissions.ts";
import { updateState } from "../queries/trainings.ts";
import { holdTraining } from "../subjects.ts";

const named = z.object({ trainingId: id() });

/** Takes a training out of the catalogue: it is a draft again. Who is learning it keeps what they did. */
export const withdrawTraining = defineAction({
  name: "academy.training.withdraw",
  input: named,
  find: holdTraining,
  may: mayChange,
  run: async (acting, { trainingId }, training) => {
    if (training.state !== "published") throw new Conflict(m.notPublished);
    await updateState(acting, training, "draft");
    await audit(acting, { action: "academy.training.withdrawn", subjectId: trainingId });
    return { trainingId };
  },
});

/** Puts a training away. Nothing is thrown away: what colleagues learned and their certificates stay. */
export const archiveTraining = defineAction({
  name: "academy.training.archive",
  input: named,
  find: holdTraining,
  may: mayChange,
  run: async (acting, { trainingId }, training) => {
    await updateState(acting, training, "archived");
    await audit(acting, { action: "academy.training.archived", subjectId: trainingId });
    return { trainingId };
  },
});

/** Takes a training out of the archive, as a draft. */
export const reopenTraining = defineAction({
  name: "academy.training.reopen",
  input: named,
  find: holdTraining,
  may: mayAuthor,
  run: async (acting, { trainingId }, training) => {
    if (training.state !== "archived") throw new Conflict(m.notArchived);
    await updateState(acting, training, "draft");
    await audit(acting, { action: "academy.training.reopened", subjectId: trainingId });
    return { trainingId };
  },
});
