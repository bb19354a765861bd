/**
 * The real thing for browser tests: the built server on a real database with the cast in it, and pages in which a member of the
 * cast has signed in. Each worker has its own house; a story about the first run gets one that is new.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  /** The same in a browser of one's own, which lets a frame of another site keep something. */
  readonly atHome: (member: CastMember) => Promise<Page>;
  readonly checkAccessibility: (page: Page) => Promise<void>;
  /** A house of this test alone, as it is after the first start. */
  readonly newHouse: NewHouse;
}

/** Chromium's preferences; Debian's blocks the storage of other sites' frames by default, and so does every window of `as`. */
const allowingOtherSites = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };

export const test = base.extend<Fixtures, { house: House }>({
  house: [async ({}, use) => withHouse(seedCast, use), { scope: "worker" }],

  newHouse: async ({}, use) => withHouse(null, use),

  as: async ({ browser, house }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (member, options = {}) => {
      const context = await browser.newContext({ baseURL: house.baseUrl, locale: "nl-NL", ...options });
      contexts.push(context);
      await addSession(context, house, member);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  atHome: async ({ playwright, launchOptions, house }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "leerhuis-profile-"));
    const contexts: BrowserContext[] = [];
    await use(async (member) => {
      const options = { ...launchOptions, baseURL: house.baseUrl, locale: "nl-NL" };
      const profile = join(folder, member.id);
      mkdirSync(join(profile, "Default"), { recursive: true });
      writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(allowingOtherSites));
      const context = await playwright.chromium.launchPersistentContext(profile, options);
      contexts.push(context);
      await addSession(context, house, member);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    rmSync(folder, { recursive: true, force: true });
  },

  checkAccessibility: async ({}, use) => {
    await use(async (page) => {
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  },
});

async function addSession(context: BrowserContext, { baseUrl }: House, member: CastMember): Promise<void> {
  const [pair = ""] = (await signIn(member)).split(";");
  const at = pair.indexOf("=");
  await context.addCookies([
    { name: pair.slice(0, at), value: pair.slice(at + 1), url: baseUrl, httpOnly: true, sameSite: "Lax" },
  ]);
}
