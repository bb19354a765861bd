/** What rooms below may call: what a training holds for who learns it, how a lesson is shown, and who may make one. */
export type { ContentByKind, LessonContent, LessonKind } from "./content/contract.ts";
export type { LessonDocument } from "./document/contract.ts";
export { LessonText } from "./document/lesson-text.tsx";
export { LessonBody } from "./lesson-body.tsx";
export { lessonFile } from "./lesson-files.ts";
export { type ShownFile, type ShownLesson, showVersion } from "./views/shown-lesson.ts";
export { academyIndicators } from "./indicators.ts";
export { academySteps } from "./steps.ts";
export { toActivityTree } from "./packages/activity-tree.ts";
export type { ContentItem } from "./packages/contents.ts";
export { initialValues } from "./packages/initial-values.ts";
export { inspectPackage, inspectToJson } from "./packages/inspect.ts";
export { mayAuthor, mayMakeTrainings } from "./permissions.ts";
export { type PublishedLesson, type PublishedModule, publishedOutline } from "./queries/published-outline.ts";
export {
  type CourseContents,
  type CoursePackage,
  type PackageFile,
  packageFile,
  packageOf,
} from "./queries/packages.ts";
/** For what builds trainings by itself: the wizard, the demonstration, the stories of rooms below. */
export { addLesson, moveLesson, removeLesson } from "./actions/change-lessons.ts";
export { addModule } from "./actions/change-modules.ts";
export { changeSettings } from "./actions/change-settings.ts";
export { archiveTraining, withdrawTraining } from "./actions/change-state.ts";
export { createTraining } from "./actions/create-training.ts";
export { publishTraining } from "./actions/publish-training.ts";
export { uploadPackage } from "./actions/upload-package.ts";
export { saveText } from "./actions/write-text.ts";
export { unpackPackage } from "./unpacking.ts";
export { type DemonstrationLesson, type DemonstrationTraining, teachDemonstration } from "./demo.ts";
