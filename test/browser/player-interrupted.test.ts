/** Whatever interrupts a course, the learner goes on where they were, and what the course told arrives once. */
import type { Page } from "@playwright/test";
import type { JournalBatch } from "../../src/learning/elements/package-contract.ts";
import { aylin } from "../cast.ts";
import { liftingSafely, scorm12Package } from "../packages.ts";
import { signIn } from "../session.ts";
import { expect, test } from "./house.ts";
import {
  contentOf,
  expectHeading,
  expectSaved,
  keptValues,
  packageOfPage,
  packageToLearn,
  playLesson,
  statusOf,
  turnTo,
} from "./playing.ts";

const oneSco = scorm12Package({ scos: liftingSafely.slice(0, 1) });
const rightAnswer = "Ik haal de steekwagen.";

const goToQuestion = async (page: Page): Promise<void> => {
  await turnTo(contentOf(page), 2);
  await turnTo(contentOf(page), 3);
  await expectHeading(page, "Wat zou jij doen?");
};

const finish = async (page: Page): Promise<void> => {
  await contentOf(page).getByLabel(rightAnswer).check();
  await contentOf(page).getByRole("button", { name: "Afronden" }).click();
};

const expectDone = (page: Page): Promise<void> => expect(page.getByText("Je hebt deze les afgerond.")).toBeVisible();

test("without a network she plays on, and all of it arrives when there is one again", async ({ as, house }) => {
  const lesson = await packageToLearn(house, aylin, oneSco);
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

/** Tells its place every second for ten minutes, and asks to keep it every third time. */
const secondTeller = packageOfPage(`<p id="place"></p><script>
  const api = parent.API;
  api.LMSInitialize("");
  let place = Number(api.LMSGetValue("cmi.core.lesson_location"));
  const show = (words) => (document.getElementById("place").textContent = place + words);
  show(" seconden bewaard");
  setInterval(() => {
    if (place === 600) return;
    place += 1;
    api.LMSSetValue("cmi.core.lesson_location", String(place));
    if (place % 3 === 0) api.LMSCommit("");
    show(" seconden verteld");
  }, 1000);
</script>`);

/** Numbers of what this page sent and the server took, in the order in which it did. */
function sequencesTaken(page: Page): number[] {
  const taken: number[] = [];
  page.on("response", (response) => {
    if (!response.url().endsWith("/waarden") || !response.ok()) return;
    const { entries } = response.request().postDataJSON() as JournalBatch;
    taken.push(...entries.map(({ sequence }) => sequence));
  });
  return taken;
}

test("of ten minutes without a network everything arrives, in order and once", async ({ as, house }) => {
  const lesson = await packageToLearn(house, aylin, secondTeller);
  const page = await as(aylin);
  const taken = sequencesTaken(page);
  await page.clock.install();
  await page.goto(lesson.address);
  await expect(contentOf(page).getByText(/seconden verteld/)).toBeVisible();
  await page.context().setOffline(true);
  await page.clock.runFor("10:00");
  await expect(contentOf(page).getByText("600 seconden verteld")).toBeVisible();
  await expect(statusOf(page)).toContainText("Geen verbinding");
  expect(Number((await keptValues(lesson))["cmi.core.lesson_location"] ?? 0)).toBeLessThan(60);
  await page.context().setOffline(false);
  await expectSaved(page);
  await expect.poll(async () => (await keptValues(lesson))["cmi.core.lesson_location"]).toBe("600");
  expect(taken).toEqual(taken.map((_, index) => index + 1));
  await page.reload();
  await expect(contentOf(page).getByText("600 seconden bewaard")).toBeVisible();
});

test("a part that does not open without a network opens by itself when there is one", async ({ as, house }) => {
  const lesson = await packageToLearn(house, aylin, scorm12Package());
  const page = await as(aylin);
  await page.goto(lesson.address);
  await expectHeading(page, "Goed tillen begint met kijken");
  await expectSaved(page);
  await page.context().setOffline(true);
  await expect(statusOf(page)).toContainText("Geen verbinding");
  await page.getByRole("button", { name: "Volgend onderdeel" }).click();
  await expect(page.getByText("Dit onderdeel opent niet zonder verbinding.")).toBeVisible();
  await page.context().setOffline(false);
  await expectHeading(page, "Voeten stevig, rug recht");
  await expect(page.getByText("Dit onderdeel opent niet zonder verbinding.")).toBeHidden();
  await playLesson(page, "Dicht tegen mijn lichaam, op heuphoogte.");
  await expectSaved(page);
});

test("a tab that is closed without a network has kept everything for the next visit", async ({ as, house }) => {
  const lesson = await packageToLearn(house, aylin, oneSco);
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

test("what a closed tab left behind is sent as soon as she comes back to her trainings", async ({ as, house }) => {
  const lesson = await packageToLearn(house, aylin, oneSco);
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

test("what the content says as its tab closes arrives too", async ({ as, house }) => {
  const lesson = await packageToLearn(house, aylin, oneSco);
  const page = await as(aylin);
  await page.goto(lesson.address);
  await goToQuestion(page);
  await expectSaved(page);
  expect(await keptValues(lesson)).not.toHaveProperty(["cmi.core.exit"]);
  await page.close({ runBeforeUnload: true });
  await expect.poll(async () => (await keptValues(lesson))["cmi.core.exit"]).toBe("suspend");
});

test("and so does what it says when she goes to another page of the house", async ({ as, house }) => {
  const lesson = await packageToLearn(house, aylin, oneSco);
  const page = await as(aylin);
  await page.goto(lesson.address);
  await goToQuestion(page);
  await page.goto("/");
  await expect.poll(async () => (await keptValues(lesson))["cmi.core.exit"]).toBe("suspend");
  await page.goBack();
  await expectHeading(page, "Wat zou jij doen?");
});

test("an expired session stops nothing: she signs in on another tab and it is sent", async ({ as, house }) => {
  const lesson = await packageToLearn(house, aylin, oneSco);
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
  const lesson = await packageToLearn(house, aylin, oneSco);
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

test("of two tabs the older one is told, and what both tell is kept", async ({ as, house }) => {
  const lesson = await packageToLearn(house, aylin, oneSco);
  const older = await as(aylin);
  await older.goto(lesson.address);
  await expectHeading(older, "Goed tillen begint met kijken");
  await expectSaved(older);
  const newer = await older.context().newPage();
  await newer.goto(lesson.address);
  await goToQuestion(newer);
  await expectSaved(newer);
  await turnTo(contentOf(older), 2);
  await expect(statusOf(older)).toContainText("op een andere plek open");
  await finish(newer);
  await expectDone(newer);
});
