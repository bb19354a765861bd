import type { Page } from "@playwright/test";
import { bram, chantal, deLinde, farid } from "../cast.ts";
import { enterOn } from "./by-keyboard.ts";
import { expect, test } from "./house.ts";

test("Farid prepares that Bram goes to the learning centre, tells it, and calls it off again", async ({
  as,
  checkAccessibility,
}) => {
  const page = await as(farid);
  await page.goto("/afdelingen");
  await enterOn(page, page.getByRole("link", { name: "Reorganisaties" }));
  await page.getByRole("link", { name: "Reorganisatie voorbereiden" }).click();
  await page.getByLabel("Naam").fill("Praktijk en leren dichter bij elkaar");
  await page.getByLabel("Waarom").fill("Wie lesgeeft, kent het werk.");
  await page.getByRole("button", { name: "Reorganisatie voorbereiden" }).click();
  await expect(page.getByText("kan dat altijd lezen bij Over mij")).toBeVisible();

  await page.getByLabel("Afdeling").selectOption(idOf("ZORG"));
  await page.getByLabel("Hangt onder").selectOption(idOf("ZUID"));
  await page.getByRole("button", { name: "Stap toevoegen" }).click();
  await expect(page.getByText("kan niet onder zichzelf hangen").first()).toBeVisible();

  await page.getByRole("link", { name: "Nieuwe afdeling" }).click();
  await page.getByLabel("Naam van de afdeling").fill("Praktijkhuis");
  await page.getByLabel("Hangt onder").selectOption(idOf("LEREN"));
  await enterOn(page, page.getByRole("button", { name: "Stap toevoegen" }));
  await expect(page.getByText("In de nieuwe afdeling Praktijkhuis werkt nog niemand.")).toBeVisible();

  await page.getByRole("link", { name: "Mensen naar een andere afdeling" }).click();
  await page.getByRole("combobox", { name: "Wie" }).fill("bram");
  await page.getByRole("option", { name: /Bram/ }).click();
  await page.getByLabel("Naar welke afdeling").selectOption({ label: await optionLike(page, "Praktijkhuis") });
  await page.getByRole("button", { name: "Stap toevoegen" }).click();
  await expect(page.getByText(/Bram Jansen gaat .*naar Praktijkhuis/).first()).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Daarna" }).getByText("nieuw")).toBeVisible();
  await checkAccessibility(page);

  const nurse = await as(bram);
  await nurse.goto(page.url().split("?")[0] ?? "");
  await expect(nurse.getByRole("heading", { name: "Niet gevonden" })).toBeVisible();

  await page.getByLabel("Vanaf welke dag").fill("2190-03-01");
  await page.getByRole("button", { name: "Plannen" }).click();
  await expect(page.getByText("Dit gaat in op 1 maart 2190")).toBeVisible();
  await nurse.goto("/afdelingen");
  await nurse.getByRole("link", { name: "Bekijk wat er verandert" }).first().click();
  await expect(nurse.getByText(/Bram Jansen gaat .*naar Praktijkhuis/).first()).toBeVisible();
  await expect(nurse.getByRole("button", { name: "Weghalen" })).toHaveCount(0);
  const colleague = await as(chantal);
  await colleague.goto(nurse.url());
  await expect(colleague.getByText("Er verandert nog 1 collega van plek.")).toBeVisible();

  await page.getByRole("link", { name: "Afblazen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Afblazen" }).click();
  await expect(page.getByText("Dit is afgeblazen")).toBeVisible();
  await colleague.goto("/afdelingen");
  await expect(colleague.getByText("Praktijk en leren")).toHaveCount(0);
});

test("Farid sees beforehand that a team closes once everybody goes elsewhere, and not sooner", async ({
  as,
  checkAccessibility,
}) => {
  const page = await as(farid);
  await page.goto("/afdelingen/reorganisaties/nieuw");
  await page.getByLabel("Naam").fill("Eén team in de wijk");
  await page.getByRole("button", { name: "Reorganisatie voorbereiden" }).click();
  await page.getByRole("link", { name: "Afdeling sluiten" }).click();
  await closeUnit(page, "NOORD");
  await expect(page.getByText("Hier werken dan nog mensen").first()).toBeVisible();

  await page.getByRole("link", { name: "Mensen naar een andere afdeling" }).click();
  await page.getByLabel("En iedereen die werkt in").selectOption(idOf("NOORD"));
  await page.getByLabel("Naar welke afdeling").selectOption(idOf("ZUID"));
  await page.getByRole("button", { name: "Stap toevoegen" }).click();
  await expect(page.getByText("Met een stap kan de afdeling ook sluiten.")).toBeVisible();
  await page.getByRole("link", { name: "Afdeling sluiten" }).click();
  await closeUnit(page, "NOORD");
  await expect(page.getByText("Team Noord sluit", { exact: true })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Nu" }).getByText("sluit", { exact: true })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Daarna" }).getByText("Team Noord")).toHaveCount(0);
  await checkAccessibility(page);
  await page.getByRole("link", { name: "Weggooien" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Weggooien" }).click();
  await expect(page.getByText("Het concept is weggegooid.")).toBeVisible();
});

async function closeUnit(page: Page, code: string): Promise<void> {
  await page.getByRole("combobox", { name: "Afdeling" }).selectOption(idOf(code));
  await page.getByRole("button", { name: "Stap toevoegen" }).click();
}

const idOf = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";

/** The label of an option, which is indented by its depth in the tree. */
async function optionLike(page: Page, name: string): Promise<string> {
  const labels = await page.getByLabel("Naar welke afdeling").locator("option").allTextContents();
  return labels.find((label) => label.trim() === name) ?? "";
}
