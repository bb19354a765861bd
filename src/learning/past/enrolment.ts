/** Enrolments of the past, as they are written in one go: by the demonstration, and to measure with very many. */
import type { Locale } from "#platform/i18n/locale.ts";
import type { ItemRow } from "../queries/attempts.ts";
import type { Enrolment } from "../queries/enrolments.ts";

export interface PastTraining {
  readonly id: string;
  readonly title: string;
  /** As a certificate says it; null when nobody said how long the training takes. */
  readonly estimatedMinutes: number | null;
  readonly givesCertificate: boolean;
  readonly certificateMonths: number | null;
  readonly lessons: readonly { readonly id: string; readonly required: boolean }[];
}

export interface PastLearner {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
}

export interface PastEnrolment extends Pick<Enrolment, "id" | "cycle" | "origin" | "dueOn"> {
  readonly training: PastTraining;
  readonly learner: PastLearner;
  readonly enrolledBy: string | null;
  readonly enrolledAt: Date;
  readonly withdrawnAt: Date | null;
  /** In the order of time, each lesson once at most. */
  readonly finished: readonly FinishedLesson[];
}

export interface FinishedLesson {
  readonly lessonId: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly seconds: number;
  /** 0 to 100; null for a lesson that gives none. */
  readonly score: number | null;
  /** What a course package told; null for a lesson that is none. */
  readonly attempt: { readonly packageId: string; readonly items: readonly ItemRow[] } | null;
}

/** Where certificates are issued. */
export interface PastOrganisation {
  readonly name: string;
  /** IANA name: it decides the day of a certificate. */
  readonly timeZone: string;
}
