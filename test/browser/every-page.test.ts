/**
 * Every page, opened by somebody who may see it, in both languages and both themes: nothing scrolls sideways, no script
 * fails, and axe finds nothing. Which pages there are stands in `test/web/routes.access.txt`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { root } from "#platform/root.ts";
import { aylin, type CastMember, farid, ruth, sanne, thomas } from "../cast.ts";
import { addressIn, inhabit } from "../web/inhabited.ts";
import { expect, test } from "./house.ts";

const readers: Readonly<Record<string, CastMember | null>> = {
  administrator: ruth,
  author: thomas,
  "hr adviser": farid,
  leader: sanne,
  employee: aylin,
  visitor: null,
};

/** Reader → addresses: each page once, with the first of the readers above to whom it opens. */
function pages(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of readFileSync(join(root, "test/web/routes.access.txt"), "utf8").split("\n")) {
    const [, path, columns] = /^GET ([^*]+?): (.*)$/.exec(line) ?? [];
    const opens = Object.keys(readers).find((name) => columns?.split(", ").includes(`${name} 200`));
    if (path && opens) found.set(opens, [...(found.get(opens) ?? []), path]);
  }
  return found;
}

const looks = [
  {
    name: "Dutch, by day, on the narrowest phone",
    locale: "nl",
    colorScheme: "light",
    viewport: { width: 320, height: 700 },
  },
  {
    name: "English, by night, on a wide screen",
    locale: "en",
    colorScheme: "dark",
    viewport: { width: 1440, height: 900 },
  },
] as const;

for (const look of looks) {
  for (const [reader, addresses] of pages()) {
    test(`the pages of a ${reader}: ${look.name}`, async ({ as, browser, house, checkAccessibility }) => {
      test.setTimeout(300_000);
      const { colorScheme, viewport } = look;
      const member = readers[reader];
      const page = member
        ? await as(member, { colorScheme, viewport })
        : await (await browser.newContext({ baseURL: house.baseUrl, colorScheme, viewport })).newPage();
      const failures: string[] = [];
      page.on("pageerror", (error) => failures.push(`${page.url()} ${error.message}`));
      try {
        await choose(page, house.baseUrl, look.locale);
        const inhabitants = await inhabit();
        for (const address of addresses)
          await lookAt(page, addressIn(address, inhabitants), look.locale, checkAccessibility);
      } finally {
        // The stories of this worker share one house, and who tells the next one reads Dutch.
        await choose(page, house.baseUrl, "nl");
      }
      expect(failures).toEqual([]);
    });
  }
}

async function choose(page: Page, origin: string, locale: string): Promise<void> {
  await page.request.post("/voorkeuren", { form: { locale, returnTo: "/" }, headers: { origin } });
}

async function lookAt(
  page: Page,
  address: string,
  locale: string,
  checkAccessibility: (page: Page) => Promise<void>,
): Promise<void> {
  // Asks for the head alone: a stream of news never ends.
  const head = await page.request.head(address, { maxRedirects: 0 });
  if (!head.headers()["content-type"]?.startsWith("text/html")) return;
  await page.goto(address);
  expect(await page.locator("html").getAttribute("lang"), address).toBe(locale);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
  await checkAccessibility(page);
}
