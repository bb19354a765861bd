import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "@playwright/test";
import { accessibilityViolations } from "#test/browser/axe.ts";
import { openStage, type Stage } from "#test/bouwdoos/stage.tsx";
import { openBrowser, visit } from "#test/bouwdoos/window.ts";

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  stage = await openStage();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await stage.close();
});

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

describe("the bouwdoos", () => {
  it.each([
    ["light", "nl", wide],
    ["dark", "nl", wide],
    ["light", "en", phone],
    ["dark", "nl", phone],
  ] as const)("has no fault that axe can find: %s, %s, %o", async (theme, locale, viewport) => {
    const address = `${stage.address}/bouwdoos?theme=${theme}&locale=${locale}`;
    await visit(browser, address, { viewport }, async ({ page }) => {
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  });

  it.each([320, 390, 820, 1440])("fits a screen of %i pixels, so that nobody scrolls sideways", async (width) => {
    await visit(browser, `${stage.address}/bouwdoos`, { viewport: { width, height: 800 } }, async ({ page }) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });

  it("gives every control a target of 24 pixels", async () => {
    await visit(browser, `${stage.address}/bouwdoos`, { viewport: phone }, async ({ page }) => {
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("button, .button, summary, select, input:not([type=hidden])")]
          .filter((control) => control.checkVisibility())
          .map((control) => control.closest("label") ?? control)
          .filter(({ offsetWidth, offsetHeight }) => Math.min(offsetWidth, offsetHeight) < 24)
          .map((target) => target.outerHTML.slice(0, 80)),
      );
      expect(small).toEqual([]);
    });
  });

  it("works as a plain page where JavaScript does not run", async () => {
    await visit(
      browser,
      `${stage.address}/bouwdoos`,
      { viewport: wide, javaScriptEnabled: false },
      async ({ page }) => {
        await page.click("text=Uitnodiging intrekken");
        expect(await page.isVisible("#intrekken")).toBe(true);
        await page.click("#intrekken >> text=Annuleren");
        expect(await page.isVisible("#intrekken")).toBe(false);
        expect(await page.isVisible("select#training-owner")).toBe(true);
        expect(await page.isVisible("text=Toepassen")).toBe(true);
      },
    );
  });

  it("weighs little: the base script under 10 kB, a first visit under 60 kB", async () => {
    await visit(browser, `${stage.address}/inloggen`, {}, async ({ page }) => {
      const weigh = async (selector: string): Promise<number> => {
        const addresses = await page.evaluate(
          (found) =>
            [...document.querySelectorAll(found)].map(
              (part) => part.getAttribute("src") ?? part.getAttribute("href") ?? "",
            ),
          selector,
        );
        expect(addresses).not.toEqual([]);
        const files = await Promise.all(
          addresses.map(async (file) => (await fetch(stage.address + file)).arrayBuffer()),
        );
        return files.reduce((sum, file) => sum + gzipSync(Buffer.from(file)).length, 0);
      };
      const base = await weigh("script[src], link[rel=modulepreload]");
      const styles = await weigh("link[rel=stylesheet]");
      const html = gzipSync(await (await fetch(page.url())).text()).length;
      expect(base).toBeLessThan(10_000);
      expect(html + styles + base).toBeLessThan(60_000);
    });
  });
});
