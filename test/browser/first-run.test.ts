/**
 * The first hour of a house: from the link in the terminal to a house that works, by pointing and by keyboard; and the other way,
 * looking around in the demonstration first.
 */
import type { Locator, Page } from "@playwright/test";
import { enterOn, tabTo, typeIn } from "./by-keyboard.ts";
import { expect, test } from "./house.ts";

test.use({ actionTimeout: 20_000 });

const anna = { name: "Anna Mulder", email: "anna@dehoop.example", password: "acht wieken in de wind" };
const colleagues = [
  "Personeelsnummer;Naam;E-mail;Afdeling;Functie",
  "1;Bert Visser;bert@dehoop.example;Maalderij;Molenaar",
  "2;Carin Bos;carin@dehoop.example;Winkel;Verkoper",
  "3;Dirk de Jong;dirk@dehoop.example;Bezorging;Chauffeur",
].join("\r\n");

/** Presses of a button or link from the terminal's link to a training online; more would be a first run that has grown. */
const mostPresses = 20;

test("Anna furnishes a new house: organisation, units, colleagues and a first training", async ({
  browser,
  newHouse,
  checkAccessibility,
}) => {
  test.setTimeout(180_000);
  const page = await (await browser.newContext({ baseURL: newHouse.baseUrl, locale: "nl-NL" })).newPage();
  let presses = 0;
  const press = async (target: Locator): Promise<void> => {
    presses += 1;
    await target.click();
  };
  const button = (name: string | RegExp): Locator => page.getByRole("button", { name });
  const link = (name: string | RegExp): Locator => page.getByRole("link", { name });

  await test.step("the organisation and its administrator", async () => {
    await page.goto(newHouse.startLink);
    await checkAccessibility(page);
    expect(page.url()).toBe(`${newHouse.baseUrl}/welkom`);
    await press(link("Begin met je eigen organisatie"));
    await checkAccessibility(page);
    await page.getByLabel("Naam van de organisatie").fill("Molen De Hoop");
    await page.getByLabel("Je naam").fill(anna.name);
    await page.getByLabel("E-mailadres").fill(anna.email);
    await page.getByLabel("Wachtwoord", { exact: true }).fill(anna.password);
    await press(button("Opslaan en verder"));
  });

  await test.step("the first units", async () => {
    await expect(page.getByRole("listitem").filter({ hasText: "Afdelingen" })).toHaveAttribute("aria-current", "step");
    await checkAccessibility(page);
    await page.getByLabel("Afdelingen en teams").fill("Maalderij\nWinkel");
    await press(button("Opslaan en verder"));
  });

  await test.step("the colleagues, from a file that brings a unit along", async () => {
    await checkAccessibility(page);
    await press(link("Bestand met collega’s inlezen"));
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "mensen.csv", mimeType: "text/csv", buffer: Buffer.from(colleagues) });
    await press(button("Bestand lezen"));
    await press(button("Bekijk wat er gebeurt"));
    await press(page.getByRole("button", { name: "Importeren", exact: true }));
    await expect(page.locator("main").getByText(/^Geïmporteerd op/)).toBeVisible({ timeout: 30_000 });
    await press(link("Inrichten").first());
    await expect(page.getByText("Er zijn nu 4 mensen.")).toBeVisible();
    await press(button("Volgende stap"));
  });

  await test.step("the first training, online", async () => {
    await checkAccessibility(page);
    await press(link("Maak een training"));
    await page.getByLabel("Naam van de training").fill("Veilig op de zolder");
    await press(button("Maak de training"));
    await addTextLesson(page, press);
    await press(link("Publiceren"));
    await press(button("Publiceer deze training"));
    await expect(page.getByRole("heading", { name: "Deze training staat in de catalogus" })).toBeVisible();
  });

  await test.step("a house that works", async () => {
    await press(link("Inrichten").first());
    await press(button("Volgende stap"));
    await checkAccessibility(page);
    await press(button("Naar mijn huis"));
    await expect(page.getByRole("heading", { level: 1, name: "Dag Anna" })).toBeVisible();
    await expect(link("Inrichten")).toHaveCount(0);
    await page.goto("/catalogus");
    await expect(link("Veilig op de zolder")).toBeVisible();
    await page.goto("/afdelingen");
    for (const unit of ["Maalderij", "Winkel", "Bezorging"]) await expect(link(unit)).toBeVisible();
  });

  expect(presses).toBeLessThanOrEqual(mostPresses);
});

