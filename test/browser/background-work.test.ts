/** Work in the background is done while one looks at its page: what came of it appears, and leaves alone what one is doing. */
import type { Page } from "@playwright/test";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { acting } from "../actors.ts";
import { deLinde, thomas } from "../cast.ts";
import { liftingSafely, scorm12Package } from "../packages.ts";
import { makeLesson, makeTraining } from "../trainings.ts";
import { expect, test } from "./house.ts";
import { replacePackage } from "./playing.ts";

/** Lets a lesson's package be on its way in, or be there. */
const setPackageState = (lessonId: string, state: "unpacking" | "ready"): Promise<unknown> =>
  inOrganisation(deLinde.id, (db) =>
    db
      .updateTable("academy.course_package")
      .set({ state, file_id: state === "unpacking" ? newId() : null })
      .where("organisation_id", "=", deLinde.id)
      .where("lesson_id", "=", lessonId)
      .execute(),
  );

/** Lets the script of an element wait on its way to the page until it may go. */
async function holdUp(page: Page, element: string): Promise<{ readonly go: () => void }> {
  const line = Promise.withResolvers<void>();
  await page.route(new RegExp(`/${element}-[^/]+\\.js$`), async (route) => {
    await line.promise;
    await route.continue();
  });
  return { go: line.resolve };
}

test("a course package is unpacked while Thomas types a name for the lesson, and his name stays", async ({
  as,
  house,
}) => {
  const actor = await acting(thomas);
  const lesson = await makeLesson(actor, await makeTraining(actor), "De cursus", "package");
  const page = await as(thomas);
  await replacePackage(house, lesson, scorm12Package({ scos: liftingSafely.slice(0, 1) }));
  await setPackageState(lesson.lessonId, "unpacking");

  const line = await holdUp(page, "upload-field");
  await page.goto(`/trainingen/${lesson.trainingId}/lessen/${lesson.lessonId}/bewerken`);
  await expect(page.locator("package-progress")).toBeVisible();
  const title = page.getByLabel("Naam van de les");
  await title.fill("Tillen met de lift");
  await setPackageState(lesson.lessonId, "ready");
  await expect(page.getByText("SCORM 1.2", { exact: true })).toBeVisible();
  await expect(page.locator("package-progress")).toHaveCount(0);
  await expect(title).toHaveValue("Tillen met de lift");
  await expect(title).toBeFocused();

  // The field that came along works as on a page that was loaded whole, also for who was faster than its script.
  await page
    .locator("upload-field input[type=file]")
    .setInputFiles({ name: "nieuw.zip", mimeType: "application/zip", buffer: Buffer.from("geen zip") });
  line.go();
  await expect(page.locator("upload-field output")).not.toBeEmpty();
});
