import type { CDPSession, Page } from "@playwright/test";
import { globalDatabase } from "#platform/db/database.ts";
import { codeOf, stepAt } from "#platform/identity/totp.ts";
import { aylin, bram, chantal, dewi, password, peter } from "../cast.ts";
import { expect, test } from "./house.ts";

/** Gives the browser a built-in authenticator, as a phone has: it keeps passkeys and knows its owner by a finger. */
async function giveAuthenticator(page: Page): Promise<{ readonly cdp: CDPSession; readonly authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

test("Aylin makes a passkey, signs out, and comes in again with her finger alone", async ({
  as,
  checkAccessibility,
}) => {
  const page = await as(aylin);
  await giveAuthenticator(page);
  await page.goto("/account");
  await page.getByRole("link", { name: "Passkey toevoegen" }).click();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Maak een passkey op dit apparaat" }).click();
  await expect(page.getByText("nog niet gebruikt")).toBeVisible();
  await checkAccessibility(page);

  await page.context().clearCookies();
  await page.goto("/account");
  await page.getByRole("button", { name: "Inloggen met een passkey" }).click();
  await expect(page.getByRole("heading", { name: "Inloggen en veiligheid" })).toBeVisible();
  await expect(page.getByText("laatst gebruikt op")).toBeVisible();
});

test("the same passkey is not made twice on one device, is renamed, and once removed opens nothing", async ({ as }) => {
  const page = await as(bram);
  await giveAuthenticator(page);
  await page.goto("/account/passkey");
  await page.getByRole("button", { name: "Maak een passkey" }).click();
  await expect(page.getByText("nog niet gebruikt")).toBeVisible();
  await page.goto("/account/passkey");
  await page.getByRole("button", { name: "Maak een passkey" }).click();
  await expect(page.getByText("Op dit apparaat staat al een passkey")).toBeVisible();

  await page.goto("/account");
  const menu = page.locator("summary[title^='Meer voor']");
  await menu.click();
  await page.getByRole("link", { name: "Naam wijzigen" }).click();
  await page.getByLabel("Naam van deze passkey").fill("Telefoon van Bram");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("Telefoon van Bram", { exact: true })).toBeVisible();
  await menu.click();
  await page.getByRole("link", { name: "Weghalen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Weghalen" }).click();
  await expect(page.getByText("De passkey is weg")).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/inloggen");
  await page.getByRole("button", { name: "Inloggen met een passkey" }).click();
  await expect(page.getByText("Deze passkey kennen we niet")).toBeVisible();
});

test("a passkey without a finger or PIN is refused, and cancelling says so", async ({ as }) => {
  const page = await as(chantal);
  const { cdp, authenticatorId } = await giveAuthenticator(page);
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.goto("/account/passkey");
  await page.getByRole("button", { name: "Maak een passkey" }).click();
  await expect(page.getByText("Je hebt het afgebroken")).toBeVisible();
  expect(
    await globalDatabase()
      .selectFrom("identity.passkey")
      .select("id")
      .where("login_id", "=", chantal.loginId)
      .execute(),
  ).toEqual([]);
});

test("Peter turns on the second step by keyboard, keeps his codes, and signs in with both", async ({
  as,
  checkAccessibility,
  browser,
  house,
}) => {
  const page = await as(peter);
  await page.goto("/account/code-app");
  await expect(page.getByRole("img", { name: "QR-code" })).toBeVisible();
  await checkAccessibility(page);
  await page.getByLabel("Welke zes cijfers").focus();
  await page.keyboard.type(await codeOfPeter());
  await page.keyboard.press("Enter");
  await expect(page.locator(".recovery-codes li")).toHaveCount(10);
  await checkAccessibility(page);
  const [recovery = ""] = await page.locator(".recovery-codes code").allTextContents();

  const phone = await (
    await browser.newContext({ baseURL: house.baseUrl, locale: "nl-NL", viewport: { width: 390, height: 844 } })
  ).newPage();
  await phone.goto("/inloggen?terug=/account");
  await checkAccessibility(phone);
  await phone.getByLabel("E-mailadres").fill(peter.email);
  await phone.getByLabel("Wachtwoord", { exact: true }).fill(password);
  await phone.keyboard.press("Enter");
  await expect(phone.getByRole("heading", { name: "Nog één stap" })).toBeVisible();
  await checkAccessibility(phone);
  await phone.getByLabel("Code").fill("123456");
  await phone.keyboard.press("Enter");
  await expect(phone.getByText("Deze code klopt niet").first()).toBeVisible();
  await phone.getByLabel("Code").fill(recovery);
  await phone.keyboard.press("Enter");
  await expect(phone.getByRole("heading", { name: "Inloggen en veiligheid" })).toBeVisible();
  await phone.context().close();
});

test("Dewi reads the entrance in English and in the dark, without JavaScript", async ({ browser, house }) => {
  const context = await browser.newContext({
    baseURL: house.baseUrl,
    locale: "en-GB",
    javaScriptEnabled: false,
    colorScheme: "dark",
  });
  const page = await context.newPage();
  await page.goto("/inloggen");
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toBeHidden();
  await page.getByLabel("Email address").fill(dewi.email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "Signing in and security" })).toBeVisible();
  await context.close();
});

async function codeOfPeter(): Promise<string> {
  const row = await globalDatabase()
    .selectFrom("identity.authenticator")
    .select("secret")
    .where("login_id", "=", peter.loginId)
    .executeTakeFirstOrThrow();
  return codeOf(row.secret, stepAt(new Date()));
}
