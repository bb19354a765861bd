import { type Actor, hasRole } from "#platform/actor.ts";

/** What a permission needs to know of a training. */
export interface TrainingState {
  readonly state: "draft" | "published" | "archived";
}

/** Authors, trainers and administrators make trainings; who changed what is written down. */
export const mayMakeTrainings = (actor: Actor): boolean => hasRole(actor, "author", "trainer", "administrator");

/** They work together on all trainings of their organisation. */
export const mayAuthor = (actor: Actor, _training: TrainingState): boolean => mayMakeTrainings(actor);

/** What is not published exists for its makers alone. */
export const maySeeTraining = (actor: Actor, training: TrainingState): boolean =>
  training.state === "published" || mayAuthor(actor, training);

/** A draft that was never published may be thrown away; anything else is archived, because people learned from it. */
export const mayChangeContent = (actor: Actor, training: TrainingState): boolean =>
  training.state !== "archived" && mayAuthor(actor, training);
