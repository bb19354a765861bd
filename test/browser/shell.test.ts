/** What stands around every page, on the page with the most in it. */
import { aylin } from "../cast.ts";
import { expect, test } from "./house.ts";

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
])
  test(`the account menu opens over the house at ${viewport.width} pixels`, async ({ as }) => {
    const page = await as(aylin, { viewport });
    await page.goto("/");
    const menu = page.locator(".top-bar .menu");
    await menu.locator("summary").click();
    const covered = await menu.locator(".menu-item").evaluateAll((items) =>
      items
        .map((item) => ({ item, box: item.getBoundingClientRect() }))
        .filter(({ box }) => box.bottom < innerHeight)
        .filter(({ item, box }) => {
          const onTop = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return !onTop || !item.contains(onTop);
        })
        .map(({ item }) => item.textContent),
    );
    expect(covered).toEqual([]);
  });
