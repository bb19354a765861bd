import { z } from "zod";
import { packageOf } from "#academy";
import * as m from "#messages/learning";
import type { Acting } from "#platform/action/acting.ts";
import { defineAction } from "#platform/action/action.ts";
import { checkbox, id } from "#platform/action/input.ts";
import { newId } from "#platform/db/id.ts";
import { Conflict } from "#platform/errors/errors.ts";
import { hashToken, newToken } from "#platform/identity/token.ts";
import { applyLessonResult } from "../apply-result.ts";
import { contentAddress } from "../content/address.ts";
import type { OpenedAttempt } from "../elements/package-contract.ts";
import { mayPlay } from "../permissions.ts";
import { activityTreeOf, playItems } from "../player/play.ts";
import {
  type AttemptRow,
  findApplied,
  findItems,
  findPackageLesson,
  insertAttempt,
  lockLatestAttempt,
  type PackageLessonRow,
  updateOpened,
} from "../queries/attempts.ts";
import { deleteTickets, insertTicket } from "../queries/tickets.ts";

/** Milliseconds that a package may be silent before its files close: the browser of who plays it speaks every 20 seconds. */
export const ticketLife = 2 * 3600_000;
/** Milliseconds for which a closed ticket opens again when its learner is back at the same page, as after a computer's sleep. */
export const ticketRest = 24 * 3600_000;

/**
 * Opens a course package to play: the attempt that is under way, with all that its content told before, on the package that it
 * began with; or a first one. `again` begins anew after a failed or completed one; the old one is kept.
 */
export const openAttempt = defineAction({
  name: "learning.attempt.open",
  input: z.object({ enrolmentId: id(), lessonId: id(), again: checkbox() }),
  find: (acting, { enrolmentId, lessonId }) => findPackageLesson(acting, enrolmentId, lessonId),
  may: mayPlay,
  run: async (acting, { again }, lesson): Promise<OpenedAttempt> => {
    const frame = contentAddress();
    if (!frame) throw new Conflict(m.playerNoContentHost);
    await applyLessonResult(acting, { enrolmentId: lesson.enrolmentId, lessonId: lesson.lessonId, state: "started" });
    const attempt = await attemptToPlay(acting, lesson, again);
    const course = await packageOf(acting.db, acting.actor.organisationId, attempt.packageId);
    if (!course) throw new Conflict(m.playerPackageNotReady);
    const openedBy = newId();
    await updateOpened(acting, attempt.id, openedBy);
    const { contents } = course;
    const learner = { id: lesson.enrolmentId, name: acting.actor.name };
    return {
      attemptId: attempt.id,
      standard: contents.standard,
      title: contents.title || lesson.title,
      items: playItems(contents, attempt, await findItems(acting, attempt.id), learner),
      currentItem: attempt.currentItem,
      activityTree: activityTreeOf(contents),
      sequencing: attempt.sequencing,
      frameUrl: `${frame}/p/${await issueTicket(acting, attempt)}/~player`,
      applied: await findApplied(acting, attempt.id),
      openedBy,
    };
  },
});

async function attemptToPlay(acting: Acting, lesson: PackageLessonRow, again: boolean): Promise<AttemptRow> {
  const latest = await lockLatestAttempt(acting, lesson.enrolmentId, lesson.lessonId);
  if (latest && !(again && latest.state !== "open")) return latest;
  if (!lesson.packageId) throw new Conflict(m.playerPackageNotReady);
  const { enrolmentId, lessonId, packageId } = lesson;
  await insertAttempt(acting, { id: newId(), enrolmentId, lessonId, packageId, number: (latest?.number ?? 0) + 1 });
  return (await lockLatestAttempt(acting, enrolmentId, lessonId))!;
}

async function issueTicket(acting: Acting, attempt: AttemptRow): Promise<string> {
  const ticket = newToken();
  await deleteTickets(acting, new Date(acting.now.getTime() - ticketRest));
  const expiresAt = new Date(acting.now.getTime() + ticketLife);
  await insertTicket(acting, {
    ticketHash: hashToken(ticket),
    attemptId: attempt.id,
    packageId: attempt.packageId,
    expiresAt,
  });
  return ticket;
}
