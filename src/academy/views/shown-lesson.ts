import type { Acting } from "#platform/action/acting.ts";
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

export async function showLesson(acting: Acting, content: LessonContent): Promise<ShownLesson> {
  const files = await findFiles(acting, filesOfContent(content));
  return { content, files: Object.fromEntries(files.map(({ id, ...file }) => [id, file])) };
}
