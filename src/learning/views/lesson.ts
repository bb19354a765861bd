import type { LessonKind, ShownLesson } from "#academy";
import type { Locale } from "#platform/i18n/locale.ts";
import type { LessonOnPath } from "../rules/path.ts";
import { lessonHref, type OutlineSection } from "./outline.ts";

export interface NeighbourLink {
  readonly title: string;
  readonly href: string;
}

export interface LessonView {
  readonly enrolmentId: string;
  readonly training: { readonly id: string; readonly title: string; readonly locale: Locale };
  readonly lesson: {
    readonly id: string;
    readonly title: string;
    readonly kind: LessonKind;
    readonly required: boolean;
    readonly state: LessonOnPath["state"];
    /** Its course tells nothing, and the learner said that it is done. */
    readonly toldByLearner: boolean;
  };
  readonly shown: ShownLesson;
  /** Counts from 1. */
  readonly position: number;
  readonly lessonCount: number;
  /** Share of the training that is done, 0 to 1. */
  readonly progress: number;
  readonly previous: NeighbourLink | null;
  readonly next: NeighbourLink | null;
  readonly sections: readonly OutlineSection[];
  /** The second of a video or recording at which one was. */
  readonly resumeAt: number;
  /** False when course packages cannot be played here. */
  readonly hasContentHost: boolean;
  /** A course package that was opened and never told anything. */
  readonly isSilent: boolean;
}

export const lessonNeighbour = (
  enrolmentId: string,
  lesson: { readonly id: string; readonly title: string } | null,
): NeighbourLink | null => lesson && { title: lesson.title, href: lessonHref(enrolmentId, lesson.id) };
