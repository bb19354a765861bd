import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { aylin, bram } from "../cast.ts";
import { expect, test } from "./house.ts";

/** A photo of some megabytes: noise does not compress. */
const photo = async (): Promise<{ name: string; mimeType: string; buffer: Buffer }> => ({
  name: "Aylin op de werkvloer.png",
  mimeType: "image/png",
  buffer: await sharp(randomBytes(1200 * 900 * 3), { raw: { width: 1200, height: 900, channels: 3 } })
    .png()
    .toBuffer(),
});

/** Makes the line as slow as a phone's in a lift. */
async function slowDown(page: Page, bytesPerSecond: number): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 5,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  });
}

const words = (page: Page) => page.locator("upload-field output");

test("Aylin's picture goes ahead of the form, survives a lost line, and the form waits for it", async ({
  as,
  checkAccessibility,
}) => {
  const page = await as(aylin);
  await page.goto(`/mensen/${aylin.id}/foto`);
  await slowDown(page, 600_000);
  await page.locator("input[type=file]").setInputFiles(await photo());
  await expect(words(page)).toContainText("verstuurd");
  await checkAccessibility(page);

  await page.context().setOffline(true);
  await expect(words(page)).toContainText("De verbinding is weg");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(words(page)).toContainText("zodra het bestand is aangekomen");
  await page.context().setOffline(false);
  await expect(page).toHaveURL(`/mensen/${aylin.id}`, { timeout: 30_000 });
  await page.goto(`/mensen/${aylin.id}/foto`);
  await expect(page.locator("main img")).toHaveJSProperty("complete", true);
  expect(await page.locator("main img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test("a file that is no image is refused at once, in words, by keyboard alone one chooses another", async ({ as }) => {
  const page = await as(bram);
  await page.goto(`/mensen/${bram.id}/foto`);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "foto.png", mimeType: "image/png", buffer: Buffer.from("geen beeld") });
  await expect(words(page)).toContainText("geen afbeelding die we kunnen gebruiken");
  await page.locator("input[type=file]").setInputFiles(await photo());
  await expect(words(page)).toContainText("aangekomen");
  await page.getByRole("button", { name: "Ander bestand kiezen" }).press("Enter");
  await expect(page.locator("input[type=file]")).toBeFocused();
});

test("without JavaScript the form carries the file itself", async ({ as }) => {
  const page = await as(bram, { javaScriptEnabled: false });
  await page.goto(`/mensen/${bram.id}/foto`);
  await page.locator("input[type=file]").setInputFiles(await photo());
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page).toHaveURL(`/mensen/${bram.id}`);
});
