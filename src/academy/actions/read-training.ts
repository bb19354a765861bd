import { z } from "zod";
import { defineRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { mayAuthor, mayChange, mayMakeTrainings } from "../permissions.ts";
import { findOutline, findRemoved } from "../queries/outline.ts";
import type { Training } from "../queries/trainings.ts";
import { readinessOf } from "../rules/publishing.ts";
import { seeTraining } from "../subjects.ts";
import { type OutlineView, outlineView, type TrainingHead, trainingHead } from "../views/outline.ts";
import type { Actor } from "#platform/actor.ts";
import { nothingYet } from "#platform/action/action.ts";
import type { Readiness } from "../rules/publishing.ts";

const named = z.object({ trainingId: id() });

/** The form of a new training. */
export const readNewTraining = defineRead({
  name: "academy.training.new",
  input: z.object({}),
  find: nothingYet,
  may: mayMakeTrainings,
  run: async ({ actor }) => ({ locale: actor.locale }),
});

/** What is in a training, to work on. */
export const readOutline = defineRead({
  name: "academy.training.outline",
  input: named,
  find: seeTraining,
  may: mayAuthor,
  run: async (acting, { trainingId }, training): Promise<OutlineView> =>
    outlineView(
      headFor(acting.actor, training),
      await findOutline(acting, trainingId),
      await findRemoved(acting, trainingId),
    ),
});

export interface SettingsView {
  readonly training: TrainingHead;
  readonly settings: Training;
}

export const readSettings = defineRead({
  name: "academy.training.settings",
  input: named,
  find: seeTraining,
  may: mayAuthor,
  run: async (acting, _input, training): Promise<SettingsView> => ({
    training: headFor(acting.actor, training),
    settings: training,
  }),
});

export interface PublishingView {
  readonly training: TrainingHead;
  readonly readiness: Readiness;
  readonly publishedAt: Date | null;
}

/** What a training still needs, and the step to its learners. */
export const readPublishing = defineRead({
  name: "academy.training.publishing",
  input: named,
  find: seeTraining,
  may: mayAuthor,
  run: async (acting, { trainingId }, training): Promise<PublishingView> => ({
    training: headFor(acting.actor, training),
    readiness: readinessOf(training, await findOutline(acting, trainingId)),
    publishedAt: training.publishedAt,
  }),
});

const headFor = (actor: Actor, training: Training): TrainingHead => trainingHead(training, mayChange(actor, training));
