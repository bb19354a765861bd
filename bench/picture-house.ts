/**
 * Pictures of the house as each role sees it, at three widths, in both themes and in print:
 * `node bench/picture-house.ts http://localhost:3000 pictures`, while a Leerhuis with its demonstration runs at that address.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";

const [address = "http://localhost:3000", folder = "pictures"] = process.argv.slice(2);

/** In the order of the page where one chooses through whose eyes to look. */
const roles = ["director", "hr-adviser", "leader", "trainer", "employee", "author", "works-council"] as const;
const shown = roles.filter((role) => role !== "author");
const widths = [390, 820, 1440] as const;
const themes = ["light", "dark"] as const;

mkdirSync(folder, { recursive: true });
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const role of shown) await pictureRole(browser, role);
} finally {
  await browser.close();
}

async function pictureRole(from: Browser, role: (typeof roles)[number]): Promise<void> {
  const context = await from.newContext({ baseURL: address, locale: "nl-NL", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto("/inloggen");
  await page.locator('form[action="/inloggen/demonstratie"] button').nth(roles.indexOf(role)).click();
  await page.waitForURL(new URL("/", address).href);
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, media: "screen" });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await picture(page, `${role}-${width}-${colorScheme}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light", media: "print" });
  await page.setViewportSize({ width: 794, height: 1123 });
  await picture(page, `${role}-print`);
  await context.close();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
