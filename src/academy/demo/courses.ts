/** The course packages of the demonstration, and what each tells the player when it is finished without a mistake. */
import type { Lesson } from "./course-lesson.ts";
import { scorm12Package } from "./course-package.ts";
import { liftingSafely } from "./lifting-safely.ts";
import { medicineSafely } from "./medicine-safely.ts";

const chapters = { lifting: liftingSafely, medicine: medicineSafely } as const;
const titles = { lifting: "Veilig tillen", medicine: "Medicijnen veilig geven" } as const;

export type CourseName = keyof typeof chapters;

export const coursePackage = (course: CourseName): { name: string; bytes: Uint8Array } => ({
  name: `${titles[course].toLowerCase().replaceAll(" ", "-")}.zip`,
  bytes: scorm12Package({ title: titles[course], scos: chapters[course] }),
});

/** Item → the values that its player reports when every question was answered well. */
export const toldByCourse = (course: CourseName): ReadonlyMap<string, Record<string, string>> =>
  new Map(chapters[course].map((chapter) => [`item-${chapter.id}`, toldByChapter(chapter)]));

const toldByChapter = ({ pages }: Lesson): Record<string, string> => ({
  "cmi.core.lesson_location": String(pages.length - 1),
  "cmi.core.lesson_status": "passed",
  "cmi.core.score.min": "0",
  "cmi.core.score.max": "100",
  "cmi.core.score.raw": "100",
  "cmi.suspend_data": pages
    .flatMap(({ question }, page) =>
      question ? [`${page}=${question.options.findIndex((option) => option.correct)}`] : [],
    )
    .join(";"),
});
