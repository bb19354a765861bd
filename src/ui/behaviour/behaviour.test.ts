import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openStage, type Stage } from "#test/bouwdoos/stage.tsx";
import { openBrowser, visit, type Visit } from "#test/bouwdoos/window.ts";

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

beforeEach(() => {
  stage.answer = "accepted";
  stage.received.length = 0;
});

const inBouwdoos = (story: (visit: Visit) => Promise<void>): Promise<void> =>
  visit(browser, `${stage.address}/bouwdoos`, {}, story);

const keptTexts = (page: Page): Promise<string[]> => page.evaluate(() => Object.values(localStorage).map(String));

const title = "#training-title";
const submit = "#training button:has-text('Training maken')";

describe("what one types", () => {
  it("survives a closed tab and is offered back", () =>
    inBouwdoos(async ({ page, context }) => {
      await page.fill(title, "Tillen met de lift");
      await page.check("#choices-kind-1");
      await page.close({ runBeforeUnload: true });
      const again = await context.newPage();
      await again.goto(`${stage.address}/bouwdoos`);
      expect(await again.inputValue(title)).toBe("Veilig tillen");
      await again.click("#training >> text=Zet mijn tekst terug");
      expect(await again.inputValue(title)).toBe("Tillen met de lift");
      await again.click("#choices >> text=Weggooien");
      expect(await again.isChecked("#choices-kind-1")).toBe(false);
    }));

  it("is never cut off: where it gets long, the field says how much room is left, or how much is too much", () =>
    inBouwdoos(async ({ page }) => {
      const summary = "#training-summary";
      const room = page.locator("#training .field", { has: page.locator(summary) }).locator("[data-room]");
      await page.fill(summary, "a".repeat(100));
      expect(await room.isVisible()).toBe(false);
      await page.fill(summary, "a".repeat(190));
      expect(await room.textContent()).toBe("Nog 10 tekens over");
      await page.fill(summary, `${"a".repeat(201)}  `);
      expect(await room.textContent()).toBe("1 teken te veel");
      expect((await page.inputValue(summary)).length).toBe(203);
      await page.fill(summary, "kort");
      expect(await room.isVisible()).toBe(false);
    }));

  it("is forgotten when the server has accepted it", () =>
    inBouwdoos(async ({ page }) => {
      await page.fill(title, "Tillen met de lift");
      await Promise.all([page.waitForEvent("load"), page.click(submit)]);
      expect(stage.received[0]?.get("title")).toBe("Tillen met de lift");
      expect(await keptTexts(page)).toEqual([]);
      expect(await page.isVisible("text=Zet mijn tekst terug")).toBe(false);
    }));

  it("is kept when the session turned out to have ended", () =>
    inBouwdoos(async ({ page }) => {
      stage.answer = "signedOut";
      await page.fill(title, "Tillen met de lift");
      await page.click(submit);
      await page.waitForURL("**/inloggen");
      await page.goto(`${stage.address}/bouwdoos`);
      await page.click("#training >> text=Zet mijn tekst terug");
      expect(await page.inputValue(title)).toBe("Tillen met de lift");
    }));

  it("is kept when the form was refused and is left alone", () =>
    inBouwdoos(async ({ page, context }) => {
      stage.answer = "refused";
      await page.fill(title, "Tillen met de lift");
      await Promise.all([page.waitForEvent("load"), page.click(submit)]);
      await page.waitForSelector("[data-error-summary]");
      await page.close({ runBeforeUnload: true });
      const again = await context.newPage();
      await again.goto(`${stage.address}/bouwdoos`);
      await again.click("#training >> text=Zet mijn tekst terug");
      expect(await again.inputValue(title)).toBe("Tillen met de lift");
    }));

  it("is forgotten when one signs out", () =>
    inBouwdoos(async ({ page }) => {
      await page.fill(title, "Tillen met de lift");
      await expect.poll(() => keptTexts(page)).toHaveLength(1);
      await page.click("summary:has(.avatar)");
      await Promise.all([page.waitForEvent("load"), page.click("text=Uitloggen")]);
      expect(await keptTexts(page)).toEqual([]);
    }));

  it("is never a secret", () =>
    inBouwdoos(async ({ page }) => {
      await page.evaluate(() => document.querySelector("#other")?.setAttribute("data-draft", ""));
      await page.fill("#other-password", "geheim-geheim");
      await page.fill("#other-amount", "900");
      await expect.poll(() => keptTexts(page)).toHaveLength(1);
      expect((await keptTexts(page)).join(" ")).not.toContain("geheim");
    }));
});

describe("a form", () => {
  it("is sent once, however often one presses", () =>
    inBouwdoos(async ({ page }) => {
      const pressTwice = page.evaluate(() => {
        const form = document.querySelector<HTMLFormElement>("#training");
        form?.requestSubmit();
        form?.requestSubmit();
      });
      await Promise.all([page.waitForEvent("load"), pressTwice]);
      expect(stage.received).toHaveLength(1);
    }));

  it("waits without a connection and is sent when there is one", () =>
    inBouwdoos(async ({ page, context }) => {
      await context.setOffline(true);
      await page.waitForSelector("text=Je bent offline. Wat je typt, blijft bewaard.");
      await page.click(submit);
      await page.waitForSelector("text=Je formulier staat klaar");
      expect(stage.received).toHaveLength(0);
      await Promise.all([page.waitForEvent("load"), context.setOffline(false)]);
      expect(stage.received).toHaveLength(1);
    }));
});

