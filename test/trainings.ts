/** Trainings as an author makes them, through the actions themselves. */
import type { Actor } from "#platform/actor.ts";
import { addLesson } from "../src/academy/actions/change-lessons.ts";
import { createTraining } from "../src/academy/actions/create-training.ts";
import { publishTraining } from "../src/academy/actions/publish-training.ts";
import { readText, saveText } from "../src/academy/actions/write-text.ts";
import type { LessonChoice } from "../src/academy/content/contract.ts";
import type { LessonDocument } from "../src/academy/document/contract.ts";

/** A document of paragraphs. */
export const written = (...paragraphs: string[]): LessonDocument => ({
  type: "doc",
  content: paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});

interface MadeTraining {
  readonly trainingId: string;
  readonly moduleId: string;
}

export const makeTraining = (actor: Actor, title = "Veilig tillen"): Promise<MadeTraining> =>
  createTraining(actor, { title, summary: "Zo til je zonder je rug te belasten.", locale: "nl" });

/** An empty lesson at the end of the training's first module. */
export async function makeLesson(actor: Actor, training: MadeTraining, title: string, choice: LessonChoice = "text") {
  return await addLesson(actor, { ...training, title, choice });
}

/** A lesson with a text, not published. */
export async function makeTextLesson(actor: Actor, training: MadeTraining, title: string, ...paragraphs: string[]) {
  const lesson = await makeLesson(actor, training, title);
  const { revision } = await readText(actor, lesson);
  await saveText(actor, { ...lesson, revision, document: written(...paragraphs) });
  return lesson;
}

/** A published training with one lesson. */
export async function publishedTraining(actor: Actor, title = "Veilig tillen") {
  const training = await makeTraining(actor, title);
  const lesson = await makeTextLesson(actor, training, "De basis", "Zak door je knieën en houd je rug recht.");
  await publishTraining(actor, training);
  return { ...training, ...lesson };
}

/** What else an author does to a training, for rooms that must cope with it. */
export { removeLesson } from "../src/academy/actions/change-lessons.ts";
export { removeModule } from "../src/academy/actions/change-modules.ts";
export { changeSettings } from "../src/academy/actions/change-settings.ts";
export { archiveTraining } from "../src/academy/actions/change-state.ts";
export { publishTraining };
