import type { LessonChoice, LessonContent } from "../content/contract.ts";
import type { Lesson } from "../queries/lessons.ts";
import type { UploadedPackage } from "../queries/package-uploads.ts";
import type { CoursePackage } from "../queries/packages.ts";
import type { LessonVersion } from "../queries/versions.ts";
import { choiceOf, gapsIn } from "../rules/lesson-content.ts";
import { type LessonProgress, progressOf, type TrainingHead } from "./outline.ts";
import type { ShownLesson } from "./shown-lesson.ts";

/** A lesson with its content as its authors work on it. */
export interface LessonEditorView {
  readonly training: TrainingHead;
  /** The language that the training is taught in. */
  readonly locale: string;
  readonly lesson: Pick<Lesson, "id" | "title" | "required" | "estimatedMinutes">;
  readonly choice: LessonChoice;
  readonly progress: LessonProgress;
  readonly shown: ShownLesson;
  readonly revision: number;
  readonly savedAt: Date;
  /** The course package that the lesson shows now. */
  readonly coursePackage: CoursePackage | null;
  /** The course package that was uploaded last, whatever became of it; null when there was none, or for another kind of lesson. */
  readonly lastPackage: UploadedPackage | null;
  readonly can: { readonly change: boolean; readonly publish: boolean };
}

interface Parts {
  readonly training: TrainingHead;
  readonly locale: string;
  readonly lesson: Lesson;
  readonly newest: LessonVersion;
  readonly shown: ShownLesson;
  readonly coursePackage: CoursePackage | null;
  readonly lastPackage: UploadedPackage | null;
}

export function lessonEditorView({ lesson, newest, ...parts }: Parts): LessonEditorView {
  const content: LessonContent = newest.content;
  const gaps = gapsIn(content);
  const progress = progressOf({ gaps, isPublished: lesson.isPublished, hasDraft: newest.publishedAt === null });
  const { change } = parts.training.can;
  return {
    ...parts,
    lesson,
    choice: choiceOf(content),
    progress,
    revision: newest.revision,
    savedAt: newest.changedAt,
    can: { change, publish: change && progress !== "published" && gaps.length === 0 },
  };
}
