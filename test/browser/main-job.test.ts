/**
 * The main job of Leerhuis, from beginning to end and by the pages alone: people come in, a training is made and put online, a
 * leader enrols a nurse, she learns it on her phone through a lost connection and a dead server, and the house shows it.
 */
import type { Page } from "@playwright/test";
import { aylin, farid, sanne, thomas } from "../cast.ts";
import { liftingSafely, scorm12Package } from "../packages.ts";
import { expect, test } from "./house.ts";
import { contentOf, expectHeading, expectSaved } from "./playing.ts";

test.use({ actionTimeout: 20_000 });

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const people = [
  "Personeelsnummer;Naam;E-mail;Afdeling;Functie;BSN",
  "2001;Mila de Wit;mila@delinde.example;Team Zuid;Verzorgende IG;123456782",
  "2002;;zonder-naam@delinde.example;Team Zuid;Verzorgende IG;",
].join("\r\n");

test("people come in, a training goes online, and a colleague finishes it on a phone", async ({
  as,
  house,
  checkAccessibility,
}) => {
  test.setTimeout(240_000);

  await test.step("Farid imports people, and sees every row before anything changes", async () => {
    const page = await as(farid);
    await page.goto("/mensen/import");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "mensen.csv", mimeType: "text/csv", buffer: Buffer.from(people) });
    await page.getByRole("button", { name: "Bestand lezen" }).click();
    await expect(page.getByText("burgerservicenummer (BSN)").first()).toBeVisible();
    await page.getByRole("button", { name: "Bekijk wat er gebeurt" }).click();
    await expect(page.getByText("De naam ontbreekt.").first()).toBeVisible();
    await checkAccessibility(page);
    await page.getByRole("button", { name: "Importeren", exact: true }).click();
    await expect(async () => {
      await page.goto("/mensen?q=Mila");
      await expect(page.getByRole("link", { name: "Mila de Wit" })).toBeVisible();
    }).toPass({ timeout: 30_000 });
  });

  await test.step("Thomas writes a lesson, brings a course package and publishes the training", async () => {
    const page = await as(thomas);
    await page.goto("/trainingen/nieuw");
    await page.getByLabel("Naam van de training").fill("Veilig tillen aan het bed");
    await page.getByRole("button", { name: "Maak de training" }).click();
    await addLesson(page, "Eerst kijken", "Tekst");
    await page.locator("[contenteditable=true]").click();
    await page.keyboard.type("Kijk eerst wat je gaat tillen, en waarheen.");
    await expect(page.locator(".save-status:visible")).toContainText("Opgeslagen om");
    await checkAccessibility(page);
    await page.getByRole("button", { name: "Deze les is klaar" }).click();
    await page.getByRole("link", { name: "Veilig tillen aan het bed" }).first().click();

    await addLesson(page, "De cursus", "SCORM-pakket");
    const zip = Buffer.from(scorm12Package({ scos: liftingSafely.slice(0, 1) }));
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "tillen.zip", mimeType: "application/zip", buffer: zip });
    await expect(page.getByText("Het bestand is aangekomen.")).toBeVisible();
    await page.getByRole("button", { name: "Upload het pakket" }).click();
    await expect(page.getByText("SCORM 1.2", { exact: true })).toBeVisible({ timeout: 30_000 });
    await page.getByRole("button", { name: "Deze les is klaar" }).click();
    await page.getByRole("link", { name: "Veilig tillen aan het bed" }).first().click();
    await page.getByRole("link", { name: "Publiceren" }).click();
    await page.getByRole("button", { name: "Publiceer deze training" }).click();
    await expect(page.getByRole("heading", { name: "Deze training staat in de catalogus" })).toBeVisible();
  });

  await test.step("Sanne enrols her team, and sees beforehand what that does", async () => {
    const page = await as(sanne);
    await page.goto("/catalogus?q=tillen");
    await page.getByRole("link", { name: "Veilig tillen aan het bed" }).click();
    await page.getByRole("link", { name: "Collega’s inschrijven" }).click();
    await page.getByLabel("Hele afdeling of heel team").selectOption({ label: "Team Zuid" });
    await page.getByRole("button", { name: "Bekijk wat er gebeurt" }).click();
    await expect(page.getByText(/Dit schrijft \d+ collega’s in/)).toBeVisible();
    await checkAccessibility(page);
    await page.getByRole("button", { name: /Schrijf \d+ collega’s in/ }).click();
    await expect(page.getByText(/collega’s ingeschreven/).first()).toBeVisible();
  });

  await test.step("Aylin learns it on her phone, through a lost connection and a dead server", async () => {
    const page = await as(aylin, phone);
    await page.goto("/meldingen");
    await expect(page.getByText("Veilig tillen aan het bed").first()).toBeVisible({ timeout: 20_000 });
    await page.goto("/leren");
    await page
      .getByRole("link", { name: /Begin|Ga verder|Veilig tillen/ })
      .first()
      .click();
    await expect(page.getByText("Kijk eerst wat je gaat tillen, en waarheen.")).toBeVisible();
    await checkAccessibility(page);
    await page.getByRole("button", { name: /Klaar/ }).click();

    await expectHeading(page, "Goed tillen begint met kijken");
    await contentOf(page).getByRole("button", { name: "Volgende" }).click();
    await expectSaved(page);
    await page.context().setOffline(true);
    await contentOf(page).getByRole("button", { name: "Volgende" }).click();
    await expect(page.getByText(/Geen verbinding/).first()).toBeVisible({ timeout: 40_000 });
    await page.context().setOffline(false);
    await expectSaved(page);
    await house.restart();
    await page.reload();
    await expectHeading(page, "Wat zou jij doen?");
    const content = contentOf(page);
    await content.getByLabel("Ik haal de steekwagen.").check();
    await content.getByRole("button", { name: "Afronden" }).click();
    await expect(page.getByText("Je hebt deze les afgerond.")).toBeVisible();
    await expectSaved(page);
  });

  await test.step("Her certificate can be checked by anybody, and her house shows light", async () => {
    const page = await as(aylin, phone);
    await page.goto("/leren");
    await page
      .getByRole("link", { name: /ertificaat/ })
      .first()
      .click();
    await checkAccessibility(page);
    await expect(page.getByText("Aylin Kaya").first()).toBeVisible();
    await expect
      .poll(
        async () => {
          await page.goto("/");
          return page.getByText(/Je rondde de laatste 30 dagen \d+ lessen af/).count();
        },
        { timeout: 30_000 },
      )
      .toBeGreaterThan(0);
    await checkAccessibility(page);
  });
});

async function addLesson(page: Page, title: string, kind: string): Promise<void> {
  await page.getByRole("link", { name: /Les toevoegen aan/ }).click();
  await page.getByRole("textbox", { name: "Naam van de les" }).fill(title);
  await page.locator("dialog[open]").getByText(kind, { exact: true }).click();
  await page.getByRole("button", { name: "Toevoegen en openen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}