async function addTextLesson(page: Page, press: (target: Locator) => Promise<void>): Promise<void> {
  await press(page.getByRole("link", { name: /Les toevoegen aan/ }));
  await page.getByRole("textbox", { name: "Naam van de les" }).fill("De trap op");
  await press(page.getByRole("button", { name: "Toevoegen en openen" }));
  await page.locator("[contenteditable=true]").click();
  await page.keyboard.type("Houd je vast aan de leuning.");
  await expect(page.locator(".save-status:visible")).toContainText("Opgeslagen om");
  await press(page.getByRole("button", { name: "Deze les is klaar" }));
  await press(page.getByRole("link", { name: "Veilig op de zolder" }).first());
}

test("Anna furnishes it with the keyboard alone, and goes on where she was after a power cut", async ({
  browser,
  newHouse,
}) => {
  test.setTimeout(120_000);
  const page = await (await browser.newContext({ baseURL: newHouse.baseUrl, locale: "nl-NL" })).newPage();
  const code = new URL(newHouse.startLink).searchParams.get("code") ?? "";
  await page.goto("/");
  await typeIn(page, page.getByLabel("Startcode"), code);
  await page.keyboard.press("Enter");
  await enterOn(page, page.getByRole("link", { name: "Begin met je eigen organisatie" }));
  await typeIn(page, page.getByLabel("Naam van de organisatie"), "Molen De Hoop");
  await typeIn(page, page.getByLabel("Je naam"), anna.name);
  await typeIn(page, page.getByLabel("E-mailadres"), anna.email);
  await typeIn(page, page.getByLabel("Wachtwoord", { exact: true }), "mulder");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Naam van de organisatie")).toHaveValue("Molen De Hoop");
  await typeIn(page, page.getByLabel("Wachtwoord", { exact: true }), anna.password);
  await page.keyboard.press("Enter");

  await typeIn(page, page.getByLabel("Afdelingen en teams"), "Maalderij");
  await newHouse.restart();
  await enterOn(page, page.getByRole("button", { name: "Opslaan en verder" }));
  await enterOn(page, page.getByRole("link", { name: "Een collega toevoegen" }));
  await typeIn(page, page.getByLabel("Naam", { exact: true }), "Bert Visser");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Bert Visser" })).toBeVisible();

  await page.goto("/welkom");
  await expect(page.getByText("Er zijn nu 2 mensen.")).toBeVisible();
  await enterOn(page, page.getByRole("button", { name: "Volgende stap" }));
  await enterOn(page, page.getByRole("button", { name: "Volgende stap" }));
  await enterOn(page, page.getByRole("button", { name: "Naar mijn huis" }));
  await expect(page.getByRole("heading", { level: 1, name: "Dag Anna" })).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "Naar de inhoud" }));
});

test("somebody looks around in the demonstration first, without JavaScript, and founds their own house afterwards", async ({
  browser,
  newHouse,
}) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ baseURL: newHouse.baseUrl, locale: "nl-NL", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(newHouse.startLink);
  await page.getByRole("button", { name: "Kijk eerst rond in een voorbeeld" }).click({ timeout: 120_000 });
  await page.getByRole("button", { name: /Fatima Ouali/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dag Fatima" })).toBeVisible();
  await page.goto("/leren");
  await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();

  await context.clearCookies();
  await page.goto(newHouse.startLink);
  await page.goto("/inloggen");
  await page.getByRole("link", { name: "Begin met je eigen organisatie" }).click();
  await page.getByRole("link", { name: "Begin met je eigen organisatie" }).click();
  await expect(page.getByLabel("Naam van de organisatie")).toBeVisible();
});
