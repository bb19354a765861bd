import type { Acting } from "#platform/action/acting.ts";
import { findVersionContent } from "../queries/content.ts";
import { findFiles } from "../queries/files.ts";
import type { LessonContent } from "../content/contract.ts";
import { filesOfContent } from "../rules/lesson-content.ts";

/** What a page tells of a file of a lesson. */
export interface ShownFile {
  readonly name: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  /** Of a picture, in pixels: its room on the page is kept before it has loaded. */
  readonly width: number | null;
  readonly height: number | null;
  /** Smaller widths in which a picture is kept besides. */
  readonly widths: readonly number[];
}

/** A lesson's content with its files, ready for `LessonBody`. */
export interface ShownLesson {
  readonly content: LessonContent;
  readonly files: Readonly<Record<string, ShownFile>>;
}

export const showLesson = async (acting: Acting, content: LessonContent): Promise<ShownLesson> =>
  shownWith(content, await findFiles(acting, filesOfContent(content)));

/** The same for one version of a lesson; null when there is no such version here. */
export async function showVersion(acting: Acting, versionId: string): Promise<ShownLesson | null> {
  const version = await findVersionContent(acting, versionId);
  return version ? shownWith(version.content, version.files) : null;
}

/** Of these files those that the content shows. */
function shownWith(content: LessonContent, files: readonly (ShownFile & { readonly id: string })[]): ShownLesson {
  const shown = new Set(filesOfContent(content));
  const facts = files.filter(({ id }) => shown.has(id)).map(({ id, ...file }) => [id, file] as const);
  return { content, files: Object.fromEntries(facts) };
}
