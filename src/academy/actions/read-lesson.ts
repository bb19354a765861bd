import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import { defineRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import type { Actor } from "#platform/actor.ts";
import { NotFound } from "#platform/errors/errors.ts";
import { lessonFile } from "../lesson-files.ts";
import { mayAuthor, mayChange } from "../permissions.ts";
import { findLastPackage } from "../queries/package-uploads.ts";
import { type CoursePackage, packageOf } from "../queries/packages.ts";
import type { LessonContent } from "../content/contract.ts";
import {
  findNewestVersion,
  findPublishedVersion,
  findVersion,
  findVersions,
  type ListedVersion,
} from "../queries/versions.ts";
import { type AuthoredLesson, seeLesson, seeTraining } from "../subjects.ts";
import { type LessonEditorView, lessonEditorView } from "../views/lesson-editor.ts";
import { type TrainingHead, trainingHead } from "../views/outline.ts";
import { type ShownLesson, showLesson } from "../views/shown-lesson.ts";

const lessonNamed = z.object({ trainingId: id(), lessonId: id() });
const mayAuthorLesson = (actor: Actor, { training }: AuthoredLesson): boolean => mayAuthor(actor, training);
const headOf = (actor: Actor, { training }: AuthoredLesson): TrainingHead =>
  trainingHead(training, mayChange(actor, training));

/** A lesson to work on. */
export const readLessonEditor = defineRead({
  name: "academy.lesson.editor",
  input: lessonNamed,
  find: seeLesson,
  may: mayAuthorLesson,
  run: async (acting, { lessonId }, subject): Promise<LessonEditorView> => {
    const newest = await findNewestVersion(acting, lessonId);
    return lessonEditorView({
      training: headOf(acting.actor, subject),
      locale: subject.training.locale,
      lesson: subject.lesson,
      newest,
      shown: await showLesson(acting, newest.content),
      coursePackage: await coursePackageOf(acting, newest.content),
      lastPackage: subject.lesson.kind === "package" ? ((await findLastPackage(acting, lessonId)) ?? null) : null,
    });
  },
});

export interface VersionsView {
  readonly training: TrainingHead;
  readonly lesson: { readonly id: string; readonly title: string };
  readonly versions: readonly ListedVersion[];
  /** What learners read now. */
  readonly publishedId: string | null;
}

/** Everything that a lesson has been. */
export const readVersions = defineRead({
  name: "academy.lesson.versions",
  input: lessonNamed,
  find: seeLesson,
  may: mayAuthorLesson,
  run: async (acting, { lessonId }, subject): Promise<VersionsView> => ({
    training: headOf(acting.actor, subject),
    lesson: subject.lesson,
    versions: await findVersions(acting, lessonId),
    publishedId: (await findPublishedVersion(acting, lessonId))?.id ?? null,
  }),
});

/** A lesson as its learners would see it. */
export interface PreviewView {
  readonly training: TrainingHead;
  readonly locale: string;
  readonly lesson: { readonly id: string; readonly title: string };
  readonly shown: ShownLesson;
  readonly coursePackage: CoursePackage | null;
  /** Null for the lesson as it is now. */
  readonly version: ListedVersion | null;
}

async function preview(acting: Acting, subject: AuthoredLesson, content: LessonContent) {
  return {
    training: headOf(acting.actor, subject),
    locale: subject.training.locale,
    lesson: subject.lesson,
    shown: await showLesson(acting, content),
    coursePackage: await coursePackageOf(acting, content),
  };
}

async function coursePackageOf({ db, actor }: Acting, content: LessonContent): Promise<CoursePackage | null> {
  if (content.kind !== "package" || !content.packageId) return null;
  return await packageOf(db, actor.organisationId, content.packageId);
}

export const readLessonPreview = defineRead({
  name: "academy.lesson.preview",
  input: lessonNamed,
  find: seeLesson,
  may: mayAuthorLesson,
  run: async (acting, { lessonId }, subject): Promise<PreviewView> => {
    const { content } = await findNewestVersion(acting, lessonId);
    return { ...(await preview(acting, subject, content)), version: null };
  },
});

export const readVersion = defineRead({
  name: "academy.lesson.version",
  input: lessonNamed.extend({ versionId: id() }),
  find: seeLesson,
  may: mayAuthorLesson,
  run: async (acting, { lessonId, versionId }, subject): Promise<PreviewView> => {
    const version = await findVersion(acting, lessonId, versionId);
    if (!version) throw new NotFound();
    return { ...(await preview(acting, subject, version.content)), version };
  },
});

/** A file of a lesson, for its authors. Learners get theirs where they learn. */
export const readLessonFile = defineRead({
  name: "academy.lesson.file",
  input: z.object({ trainingId: id(), fileId: id() }),
  find: seeTraining,
  may: mayAuthor,
  run: async (acting, { trainingId, fileId }) => {
    const file = await lessonFile(acting, trainingId, fileId);
    if (!file) throw new NotFound();
    return file;
  },
});
