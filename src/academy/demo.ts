/** The trainings of the demonstration organisation, made and published by its own authors. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Acting } from "#platform/action/acting.ts";
import { root } from "#platform/root.ts";
import type { DemonstrationColleague } from "#people";
import { addLesson, changeLesson } from "./actions/change-lessons.ts";
import { addModule, renameModule } from "./actions/change-modules.ts";
import { changeSettings } from "./actions/change-settings.ts";
import { createTraining } from "./actions/create-training.ts";
import { publishTraining } from "./actions/publish-training.ts";
import { saveText } from "./actions/write-text.ts";
import { scorm12Package } from "./demo/course-package.ts";
import { liftingSafely } from "./demo/lifting-safely.ts";
import { putPackageOnline } from "./demo/put-online.ts";
import { trainings, type WrittenLesson, type WrittenTraining } from "./demo/trainings.ts";
import { readMarkup } from "./document/markup/read.ts";

const day = 86_400_000;

export interface DemonstrationLesson {
  readonly lessonId: string;
  readonly minutes: number;
  /** The course package, with what each of its items tells when somebody answers everything well. */
  readonly course: { readonly packageId: string; readonly told: ReadonlyMap<string, Record<string, string>> } | null;
}

export interface DemonstrationTraining {
  /** "lifting" */
  readonly key: string;
  readonly trainingId: string;
  /** Days ago. */
  readonly publishedAgo: number;
  readonly lessons: readonly DemonstrationLesson[];
}

/** Makes and publishes the trainings, each in its time and in the name of who made it. */
export async function teachDemonstration(
  acting: Acting,
  colleagues: readonly DemonstrationColleague[],
): Promise<readonly DemonstrationTraining[]> {
  const made: DemonstrationTraining[] = [];
  for (const training of trainings) {
    const author = colleagues.find(({ key }) => key === training.author);
    if (!author) throw new Error(`Nobody is called ${training.author}.`);
    const then = new Date(acting.now.getTime() - training.publishedAgo * day);
    made.push(await makeTraining({ ...acting, actor: author.actor, now: then }, training));
  }
  return made;
}

async function makeTraining(acting: Acting, written: WrittenTraining): Promise<DemonstrationTraining> {
  const { key, title, summary, locale, publishedAgo } = written;
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
    givesCertificate: true,
    certificateMonths: written.certificateMonths,
    removeCover: false,
  });
  await publishTraining.within(acting, { trainingId });
  return { key, trainingId, publishedAgo, lessons };
}

async function makeLesson(
  acting: Acting,
  place: { readonly trainingId: string; readonly moduleId: string },
  { title, from, minutes }: WrittenLesson,
): Promise<DemonstrationLesson> {
  const choice = from === "course package" ? "package" : "text";
  const lesson = await addLesson.within(acting, { ...place, choice, title });
  await changeLesson.within(acting, { ...lesson, title, estimatedMinutes: minutes, optional: false });
  const { lessonId } = lesson;
  if (from === "course package") {
    const zip = { name: "veilig-tillen.zip", bytes: scorm12Package() };
    const { packageId } = await putPackageOnline(acting, lessonId, zip);
    return { lessonId, minutes, course: { packageId, told: toldByCourse } };
  }
  const document = readMarkup(readFileSync(join(root, "src/academy/demo/lessons", from.text), "utf8"));
  await saveText.within(acting, { ...lesson, revision: 1, over: false, document });
  return { lessonId, minutes, course: null };
}

/** What the player of `course/` reports of each item when it is finished without a mistake. */
const toldByCourse: ReadonlyMap<string, Record<string, string>> = new Map(
  liftingSafely.map(({ id, pages }) => [
    `item-${id}`,
    {
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
    },
  ]),
);
