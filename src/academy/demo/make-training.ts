import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Acting } from "#platform/action/acting.ts";
import { root } from "#platform/root.ts";
import { addLesson, changeLesson } from "../actions/change-lessons.ts";
import { addModule, renameModule } from "../actions/change-modules.ts";
import { changeSettings } from "../actions/change-settings.ts";
import { archiveTraining } from "../actions/change-state.ts";
import { createTraining } from "../actions/create-training.ts";
import { publishTraining } from "../actions/publish-training.ts";
import { saveText } from "../actions/write-text.ts";
import type { LessonChoice } from "../content/contract.ts";
import { readMarkup } from "../document/markup/read.ts";
import { coursePackage, toldByCourse } from "./courses.ts";
import { hangPictures } from "./hang-pictures.ts";
import { putPackageOnline } from "./put-online.ts";
import { showFilm } from "./show-film.ts";
import type { LessonSource, WrittenLesson, WrittenTraining } from "./written-training.ts";

export interface DemonstrationLesson {
  readonly lessonId: string;
  readonly minutes: number;
  /** The course package, with what each of its items tells when somebody answers everything well. */
  readonly course: { readonly packageId: string; readonly told: ReadonlyMap<string, Record<string, string>> } | null;
}

interface MadeTraining {
  readonly trainingId: string;
  readonly lessons: readonly DemonstrationLesson[];
}

/** Makes one training as an author does, from its first module until it stands in the catalogue or in the archive. */
export async function makeTraining(acting: Acting, written: WrittenTraining): Promise<MadeTraining> {
  const { title, summary, locale, state } = written;
  const { trainingId, moduleId: firstModuleId } = await createTraining.within(acting, { title, summary, locale });
  const lessons: DemonstrationLesson[] = [];
  for (const [index, module] of written.modules.entries()) {
    const named = { trainingId, title: module.title };
    const { moduleId } =
      index === 0
        ? await renameModule.within(acting, { ...named, moduleId: firstModuleId })
        : await addModule.within(acting, named);
    for (const lesson of module.lessons) lessons.push(await makeLesson(acting, { trainingId, moduleId }, lesson));
  }
  await changeSettings.within(acting, {
    trainingId,
    title,
    summary,
    locale,
    block: written.block,
    estimatedMinutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    enrolment: "open",
    givesCertificate: written.certificate !== "none",
    certificateMonths: typeof written.certificate === "number" ? written.certificate : null,
    coverText: null,
    coverIsDecorative: false,
    removeCover: false,
  });
  if (state !== "draft") await publishTraining.within(acting, { trainingId });
  if (state === "archived") await archiveTraining.within(acting, { trainingId });
  return { trainingId, lessons };
}

async function makeLesson(
  acting: Acting,
  place: { readonly trainingId: string; readonly moduleId: string },
  { title, from, minutes }: WrittenLesson,
): Promise<DemonstrationLesson> {
  const lesson = await addLesson.within(acting, { ...place, choice: choiceFor(from), title });
  await changeLesson.within(acting, { ...lesson, title, estimatedMinutes: minutes, optional: false });
  const { lessonId } = lesson;
  if ("course" in from) {
    const { packageId } = await putPackageOnline(acting, lessonId, coursePackage(from.course));
    return { lessonId, minutes, course: { packageId, told: toldByCourse(from.course) } };
  }
  if ("film" in from) {
    await showFilm(acting, lessonId, from.film);
    return { lessonId, minutes, course: null };
  }
  const words = readFileSync(join(root, "src/academy/demo/lessons", from.text), "utf8");
  const document = readMarkup(await hangPictures(acting, lessonId, words));
  await saveText.within(acting, { ...lesson, revision: 1, over: false, document });
  return { lessonId, minutes, course: null };
}

function choiceFor(from: LessonSource): LessonChoice {
  if ("course" in from) return "package";
  return "film" in from ? "video" : "text";
}
