import type { PastEvent } from "#platform/activity/record-past.ts";
import type { PastEntry } from "#platform/audit/audit-past.ts";
import { newId } from "#platform/db/id.ts";
import type { NewCertificate } from "../queries/certificates.ts";
import { newCertificateCode, newCertificateNumber, validUntil } from "../rules/certificate.ts";
import { dayIn } from "../rules/due.ts";
import { type Standing, standingOf } from "../rules/progress.ts";
import type { PastEnrolment, PastOrganisation } from "./enrolment.ts";

/** How far its learner came in the end, by the same rule as when a lesson is finished today. */
export function standingAtEnd({ training, finished }: PastEnrolment): Standing {
  const results = new Map(finished.map(({ lessonId, score }) => [lessonId, score]));
  return standingOf(
    training.lessons.map(({ id, required }) => ({
      lessonId: id,
      required,
      state: results.has(id) ? "completed" : "not_started",
      score: results.get(id) ?? null,
    })),
  );
}

export const completedAt = (enrolment: PastEnrolment): Date | null =>
  standingAtEnd(enrolment).isComplete ? (enrolment.finished.at(-1)?.finishedAt ?? null) : null;

/** What the spine would have heard, in the order in which it happened. */
export function eventsOf(enrolment: PastEnrolment): PastEvent[] {
  const { id: enrolmentId, training, learner, origin, dueOn, finished, withdrawnAt } = enrolment;
  const object = { kind: "training", id: training.id };
  const own = { enrolmentId, personId: learner.id };
  const completed = completedAt(enrolment);
  return [
    {
      verb: "learning.enrolled",
      object,
      occurredAt: enrolment.enrolledAt,
      actorId: enrolment.enrolledBy,
      context: { ...own, origin, dueOn },
    },
    ...finished.map(({ lessonId, finishedAt }) => ({
      verb: "learning.lesson_completed",
      object,
      occurredAt: finishedAt,
      actorId: learner.id,
      context: { ...own, lessonId },
    })),
    ...(completed
      ? [{ verb: "learning.completed", object, occurredAt: completed, actorId: learner.id, context: own }]
      : []),
    ...(withdrawnAt
      ? [{ verb: "learning.withdrawn", object, occurredAt: withdrawnAt, actorId: learner.id, context: own }]
      : []),
  ];
}

/** Who enrols another stands in the audit log. */
export const auditOf = ({ id, origin, enrolledAt, enrolledBy, learner }: PastEnrolment): PastEntry[] =>
  origin === "self"
    ? []
    : [
        {
          action: "learning.enrolled",
          subjectId: id,
          personId: learner.id,
          occurredAt: enrolledAt,
          actorId: enrolledBy,
        },
      ];

export type PastCertificate = NewCertificate & { readonly issuedAt: Date };

/** The certificate of the day on which the training was completed; null when there was none to give. */
export function certificateOf(enrolment: PastEnrolment, organisation: PastOrganisation): PastCertificate | null {
  const { training, learner } = enrolment;
  const issuedAt = completedAt(enrolment);
  if (!issuedAt || !training.givesCertificate) return null;
  const completedOn = dayIn(issuedAt, organisation.timeZone);
  return {
    id: newId(),
    issuedAt,
    enrolmentId: enrolment.id,
    personId: learner.id,
    trainingId: training.id,
    number: newCertificateNumber(completedOn),
    code: newCertificateCode(),
    personName: learner.name,
    trainingTitle: training.title,
    organisationName: organisation.name,
    locale: learner.locale,
    estimatedMinutes: training.estimatedMinutes,
    completedOn,
    validUntil: validUntil(completedOn, training.certificateMonths),
  };
}
