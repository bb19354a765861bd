/**
 * The real thing for browser tests: the built server on a real database with the cast in it, and pages in which a member of the
 * cast has signed in. Each worker has its own house; a story about the first run gets one that is new.
 */
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import type { CastMember } from "../cast.ts";
import { seedCast } from "../database/seed.ts";
import { signIn } from "../session.ts";
import { accessibilityViolations } from "./axe.ts";
import { type House, type NewHouse, withHouse } from "./house-process.ts";

export { expect };
export type { House };

interface Fixtures {
  /** Opens a new browser window in which this person has signed in. */
  readonly as: (member: CastMember, options?: BrowserContextOptions) => Promise<Page>;
  readonly checkAccessibility: (page: Page) => Promise<void>;
  /** A house of this test alone, as it is after the first start. */
  readonly newHouse: NewHouse;
}

export const test = base.extend<Fixtures, { house: House }>({
  house: [async ({}, use) => withHouse(seedCast, use), { scope: "worker" }],

  newHouse: async ({}, use) => withHouse(null, use),

  as: async ({ browser, house }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (member, options = {}) => {
      const context = await browser.newContext({ baseURL: house.baseUrl, locale: "nl-NL", ...options });
      contexts.push(context);
      const [pair = ""] = (await signIn(member)).split(";");
      const at = pair.indexOf("=");
      await context.addCookies([
        { name: pair.slice(0, at), value: pair.slice(at + 1), url: house.baseUrl, httpOnly: true, sameSite: "Lax" },
      ]);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  checkAccessibility: async ({}, use) => {
    await use(async (page) => {
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  },
});
