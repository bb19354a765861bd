import { z } from "zod";
import { mayAuthor, publishedOutline } from "#academy";
import { defineRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { mayEnrolColleagues, mayEnrolOneself, mayLearn, maySeeLearners } from "../permissions.ts";
import { findTeamStanding } from "../queries/team.ts";
import { findBesideTraining } from "../queries/trainings.ts";
import { dayIn, dueOf } from "../rules/due.ts";
import { countForEverybody } from "../rules/path.ts";
import { seeTraining } from "../subjects.ts";
import { lessonsOf, minutesOf, outlineFor, outlineSections } from "../views/outline.ts";
import type { TrainingView } from "../views/training.ts";

/** A training for who may want to learn it, learns it, or looks after who does. */
export const readTraining = defineRead({
  name: "learning.training",
  input: z.object({ trainingId: id() }),
  find: seeTraining,
  may: mayLearn,
  run: async (acting, { trainingId }, training): Promise<TrainingView> => {
    const { actor } = acting;
    const { own } = training;
    const [modules, beside, team] = await Promise.all([
      publishedOutline(acting.db, actor.organisationId, trainingId),
      findBesideTraining(acting, trainingId, own?.id ?? null),
      actor.ledUnitIds.length === 0 ? null : findTeamStanding(acting, trainingId),
    ]);
    const outline = outlineFor(modules, own);
    const { completed, certificateId, isFollowing } = beside;
    return {
      training: { ...training, estimatedMinutes: minutesOf(training.estimatedMinutes, lessonsOf(outline)) },
      own: own && { ...own, certificateId, due: dueOf(own.dueOn, dayIn(acting.now, actor.timeZone)) },
      sections: outlineSections(outline, own?.id ?? null),
      isFollowing,
      completedBy: countForEverybody(completed),
      team,
      can: {
        enrol: own === null && mayEnrolOneself(actor, training),
        withdraw: own !== null && own.origin === "self" && own.state !== "completed",
        learnAgain: own?.state === "completed" && training.state === "published",
        enrolColleagues: mayEnrolColleagues(actor, training),
        seeLearners: maySeeLearners(actor),
        author: mayAuthor(actor, training),
      },
    };
  },
});
