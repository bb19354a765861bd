import { z } from "zod";
import { defineRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { mayPlay } from "../permissions.ts";
import { findCertificateOf } from "../queries/certificates.ts";
import { countScoredLessons } from "../queries/progress.ts";
import { seeOwnEnrolment } from "../subjects.ts";

export interface CompletionView {
  readonly training: { readonly id: string; readonly title: string };
  readonly completedAt: Date;
  readonly score: number | null;
  /** In how many lessons: the score is their mean. */
  readonly scoredLessons: number;
  readonly seconds: number;
  readonly certificateId: string | null;
}

/** The end of a training; it exists for who came there. */
export const readCompletion = defineRead({
  name: "learning.completion",
  input: z.object({ enrolmentId: id() }),
  find: async (acting, input) => {
    const own = await seeOwnEnrolment(acting, input);
    return own?.enrolment.state === "completed" ? own : null;
  },
  may: mayPlay,
  run: async (acting, { enrolmentId }, { enrolment, training }): Promise<CompletionView> => ({
    training: { id: training.id, title: training.title },
    completedAt: enrolment.completedAt ?? acting.now,
    score: enrolment.score,
    scoredLessons: await countScoredLessons(acting, enrolmentId),
    seconds: enrolment.seconds,
    certificateId: await findCertificateOf(acting, enrolmentId),
  }),
});
