/** A computer that slept for hours with a course open: its ticket was closed, and the learner notices nothing. */
import type { Page } from "@playwright/test";
import { globalDatabase } from "#platform/db/database.ts";
import { aylin } from "../cast.ts";
import { scorm2004Package, scorm12Package } from "../packages.ts";
import { expect, test } from "./house.ts";
import { contentOf, expectHeading, expectSaved, packageToLearn } from "./playing.ts";

const hour = 3600_000;

/** As if nobody had been heard since the ticket was given or kept, so long that it closed that many hours ago. */
const closeTickets = (hoursAgo: number) =>
  globalDatabase()
    .updateTable("learning.content_ticket")
    .set({ expires_at: new Date(Date.now() - hoursAgo * hour) })
    .execute();

const frameAddress = (page: Page): Promise<string | null> => page.locator(".player-stage iframe").getAttribute("src");

test("back within a day the course just goes on, and its files open again", async ({ as, house }) => {
  const lesson = await packageToLearn(house, aylin, scorm12Package());
  const page = await as(aylin);
  await page.clock.install();
  await page.goto(lesson.address);
  await expectHeading(page, "Goed tillen begint met kijken");
  await expectSaved(page);
  const address = await frameAddress(page);
  const picture = (address ?? "").replace("~player", "pictures/look.svg");
  await closeTickets(3);
  expect((await page.request.get(picture)).status()).toBe(404);
  await page.clock.fastForward("05:00:00");
  expect((await page.request.get(picture)).status()).toBe(404);
  await contentOf(page).getByRole("button", { name: "Volgende" }).click();
  await expect.poll(async () => (await page.request.get(picture)).status()).toBe(200);
  await page.getByRole("button", { name: "Volgend onderdeel" }).click();
  await expectHeading(page, "Voeten stevig, rug recht");
  expect(await frameAddress(page)).toBe(address);
});

for (const [standard, zip] of [
  ["SCORM 1.2", scorm12Package()],
  ["SCORM 2004", scorm2004Package()],
] as const) {
  test(`a ${standard} package that opens its next part with a closed ticket gets a new one by itself`, async ({
    as,
    house,
  }) => {
    const lesson = await packageToLearn(house, aylin, zip);
    const page = await as(aylin);
    await page.goto(lesson.address);
    const content = contentOf(page);
    await content.getByRole("button", { name: "Volgende" }).click();
    await content.getByRole("button", { name: "Volgende" }).click();
    await content.getByLabel("Ik haal de steekwagen.").check();
    await expectSaved(page);
    const before = await frameAddress(page);
    await closeTickets(48);
    await page.getByRole("button", { name: "Volgend onderdeel" }).click();
    await expectHeading(page, "Voeten stevig, rug recht");
    expect(await frameAddress(page)).not.toBe(before);
    await page.getByRole("button", { name: "Vorig onderdeel" }).click();
    await expectHeading(page, "Wat zou jij doen?");
    await expect(content.getByLabel("Ik haal de steekwagen.")).toBeChecked();
  });
}
