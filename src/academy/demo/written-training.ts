import type { BlockName } from "#blocks";
import type { Locale } from "#platform/i18n/locale.ts";
import type { CourseName } from "./courses.ts";
import type { FilmName } from "./show-film.ts";

/** Where a lesson comes from: a text in `lessons/`, a film in `films/`, or a course package that is built here. */
export type LessonSource = { readonly text: string } | { readonly film: FilmName } | { readonly course: CourseName };

export interface WrittenLesson {
  readonly title: string;
  readonly from: LessonSource;
  readonly minutes: number;
}

export interface WrittenTraining {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly locale: Locale;
  readonly block: BlockName;
  /** Key of the colleague who made it. */
  readonly author: string;
  /** Days ago that it was made, and published unless it is a draft still. */
  readonly madeAgo: number;
  readonly state: "draft" | "published" | "archived";
  /** How long its certificate is valid, "for ever", or "none" when it gives none. */
  readonly certificate: number | "for ever" | "none";
  readonly modules: readonly { readonly title: string; readonly lessons: readonly WrittenLesson[] }[];
}

export const text = (title: string, file: string, minutes: number): WrittenLesson => ({
  title,
  from: { text: file },
  minutes,
});
