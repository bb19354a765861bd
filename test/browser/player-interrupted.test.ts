/** Whatever interrupts a course, the learner goes on where they were, and what the course told arrives once. */
import type { Page } from "@playwright/test";
import { readingInOrganisation } from "#platform/db/database.ts";
import { aylin, deLinde, thomas } from "../cast.ts";
import { liftingSafely, scorm12Package } from "../packages.ts";
import { signIn } from "../session.ts";
import { expect, test } from "./house.ts";
import { contentOf, expectHeading, expectSaved, type PackageToLearn, packageToLearn, statusOf } from "./playing.ts";

const oneSco = scorm12Package({ scos: liftingSafely.slice(0, 1) });
const rightAnswer = "Ik haal de steekwagen.";

/** What the server knows that the content told. */
async function keptValues({ enrolmentId }: PackageToLearn): Promise<Record<string, string>> {
  const row = await readingInOrganisation(deLinde.id, (db) =>
    db
      .selectFrom("learning.attempt_item as item")
      .innerJoin("learning.attempt as attempt", (join) =>
        join.onRef("attempt.organisation_id", "=", "item.organisation_id").onRef("attempt.id", "=", "item.attempt_id"),
      )
      .select((column) => column.ref("item.values").$castTo<Record<string, string>>().as("values"))
      .where("attempt.organisation_id", "=", deLinde.id)
      .where("attempt.enrolment_id", "=", enrolmentId)
      .executeTakeFirst(),
  );
  return row?.values ?? {};
}

const goToQuestion = async (page: Page): Promise<void> => {
  const next = contentOf(page).getByRole("button", { name: "Volgende" });
  await next.click();
  await next.click();
  await expectHeading(page, "Wat zou jij doen?");
};

const finish = async (page: Page): Promise<void> => {
  await contentOf(page).getByLabel(rightAnswer).check();
  await contentOf(page).getByRole("button", { name: "Afronden" }).click();
};

const expectDone = (page: Page): Promise<void> => expect(page.getByText("Je hebt deze les afgerond.")).toBeVisible();

test("without a network she plays on, and all of it arrives when there is one again", async ({ as }) => {
  const lesson = await packageToLearn(await as(thomas), aylin, oneSco);
  const page = await as(aylin);
  await page.goto(lesson.address);
  await expectHeading(page, "Goed tillen begint met kijken");
  await expect.poll(async () => (await keptValues(lesson))["cmi.core.lesson_status"]).toBe("incomplete");
  await page.context().setOffline(true);
  await goToQuestion(page);
  await finish(page);
  await expect(statusOf(page)).toContainText("Geen verbinding");
  expect((await keptValues(lesson))["cmi.core.lesson_status"]).toBe("incomplete");
  await page.context().setOffline(false);
  await expectDone(page);
  await expect(statusOf(page)).toContainText("Opgeslagen om");
});

test("a tab that is closed without a network has kept everything for the next visit", async ({ as }) => {
  const lesson = await packageToLearn(await as(thomas), aylin, oneSco);
  const page = await as(aylin);
  await page.goto(lesson.address);
  await expectHeading(page, "Goed tillen begint met kijken");
  await page.context().setOffline(true);
  await goToQuestion(page);
  await contentOf(page).getByLabel(rightAnswer).check();
  await expect(statusOf(page)).toContainText("Geen verbinding");
  const next = await page.context().newPage();
  await page.close();
  await next.context().setOffline(false);
  await next.goto(lesson.address);
  await expectHeading(next, "Wat zou jij doen?");
  await expect(contentOf(next).getByLabel(rightAnswer)).toBeChecked();
});

test("what a closed tab left behind is sent as soon as she comes back to her trainings", async ({ as }) => {
  const lesson = await packageToLearn(await as(thomas), aylin, oneSco);
  const page = await as(aylin);
  await page.goto(lesson.address);
  await expectHeading(page, "Goed tillen begint met kijken");
  await expect.poll(async () => (await keptValues(lesson))["cmi.core.lesson_status"]).toBe("incomplete");
  await page.context().setOffline(true);
  await goToQuestion(page);
  await finish(page);
  await expect(statusOf(page)).toContainText("Geen verbinding");
  const next = await page.context().newPage();
  await page.close();
  await next.context().setOffline(false);
  await next.goto("/leren");
  await expect(next.getByText("Wat je eerder in een cursus deed, is alsnog opgeslagen.")).toBeVisible();
  expect((await keptValues(lesson))["cmi.core.lesson_status"]).toBe("passed");
  await next.reload();
  await expect(next.getByText("is alsnog opgeslagen")).toBeHidden();
});

test("what the content says as its tab closes arrives too", async ({ as }) => {
  const lesson = await packageToLearn(await as(thomas), aylin, oneSco);
  const page = await as(aylin);
  await page.goto(lesson.address);
  await goToQuestion(page);
  await expectSaved(page);
  expect(await keptValues(lesson)).not.toHaveProperty(["cmi.core.exit"]);
  await page.close({ runBeforeUnload: true });
  await expect.poll(async () => (await keptValues(lesson))["cmi.core.exit"]).toBe("suspend");
});

test("and so does what it says when she goes to another page of the house", async ({ as }) => {
  const lesson = await packageToLearn(await as(thomas), aylin, oneSco);
  const page = await as(aylin);
  await page.goto(lesson.address);
  await goToQuestion(page);
  await page.goto("/");
  await expect.poll(async () => (await keptValues(lesson))["cmi.core.exit"]).toBe("suspend");
  await page.goBack();
  await expectHeading(page, "Wat zou jij doen?");
});

test("an expired session stops nothing: she signs in on another tab and it is sent", async ({ as }) => {
  const lesson = await packageToLearn(await as(thomas), aylin, oneSco);
  const page = await as(aylin);
  await page.goto(lesson.address);
  await expectHeading(page, "Goed tillen begint met kijken");
  await expectSaved(page);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await goToQuestion(page);
  await finish(page);
  await expect(statusOf(page)).toContainText("Je bent uitgelogd");
  const [cookie] = cookies;
  const [, value = ""] = /=([^;]*)/.exec(await signIn(aylin)) ?? [];
  if (cookie) await page.context().addCookies([{ ...cookie, value }]);
  // Coming back to the tab, as after signing in on another.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expectDone(page);
});

test("the server is killed and comes back: she loses nothing", async ({ as, house }) => {
  const lesson = await packageToLearn(await as(thomas), aylin, oneSco);
  const page = await as(aylin);
  await page.goto(lesson.address);
  await goToQuestion(page);
  const restarted = house.restart();
  await contentOf(page).getByLabel(rightAnswer).check();
  await restarted;
  await finish(page);
  await expectDone(page);
  await page.reload();
  await expect(contentOf(page).getByLabel(rightAnswer)).toBeChecked();
});

test("of two tabs the older one is told, and what both tell is kept", async ({ as }) => {
  const lesson = await packageToLearn(await as(thomas), aylin, oneSco);
  const older = await as(aylin);
  await older.goto(lesson.address);
  await expectHeading(older, "Goed tillen begint met kijken");
  await expectSaved(older);
  const newer = await older.context().newPage();
  await newer.goto(lesson.address);
  await goToQuestion(newer);
  await expectSaved(newer);
  await contentOf(older).getByRole("button", { name: "Volgende" }).click();
  await expect(statusOf(older)).toContainText("op een andere plek open");
  await finish(newer);
  await expectDone(newer);
});
