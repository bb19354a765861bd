/** What a course package of our own consists of: lessons of a few pages, with a question here and there. */
export interface Lesson {
  /** Part of the item's identifier and of the address that opens it. */
  readonly id: string;
  readonly title: string;
  readonly pages: readonly LessonPage[];
}

export interface LessonPage {
  readonly heading: string;
  readonly text?: readonly string[];
  /** A file of `course/pictures`. */
  readonly picture?: { readonly file: string; readonly alt: string };
  readonly question?: Question;
}

export interface Question {
  readonly text: string;
  readonly options: readonly { readonly text: string; readonly correct: boolean; readonly explanation: string }[];
}
