/** The way of a learner with nothing but the keyboard: signing in, choosing a training, learning it, its certificate. */
import { acting } from "../actors.ts";
import { bram, password, thomas } from "../cast.ts";
import { publishedTraining } from "../trainings.ts";
import { enterOn, tabTo } from "./by-keyboard.ts";
import { expect, test } from "./house.ts";

test("Bram learns with the keyboard alone", async ({ browser, house, checkAccessibility }) => {
  test.setTimeout(120_000);
  const title = "Handen wassen";
  await publishedTraining(await acting(thomas), title);
  const page = await (await browser.newContext({ baseURL: house.baseUrl, locale: "nl-NL" })).newPage();

  await page.goto("/catalogus");
  await tabTo(page, page.getByLabel("E-mailadres"));
  await page.keyboard.type(bram.email);
  await tabTo(page, page.getByLabel("Wachtwoord", { exact: true }));
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: "Catalogus" })).toBeVisible();
  await enterOn(page, page.getByRole("link", { name: "Naar de inhoud" }));
  await enterOn(page, page.getByRole("link", { name: title }));
  await enterOn(page, page.getByRole("button", { name: "Doe mee" }));
  await expect(page.getByText("Zak door je knieën en houd je rug recht.")).toBeVisible();
  await enterOn(page, page.getByRole("button", { name: /^Klaar/ }));

  const certificate = page.getByRole("link", { name: /ertificaat/ }).first();
  await expect(certificate).toBeVisible();
  await checkAccessibility(page);
  await enterOn(page, certificate);
  await expect(page.getByText(bram.name).first()).toBeVisible();
});
