import { deLinde, farid } from "../cast.ts";
import { expect, test } from "./house.ts";

const zuid = deLinde.units.find((unit) => unit.code === "ZUID")?.id ?? "";

/** More rows than are checked while the browser waits. */
const manyPeople = (): string => {
  const rows = Array.from(
    { length: 2100 },
    (_, at) => `B${at};Bezoeker ${at};bezoeker${at}@delinde.example;T${at % 4};Team ${at % 4};1-1-1990`,
  );
  return [
    "Personeelsnummer;Naam;E-mail;Afdelingscode;Afdeling;Geboortedatum",
    ...rows,
    "1008;Aylin Kaya-Smit;;;;",
    "F1;Fout;geen adres;;;",
  ].join("\r\n");
};

test("Farid brings in a whole department, watches it go, and finds a newcomer in spite of a typing error", async ({
  as,
  checkAccessibility,
}) => {
  test.setTimeout(180_000);
  const page = await as(farid);
  await page.goto("/mensen");
  await page.getByRole("link", { name: "Mensen importeren" }).click();
  await page.setInputFiles("input[type=file]", {
    name: "afas.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(manyPeople()),
  });
  await page.getByRole("button", { name: "Bestand lezen" }).click();
  await expect(page.getByText("geboortedatum of leeftijd")).toBeVisible();
  await checkAccessibility(page);
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Bekijk wat er gebeurt" }).click()]);
  const loaded = await page.locator("main").elementHandle();
  await expect(page.getByRole("heading", { name: "Regels van het bestand" })).toBeVisible({ timeout: 60_000 });
  expect(await loaded?.evaluate((main) => main.isConnected)).toBe(true);
  await page.getByRole("link", { name: /Gewijzigd/ }).click();
  await expect(page.getByRole("row", { name: /Aylin Kaya-Smit.*Naam: Aylin Kaya/ })).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Importeren" }).click();
  await expect(page.getByText("Niemand kreeg mail.")).toBeVisible({ timeout: 120_000 });
  await page.goto("/mensen");
  await page.getByRole("searchbox").fill("bezoker 1234");
  await page.getByRole("searchbox").press("Enter");
  await expect(page.getByText("Niemand heet precies “bezoker 1234”")).toBeVisible();
  await expect(page.getByRole("link", { name: "Bezoeker 1234" })).toBeVisible();
});

test("Farid makes Aylin the leader of Team Zuid by keyboard alone", async ({ as }) => {
  const page = await as(farid);
  await page.goto(`/afdelingen/${zuid}/wijzigen`);
  await page.getByLabel("Leidinggevende").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("ayl");
  await expect(page.getByRole("option", { name: /Aylin/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Leidinggevende opslaan" }).press("Enter");
  await expect(page.getByText(/Aylin Kaya.* geeft nu leiding aan Team Zuid/)).toBeVisible();
});
