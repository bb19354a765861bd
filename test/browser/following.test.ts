import { aylin, deLinde } from "../cast.ts";
import { expect, test } from "./house.ts";

const zuid = deLinde.units.find(({ code }) => code === "ZUID");

test("Aylin follows her team, finds it in her list, and stops again", async ({ as, checkAccessibility }) => {
  const page = await as(aylin);
  await page.goto(`/afdelingen/${zuid?.id}`);
  await page.getByRole("button", { name: "Volgen", exact: true }).click();
  await expect(page.getByRole("button", { name: "Niet meer volgen" })).toBeVisible();
  await page.goto("/");
  await page.getByRole("link", { name: "Wat je volgt" }).click();
  await expect(page.getByRole("link", { name: zuid?.name ?? "" })).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("button", { name: /Niet meer volgen/ }).click();
  await expect(page.getByText("Je volgt nog niets")).toBeVisible();
});
