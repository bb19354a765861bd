/** The bell: what happens reaches the pages that people have open, and these still do without it. */
import type { Page } from "@playwright/test";
import { deLinde, joost, ruth } from "../cast.ts";
import { expect, type House, test } from "./house.ts";

test.describe.configure({ mode: "serial" });

const unitNamed = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";

/** Makes Joost the leader of a unit, as Ruth does on its page. No other story of this house tells him anything. */
async function appoint(ruths: Page, house: House, code: string): Promise<void> {
  const answer = await ruths.request.post(`/afdelingen/${unitNamed(code)}/leidinggevende`, {
    form: { personId: joost.id },
    headers: { origin: house.baseUrl, "sec-fetch-site": "same-origin" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
}

const bell = (page: Page, label: string) => page.getByRole("link", { name: label, exact: true });

test("what happens is told on the page that one has open, and what is alike joins it in the list of notices", async ({
  as,
  house,
  checkAccessibility,
}) => {
  const ruths = await as(ruth);
  const joosts = await as(joost);
  await joosts.goto("/");
  await expect(bell(joosts, "Meldingen")).toBeVisible();
  await appoint(ruths, house, "ZORG");

  await expect(bell(joosts, "Meldingen, 1 nieuwe")).toBeVisible();
  const toast = joosts.locator("[data-toast]");
  await expect(toast).toContainText("Ruth Vermeer maakte je leidinggevende van Zorg");
  await checkAccessibility(joosts);

  const list = await joosts.context().newPage();
  await list.goto("/meldingen");
  await expect(list.locator("main")).toContainText("Er is 1 nieuwe melding voor je.");
  await appoint(ruths, house, "ZUID");
  const rows = list.locator("notice-list li");
  await expect(rows.first()).toContainText("leidinggevende geworden van 2 afdelingen");
  await expect(rows).toHaveCount(1);
  await expect(list.locator("main")).toContainText("Er is 1 nieuwe melding voor je.");
  await expect(list.locator("[data-toast]")).toHaveCount(0);
  await checkAccessibility(list);

  await rows.first().getByRole("button").focus();
  await list.keyboard.press("Enter");
  await expect(list.locator("main")).toContainText("Je bent helemaal bij.");
  await expect(rows.first()).toContainText("leidinggevende geworden van 2 afdelingen");
  await expect(bell(joosts, "Meldingen")).toBeVisible();
});

test("the server can be renewed while pages are open, and they hear of what comes afterwards", async ({
  as,
  house,
}) => {
  const ruths = await as(ruth);
  const joosts = await as(joost);
  await joosts.goto("/");
  const cookies = await joosts.context().cookies();
  const stream = await fetch(`${house.baseUrl}/meldingen/live`, {
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") },
  });
  expect(stream.status).toBe(200);
  const ending = stream.text();
  expect(await house.renew()).toBe(0);
  expect(await ending).toContain("retry: ");
  await appoint(ruths, house, "NOORD");
  await expect(bell(joosts, "Meldingen, 1 nieuwe")).toBeVisible({ timeout: 20_000 });
});

test("without JavaScript the bell counts when a page is opened", async ({ as }) => {
  const joosts = await as(joost, { javaScriptEnabled: false });
  await joosts.goto("/");
  await bell(joosts, "Meldingen, 1 nieuwe").click();
  await expect(joosts.locator("main")).toContainText("Er is 1 nieuwe melding voor je.");
});
