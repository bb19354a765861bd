/** A package may get a successor, and a learner may try again: what an attempt began with stays as it was. */
import type { Page } from "@playwright/test";
import { readingInOrganisation } from "#platform/db/database.ts";
import { publishLesson } from "../../src/academy/actions/change-version.ts";
import { acting } from "../actors.ts";
import { aylin, bram, deLinde, thomas } from "../cast.ts";
import { type Lesson, liftingSafely, scorm12Package } from "../packages.ts";
import { expect, test } from "./house.ts";
import {
  contentOf,
  enrolled,
  expectHeading,
  expectSaved,
  packageOfPage,
  type PackageToLearn,
  packageToLearn,
  playLesson,
  replacePackage,
} from "./playing.ts";

const first = "Goed tillen begint met kijken";
const second = "Voeten stevig, rug recht";
const wrongAnswer = "Ik til hem snel op, dan ben ik er zo.";

const enrolmentOf = ({ enrolmentId }: Pick<PackageToLearn, "enrolmentId">) =>
  readingInOrganisation(deLinde.id, (db) =>
    db
      .selectFrom("learning.enrolment")
      .select(["state", "progress", "score"])
      .where("organisation_id", "=", deLinde.id)
      .where("id", "=", enrolmentId)
      .executeTakeFirstOrThrow(),
  );

const attemptsOf = ({ enrolmentId }: Pick<PackageToLearn, "enrolmentId">) =>
  readingInOrganisation(deLinde.id, (db) =>
    db
      .selectFrom("learning.attempt")
      .select(["number", "state", "package_id as packageId"])
      .where("organisation_id", "=", deLinde.id)
      .where("enrolment_id", "=", enrolmentId)
      .orderBy("number")
      .execute(),
  );

const renamed = (lesson: Lesson, heading: string): Lesson => {
  const [opening, ...rest] = lesson.pages;
  return { ...lesson, pages: [{ ...opening, heading }, ...rest] };
};

test("a package that is replaced while she plays stays hers to its end, and the next learner gets the new one", async ({
  as,
  house,
}) => {
  test.setTimeout(180_000);
  const lesson = await packageToLearn(house, aylin, scorm12Package());
  const page = await as(aylin);
  await page.goto(lesson.address);
  await playLesson(page, "Ik haal de steekwagen.");
  await expectSaved(page);

  const successor = scorm12Package({ scos: liftingSafely.map((sco) => renamed(sco, "Tillen, de nieuwe uitgave")) });
  await replacePackage(house, lesson, successor);
  await publishLesson(await acting(thomas), lesson);

  await page.getByRole("button", { name: "Volgend onderdeel" }).click();
  await expectHeading(page, second);
  await page.reload();
  await expectHeading(page, second);
  await playLesson(page, "Dicht tegen mijn lichaam, op heuphoogte.");
  await expect(page.getByText("Je hebt deze les afgerond.")).toBeVisible();
  expect(await enrolmentOf(lesson)).toMatchObject({ state: "completed", progress: 1 });

  const next = await as(bram);
  const enrolmentId = await enrolled(bram, lesson.trainingId);
  await next.goto(`/leren/${enrolmentId}/${lesson.lessonId}`);
  await expectHeading(next, "Tillen, de nieuwe uitgave");
  const [hers] = await attemptsOf(lesson);
  const [his] = await attemptsOf({ enrolmentId });
  expect(his?.packageId).not.toBe(hers?.packageId);
});

const fail = async (page: Page): Promise<void> => {
  const content = contentOf(page);
  await content.getByRole("button", { name: "Volgende" }).click();
  await content.getByRole("button", { name: "Volgende" }).click();
  await content.getByLabel(wrongAnswer).check();
  await content.getByRole("button", { name: "Afronden" }).click();
};

test("whoever did not pass tries again from the beginning, and passes", async ({ as, checkAccessibility, house }) => {
  test.setTimeout(180_000);
  const lesson = await packageToLearn(house, aylin, scorm12Package({ scos: liftingSafely.slice(0, 1) }));
  const page = await as(aylin);
  await page.goto(lesson.address);
  await expectHeading(page, first);
  await fail(page);
  const again = page.getByRole("button", { name: "Opnieuw proberen" });
  await expect(again).toBeVisible();
  await expect(page.getByText("Je hebt deze les nog niet gehaald. Je score is 0 van de 100.")).toBeVisible();
  await expect(page.getByText("Je hebt deze les afgerond.")).toBeHidden();
  await checkAccessibility(page);
  expect(await enrolmentOf(lesson)).toMatchObject({ state: "started" });

  await again.click();
  await expectHeading(page, first);
  await expect(again).toBeHidden();
  await contentOf(page).getByRole("button", { name: "Volgende" }).click();
  await contentOf(page).getByRole("button", { name: "Volgende" }).click();
  await expect(contentOf(page).getByLabel(wrongAnswer)).not.toBeChecked();
  await contentOf(page).getByLabel("Ik haal de steekwagen.").check();
  await contentOf(page).getByRole("button", { name: "Afronden" }).click();
  await expect(page.getByText("Je hebt deze les afgerond.")).toBeVisible();
  await expect(again).toBeHidden();
  expect(await enrolmentOf(lesson)).toMatchObject({ state: "completed", progress: 1 });
  expect((await attemptsOf(lesson)).map(({ number, state }) => [number, state])).toEqual([
    [1, "failed"],
    [2, "completed"],
  ]);
});

test("a course that tells nothing is done when its learner says so, and whoever made it sees who said it", async ({
  as,
  checkAccessibility,
  house,
}) => {
  test.setTimeout(120_000);
  const author = await as(thomas);
  const lesson = await packageToLearn(house, aylin, packageOfPage("<h1>Een stille bladzijde</h1>"));
  const page = await as(aylin);
  await page.goto(lesson.address);
  await expectHeading(page, "Een stille bladzijde");
  await expectSaved(page);
  const sayDone = page.getByRole("button", { name: "Ik heb deze les gedaan" });
  await expect(sayDone).toBeHidden();

  await page.goto(lesson.address);
  await expect(sayDone).toBeVisible();
  await checkAccessibility(page);
  await sayDone.click();
  await expect(page.getByRole("heading", { name: "Goed gedaan!" })).toBeVisible();
  expect(await enrolmentOf(lesson)).toMatchObject({ state: "completed" });
  await page.goto(lesson.address);
  await expect(page.getByText("Klaar, zoals je zelf zei")).toBeVisible();

  await author.goto(`/trainingen/${lesson.trainingId}/deelnemers`);
  await expect(author.getByRole("row", { name: /Aylin/ })).toContainText("1 les zelf als gedaan gemeld");
});
