import { readFileSync } from "node:fs";
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

/** As an HR system on Windows writes it: semicolons, Windows-1252, a quoted line break, dates in two ways, and two rows that are wrong. */
const messyFile = (): Buffer =>
  Buffer.from(
    [
      "Personeelsnummer;Roepnaam;Achternaam;E-mail;Afdelingscode;Datum in dienst;Deeltijdfactor;Contractvorm;BSN",
      '9001;Zo\u00eb;K\u00f6hler;zoe@delinde.example;M1;1-3-2024;"0,8";Onbepaalde tijd;123456782',
      '9002;Iris;"van\nden Berg";iris@delinde.example;M1;45352;1;Bepaalde tijd;111222333',
      "9003;Jan;Fout;jan@delinde.example;M1;31-02-2024;0,5;;",
      "9004;Kim;Veel;kim@delinde.example;M1;01-02-2024;36;;",
    ].join("\r\n"),
    "latin1",
  );

test("Farid brings in a messy file, mends what was refused in the file that he gets back, and brings in the rest", async ({
  as,
}) => {
  const page = await as(farid);
  const bring = async (name: string, buffer: Buffer): Promise<void> => {
    await page.goto("/mensen/import");
    await page.setInputFiles("input[type=file]", { name, mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Bestand lezen" }).click();
    await page.getByRole("button", { name: "Bekijk wat er gebeurt" }).click();
  };
  await bring("export.csv", messyFile());
  const zoe = page.getByRole("row", { name: /Zo\u00eb K\u00f6hler/ });
  await expect(zoe).toContainText("1 maart 2024");
  await expect(zoe).toContainText("0,8");
  await expect(page.getByRole("row", { name: /Iris van den Berg/ })).toContainText("1 maart 2024");
  await expect(page.getByRole("row", { name: /Jan Fout/ })).toContainText("\u201c31-02-2024\u201d is geen datum.");
  await expect(page.getByRole("row", { name: /Kim Veel/ })).toContainText(
    "\u201c36\u201d is geen deel van een volledige week.",
  );
  await page.getByRole("button", { name: "Importeren" }).click();
  await expect(page.getByText("Niemand kreeg mail.")).toBeVisible({ timeout: 60_000 });
  const coming = page.waitForEvent("download");
  await page
    .getByRole("link", { name: /verbeter|geweigerde/i })
    .first()
    .click();
  const refused = readFileSync(await (await coming).path(), "utf8");
  expect(refused).not.toMatch(/BSN|K\u00f6hler/);
  const mended = refused.replace("31-02-2024", "29-02-2024").replace(";36;", ";0,9;");
  await bring("verbeterd.csv", Buffer.from(mended));
  await expect(page.getByRole("row", { name: /Jan Fout/ })).toContainText("29 februari 2024");
  await expect(page.getByRole("row", { name: /Kim Veel/ })).toContainText("0,9");
  await page.getByRole("button", { name: "Importeren" }).click();
  await expect(page.getByText("Niemand kreeg mail.")).toBeVisible({ timeout: 60_000 });
  await page.goto("/mensen?q=fout");
  await expect(page.getByRole("link", { name: "Jan Fout" })).toBeVisible();
});
