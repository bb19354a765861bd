/** A training in the making, and the editor of one of its lessons as its author has it in front of them. */
import { expect, type Locator, type Page } from "@playwright/test";
import { readText } from "../../src/academy/actions/write-text.ts";
import { acting } from "../actors.ts";
import { thomas } from "../cast.ts";
import { makeLesson, makeTraining } from "../trainings.ts";

export interface NewLesson {
  readonly trainingId: string;
  readonly lessonId: string;
  readonly outline: string;
  readonly editor: string;
}

/** An empty text lesson of a training by Thomas. */
export async function newLesson(): Promise<NewLesson> {
  const actor = await acting(thomas);
  const training = await makeTraining(actor);
  const lesson = await makeLesson(actor, training, "De basis");
  const path = `/trainingen/${training.trainingId}`;
  return { ...lesson, outline: `${path}/bewerken`, editor: `${path}/lessen/${lesson.lessonId}/bewerken` };
}

/** What the server has of a lesson's text. */
export async function savedText({ trainingId, lessonId }: NewLesson): Promise<string> {
  const { document } = await readText(await acting(thomas), { trainingId, lessonId });
  return JSON.stringify(document);
}

export const textOf = (page: Page): Locator => page.getByRole("textbox", { name: "Tekst van de les" });

/** Types at the end of the text. */
export async function write(page: Page, text: string): Promise<void> {
  await textOf(page).press("ControlOrMeta+End");
  await page.keyboard.type(text);
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator(".editor-footer").getByText(/^Opgeslagen om \d\d:\d\d$/)).toBeVisible();
}
