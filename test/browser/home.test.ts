/** The home screen, as who walks through it: whose house, what it rests on, and what one takes along. */
import { farid, sanne } from "../cast.ts";
import { expect, test } from "./house.ts";

test("Farid walks from the organisation's house down to a block of a unit, with the keyboard alone", async ({
  as,
  checkAccessibility,
}) => {
  const page = await as(farid, { viewport: { width: 1440, height: 900 } });
  const follow = async (name: string | RegExp) => {
    const link = page
      .getByRole("main")
      .getByRole("link", { name, exact: typeof name === "string" })
      .first();
    await link.focus();
    await page.keyboard.press("Enter");
  };
  await page.goto("/");
  await follow("Organisatie");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("De hele organisatie");
  await follow("Zorg");
  await expect(page.getByRole("navigation", { name: "Andere huizen in de organisatie" })).toContainText("Team Zuid");
  await checkAccessibility(page);

  const basis = page.getByText("Waar rust “Geleerd” op?");
  await basis.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Iedereen die in deze periode minstens één les afrondde").first()).toBeVisible();
  await checkAccessibility(page);

  await follow("Investeer in medewerkers");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Investeer in medewerkers");
  await expect(page.getByRole("heading", { name: "Geleerd" })).toBeVisible();
  await expect(page.getByText("Komt uit").first()).toBeVisible();
  await checkAccessibility(page);
  await follow("Het huis van Zorg");
  await expect(page).toHaveURL(/\/\?van=/);
});

test("Sanne takes her house along for a presentation, and sees no other team", async ({ as, checkAccessibility }) => {
  const page = await as(sanne, { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
  await page.goto("/");
  await page.getByText("Downloaden").click();
  await checkAccessibility(page);
  for (const [name, ending] of [
    ["Afbeelding (PNG)", "png"],
    ["Tekening (SVG)", "svg"],
  ] as const) {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name }).first().click();
    expect((await download).suggestedFilename()).toMatch(new RegExp(`^huis \\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
  }
  await expect(page.getByRole("heading", { name: "Wat er groeide" })).toBeVisible();
  const houses = page.getByRole("navigation", { name: "Van wie is het huis" });
  await expect(houses.getByRole("link")).toHaveText(["Van mij", "Team Zuid", "Organisatie"]);
});