describe("a list", () => {
  it("searches as one types, and leaves the focus where it is", () =>
    inBouwdoos(async ({ page }) => {
      await page.focus("#deelnemers [type=search]");
      await page.keyboard.type("fatima");
      await page.waitForURL("**/bouwdoos?q=fatima");
      await page.keyboard.type(" v");
      expect(await page.inputValue("#deelnemers [type=search]")).toBe("fatima v");
    }));

  it("sorts in place, and the way back shows it as it was", () =>
    inBouwdoos(async ({ page }) => {
      await page.focus("#deelnemers-sort-unit");
      await page.keyboard.press("Enter");
      await page.waitForSelector("th[aria-sort=ascending]:has-text('Afdeling')");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("deelnemers-sort-unit");
      expect(new URL(page.url()).search).toBe("?sort=unit");
      await page.goBack();
      await page.waitForSelector("th[aria-sort=ascending]:has-text('Naam')");
    }));

  it("keeps its order while one filters it", () =>
    inBouwdoos(async ({ page }) => {
      await page.click("#deelnemers-sort-done");
      await page.waitForURL("**/bouwdoos?sort=done");
      await page.selectOption("#deelnemers [name=unit]", "zuid");
      await page.waitForURL("**/bouwdoos?sort=done&unit=zuid");
      expect(await page.getAttribute("a[href*='format=csv']", "href")).toBe("/bouwdoos?sort=done&unit=zuid&format=csv");
    }));

  it("ticks all rows at once and counts them", () =>
    inBouwdoos(async ({ page }) => {
      expect(await page.isVisible(".bulk-bar")).toBe(false);
      await page.check("[data-select-all]");
      expect(await page.textContent("[data-selection-count]")).toBe("4 gekozen");
      await page.uncheck("#select-joris-de-groot");
      expect(await page.textContent("[data-selection-count]")).toBe("3 gekozen");
      await Promise.all([page.waitForEvent("load"), page.click(".bulk-bar >> text=Herinneren")]);
      expect(stage.received[0]?.getAll("selected")).toHaveLength(3);
      expect(stage.received[0]?.get("operation")).toBe("remind");
    }));
});

describe("with the keyboard alone", () => {
  it("a menu opens, is walked through and closes, and the focus comes back", () =>
    inBouwdoos(async ({ page }) => {
      const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
      await page.focus("summary:has-text('Acties')");
      await page.keyboard.press("ArrowDown");
      expect(await focused()).toBe("Kopie maken");
      await page.keyboard.press("ArrowUp");
      expect(await focused()).toBe("Verwijderen");
      await page.keyboard.press("Escape");
      expect(await focused()).toBe("Acties");
      expect(await page.isVisible("text=Kopie maken")).toBe(false);
    }));

  it("a dialog opens and closes, and the focus comes back", () =>
    inBouwdoos(async ({ page }) => {
      await page.focus("a[href='#intrekken']");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.querySelector("#intrekken")?.matches(":modal"))).toBe(true);
      await page.keyboard.press("Escape");
      expect(await page.getAttribute(":focus", "href")).toBe("#intrekken");
    }));

  it("a colleague is found and chosen, and let go again", () =>
    inBouwdoos(async ({ page }) => {
      const chosen = (): Promise<string[]> =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLOptionElement>("[name=guests] option:checked")].map(({ value }) => value),
        );
      await page.focus("#training-guests");
      await page.keyboard.type("GROOT");
      await page.waitForSelector("[role=option]:has-text('Joris de Groot'):only-child");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      expect(await chosen()).toEqual(["p1", "p2", "p3"]);
      await page.keyboard.press("Backspace");
      expect(await chosen()).toEqual(["p1", "p2"]);
    }));

  it("a colleague who was chosen while the search still ran is not covered by what it finds", () =>
    inBouwdoos(async ({ page }) => {
      await page.focus("#training-guests");
      await page.waitForSelector("[role=option]:has-text('Joris de Groot')");
      await page.keyboard.type("j");
      await page.click("[role=option]:has-text('Joris de Groot')");
      const list = page.locator(`#${await page.getAttribute("#training-guests", "aria-controls")}`);
      await page.waitForTimeout(400); // Longer than it waits for another letter.
      expect(await list.isHidden()).toBe(true);
      await page.keyboard.type("a");
      await list.waitFor();
    }));

  it("an explanation goes away by Escape", () =>
    inBouwdoos(async ({ page }) => {
      await page.focus("text=Wie ziet dit?");
      expect(await page.isVisible("[role=tooltip]")).toBe(true);
      await page.keyboard.press("Escape");
      expect(await page.isVisible("[role=tooltip]")).toBe(false);
    }));
});
