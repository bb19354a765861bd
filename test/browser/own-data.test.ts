import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { insertPeople } from "#people";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { defaultTimeZone } from "#platform/i18n/locale.ts";
import { hashPassword } from "#platform/identity/password.ts";
import { aylin, bram, chantal, deLinde, farid, password } from "../cast.ts";
import { enterOn } from "./by-keyboard.ts";
import { expect, test } from "./house.ts";

const mila = { id: newId(), loginId: `login-${newId()}`, name: "Mila Bosch", email: "mila.bosch@delinde.example" };

/** Mila comes to work in Team Zuid, and leaves no trace in the stories of others. */
async function hireMila(): Promise<void> {
  const { loginId, name, email } = mila;
  const login = { id: loginId, name, email, password_hash: await hashPassword(password) };
  await globalDatabase().insertInto("identity.login").values(login).execute();
  const membership = { login_id: loginId, organisation_id: deLinde.id };
  await globalDatabase().insertInto("identity.membership").values(membership).execute();
  const unitId = deLinde.units.find(({ code }) => code === "ZUID")?.id ?? null;
  const work = { personnelNumber: "880001", jobTitle: "Verzorgende IG", unitId, locale: "nl" as const };
  await inOrganisation(deLinde.id, (db) =>
    insertPeople(db, deLinde.id, [{ ...mila, ...work, timeZone: defaultTimeZone, createdAt: new Date() }]),
  );
}

async function comeIn(page: Page): Promise<void> {
  await page.goto("/inloggen");
  await page.getByLabel("E-mailadres").fill(mila.email);
  await page.getByLabel("Wachtwoord", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
}

/** What "Alles meenemen" brings home, opened. */
async function takeAlong(page: Page): Promise<{ html: string; json: string }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Alles meenemen" }).click();
  const files = unzipSync(readFileSync(await (await coming).path()));
  const read = (ending: string): string =>
    strFromU8(Object.entries(files).find(([name]) => name.endsWith(ending))?.[1] ?? new Uint8Array());
  return { html: read(".html"), json: read(".json") };
}

test("Aylin chooses who may know what, and each colleague sees no more than that", async ({
  as,
  checkAccessibility,
}) => {
  const page = await as(aylin);
  await page.goto("/mijn-profiel");
  await page.getByLabel("Over mezelf").fill("Vraag me gerust over wondzorg.");
  await page.getByRole("group", { name: "Wie mag dat lezen?" }).getByLabel("Iedereen hier").check();
  await page.getByLabel("Wat ik kan").fill("Wondzorg, Turks");
  await page.getByRole("group", { name: "Wie mag zien wat je kunt?" }).getByLabel("Mijn team").check();
  await page.getByLabel("Wat ik wil leren").fill("Gebarentaal");
  await page.getByRole("group", { name: "Wie mag zien wat je wilt leren?" }).getByLabel("Alleen ik").check();
  await enterOn(page, page.getByRole("button", { name: "Opslaan" }));
  await expect(page.getByText("Je profiel is opgeslagen.")).toBeVisible();
  const seenBy = async (colleague: typeof bram): Promise<string> => {
    const other = await as(colleague);
    await other.goto(`/mensen/${aylin.id}`);
    await checkAccessibility(other);
    return (await other.getByRole("main").textContent()) ?? "";
  };
  const [inTeam, elsewhere, hr] = [await seenBy(bram), await seenBy(chantal), await seenBy(farid)];
  for (const seen of [inTeam, elsewhere, hr]) {
    expect(seen).toContain("Vraag me gerust over wondzorg.");
    expect(seen).not.toContain("Gebarentaal");
  }
  expect(inTeam).toContain("Turks");
  expect(elsewhere).not.toContain("Turks");
  expect(hr).not.toContain("Turks");
});

test("Mila reads what is stored about her, takes it along, has it mended, and has it erased", async ({
  as,
  browser,
  house,
}) => {
  await hireMila();
  const page = await (await browser.newContext({ baseURL: house.baseUrl })).newPage();
  await comeIn(page);
  await page.goto("/mijn-profiel");
  await page.getByLabel("Wat ik kan").fill("Accordeon spelen");
  await page.getByRole("group", { name: "Wie mag zien wat je kunt?" }).getByLabel("Iedereen hier").check();
  await page.getByRole("button", { name: "Opslaan" }).click();
  const hr = await as(farid);
  await hr.goto(`/mensen/${mila.id}`);

  await page.goto("/over-mij");
  await expect(page.getByRole("row", { name: /Farid El Amrani/ })).toBeVisible();
  const taken = await takeAlong(page);
  for (const text of ["Mila Bosch", "mila.bosch@delinde.example", "880001", "Accordeon spelen"]) {
    expect(taken.html).toContain(text);
    expect(taken.json).toContain(text);
  }
  expect(taken.json).not.toContain(aylin.name);

  await enterOn(page, page.getByRole("link", { name: "Iets klopt niet" }));
  await page.getByLabel("Wat klopt er niet?").fill("Ik heet Mila Bosch-Vos.");
  await page.getByRole("button", { name: "Versturen" }).click();
  await hr.goto("/gegevensverzoeken");
  await hr.getByRole("link", { name: /Mila Bosch/ }).click();
  await hr.getByRole("link", { name: "Gegevens van Mila Bosch veranderen" }).click();
  await hr.getByLabel("Naam", { exact: true }).fill("Mila Bosch-Vos");
  await hr.getByRole("button", { name: "Opslaan" }).click();
  await hr.goto("/gegevensverzoeken");
  await hr.getByRole("link", { name: /Mila Bosch-Vos/ }).click();
  await hr.getByLabel("Verbeterd").check();
  await hr.getByRole("button", { name: "Antwoorden" }).click();
  await page.goto("/over-mij");
  await expect(page.getByRole("region", { name: "Wat je vroeg" }).getByText("Gedaan")).toBeVisible();

  await page.getByRole("link", { name: "Laten wissen" }).click();
  await page.getByRole("button", { name: "Vraag om te wissen" }).click();
  await hr.goto("/gegevensverzoeken");
  await hr
    .getByRole("region", { name: "Wacht op antwoord" })
    .getByRole("link", { name: /Mila Bosch-Vos/ })
    .click();
  await hr.getByRole("button", { name: "Goedkeuren" }).click();
  await hr.getByLabel("Naam van Mila Bosch-Vos").fill("Mila Bosch");
  await hr.getByRole("button", { name: "Nu wissen" }).click();
  await expect(hr.getByText("Dit is niet de naam die hierboven staat.").first()).toBeVisible();
  await hr.getByLabel("Naam van Mila Bosch-Vos").fill("Mila Bosch-Vos");
  await hr.getByRole("button", { name: "Nu wissen" }).click();
  await expect(hr.getByText("Gewist.")).toBeVisible();
  await page.goto("/over-mij");
  expect((await takeAlong(page)).json).not.toContain("Accordeon spelen");
  await hr.goto("/mensen?q=accordeon");
  await expect(hr.getByRole("link", { name: /Mila/ })).toHaveCount(0);
});
