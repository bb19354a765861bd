/** The course packages that tests read and browser journeys play are those of the demonstration. */
export type { Lesson, LessonPage } from "../src/academy/demo/course-lesson.ts";
export { type Course, scorm12Package, scorm2004Package } from "../src/academy/demo/course-package.ts";
export { liftingSafely } from "../src/academy/demo/lifting-safely.ts";
