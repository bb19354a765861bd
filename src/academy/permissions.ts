import { type Actor, hasRole } from "#platform/actor.ts";

/** What a permission needs to know of a training. */
export interface TrainingInState {
  readonly state: "draft" | "published" | "archived";
}

/** Authors, trainers and administrators make trainings. */
export const mayMakeTrainings = (actor: Actor): boolean => hasRole(actor, "author", "trainer", "administrator");

/** They work together on every training of their organisation; who changed what is written down. */
export const mayAuthor = (actor: Actor, _training: TrainingInState): boolean => mayMakeTrainings(actor);

/** What is not published exists for its makers alone. */
export const maySeeTraining = (actor: Actor, training: TrainingInState): boolean =>
  training.state === "published" || mayAuthor(actor, training);

/** An archived training stays as it is; who wants to change it opens it again first. */
export const mayChange = (actor: Actor, training: TrainingInState): boolean =>
  training.state !== "archived" && mayAuthor(actor, training);
