import { type Actor, hasRole } from "#platform/actor.ts";

/** What a permission needs to know of a training. */
export interface TrainingToLearn {
  readonly state: "draft" | "published" | "archived";
  /** Whether colleagues may enrol themselves, or are enrolled by a leader or HR. */
  readonly enrolment: "open" | "by_invitation";
}

/** What somebody learns is played by that person alone; `find` has shown that it is theirs. */
export const mayPlay = (actor: Actor): boolean => actor.personId !== null;

/** Everyone who works here sees the catalogue, and learns. */
export const mayLearn = (actor: Actor): boolean => actor.personId !== null && hasRole(actor, "employee");

/** A training of the catalogue is there for everybody; what is no longer or not yet in it, for who is enrolled and who makes or manages trainings. */
export const maySeeTraining = (actor: Actor, training: TrainingToLearn, isEnrolled: boolean): boolean =>
  training.state === "published" || isEnrolled || maySeeAllLearners(actor);

/** Only an open training of the catalogue. */
export const mayEnrolOneself = (actor: Actor, training: TrainingToLearn): boolean =>
  mayLearn(actor) && training.state === "published" && training.enrolment === "open";

/** HR and administrators enrol everybody, a leader the people of the units that they lead. */
export const mayEnrolEverybody = (actor: Actor): boolean => hasRole(actor, "hr_adviser", "administrator");

export const mayEnrolColleagues = (actor: Actor, training: TrainingToLearn): boolean =>
  training.state === "published" && (mayEnrolEverybody(actor) || actor.ledUnitIds.length > 0);

/** Who makes trainings and who manages people sees how every learner stands; each reading is written down. */
export const maySeeAllLearners = (actor: Actor): boolean =>
  hasRole(actor, "hr_adviser", "administrator", "author", "trainer");

/** A leader sees the people of the units that they lead, and nobody else. */
export const maySeeLearners = (actor: Actor): boolean => maySeeAllLearners(actor) || actor.ledUnitIds.length > 0;

/** A certificate is read by its owner, and by HR and administrators. */
export const maySeeCertificate = (actor: Actor, certificate: { readonly personId: string }): boolean =>
  actor.personId === certificate.personId || hasRole(actor, "hr_adviser", "administrator");

/** A certificate that was issued in error is taken back by HR or an administrator; it stays to be seen as such. */
export const mayRevokeCertificate = (actor: Actor): boolean => hasRole(actor, "hr_adviser", "administrator");
