import { isDeepStrictEqual } from "node:util";
import type { Acting } from "#platform/action/acting.ts";
import { newId } from "#platform/db/id.ts";
import { Conflict, Invalid } from "#platform/errors/errors.ts";
import * as m from "#messages/academy";
import { attachLessonFiles } from "./lesson-files.ts";
import type { LessonContent } from "./content/contract.ts";
import type { Lesson } from "./queries/lessons.ts";
import { findNewestVersion, insertVersion, type LessonVersion, updateDraft, updateKept } from "./queries/versions.ts";
import { updateChanged } from "./queries/trainings.ts";
import { isWorthKeeping, startsNewVersion } from "./rules/drafts.ts";

export interface SavedDraft {
  /** What the next save starts from. */
  readonly revision: number;
  readonly savedAt: Date;
}

/**
 * Saves what an author made as the lesson's draft. `from` is the revision that they started from; when somebody saved
 * after it, nothing is written and Conflict says who it was. The lesson must be locked.
 */
export async function saveDraft(
  acting: Acting,
  lesson: Lesson,
  content: LessonContent,
  from: number,
): Promise<SavedDraft> {
  const newest = await findNewestVersion(acting, lesson.id);
  if (isDeepStrictEqual(content, newest.content)) return { revision: newest.revision, savedAt: newest.changedAt };
  if (newest.revision !== from) throw changedMeanwhile(newest);
  const writer = { personId: acting.actor.personId, now: acting.now };
  if (!isDraft(newest) || startsNewVersion(newest, writer)) return await beginDraft(acting, lesson, content, newest);
  return await goOnWithDraft(acting, lesson, content, newest);
}

/** As `saveDraft`, for an author who saw that somebody else saved and goes on top of that: theirs is kept among the versions. */
export async function saveOver(
  acting: Acting,
  lesson: Lesson,
  content: LessonContent,
  from: number,
): Promise<SavedDraft> {
  const newest = await findNewestVersion(acting, lesson.id);
  if (newest.revision !== from) throw changedMeanwhile(newest);
  return await replaceDraft(acting, lesson, content);
}

/** As `saveOver`, whatever the draft holds now. */
export async function replaceDraft(acting: Acting, lesson: Lesson, content: LessonContent): Promise<SavedDraft> {
  const newest = await findNewestVersion(acting, lesson.id);
  if (isDeepStrictEqual(content, newest.content)) return { revision: newest.revision, savedAt: newest.changedAt };
  if (!isDraft(newest) || isWorthKeeping(newest.content)) return await beginDraft(acting, lesson, content, newest);
  return await goOnWithDraft(acting, lesson, content, newest);
}

/** Keeps content among the versions without making it the draft: the text of an author who gave way to another. */
export async function keepBeside(acting: Acting, lesson: Lesson, content: LessonContent): Promise<void> {
  const newest = await findNewestVersion(acting, lesson.id);
  await attachLessonFiles(acting, lesson.id, content);
  await insertVersion(acting, {
    id: newId(),
    lessonId: lesson.id,
    content,
    revision: newest.revision,
    keptAt: acting.now,
  });
}

async function goOnWithDraft(
  acting: Acting,
  lesson: Lesson,
  content: LessonContent,
  draft: LessonVersion,
): Promise<SavedDraft> {
  const revision = draft.revision + 1;
  await attachLessonFiles(acting, lesson.id, content);
  await updateDraft(acting, draft.id, content, revision);
  await updateChanged(acting, lesson.trainingId);
  return { revision, savedAt: acting.now };
}

async function beginDraft(
  acting: Acting,
  lesson: Lesson,
  content: LessonContent,
  before: LessonVersion,
): Promise<SavedDraft> {
  const revision = before.revision + 1;
  await attachLessonFiles(acting, lesson.id, content);
  if (isDraft(before)) await updateKept(acting, before.id);
  await insertVersion(acting, { id: newId(), lessonId: lesson.id, content, revision });
  await updateChanged(acting, lesson.trainingId);
  return { revision, savedAt: acting.now };
}

const isDraft = (version: Pick<LessonVersion, "publishedAt" | "keptAt">): boolean =>
  !version.publishedAt && !version.keptAt;

const changedMeanwhile = ({ changedByName, changedAt }: LessonVersion): Conflict =>
  new Conflict(() =>
    changedByName ? m.draftChangedBy({ name: changedByName, at: changedAt }) : m.draftChanged({ at: changedAt }),
  );

/** For a form: a conflict brings it back with what was typed, so that its author can choose. */
export function showFormAgain(error: unknown): never {
  if (error instanceof Conflict) throw new Invalid({ "": error.sentence });
  throw error;
}
