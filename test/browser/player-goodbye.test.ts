/** What content tells only as its window goes away: nobody hears it any more, and it is not lost. */
import type { Page } from "@playwright/test";
import { aylin } from "../cast.ts";
import { expect, test } from "./house.ts";
import { contentOf, expectSaved, keptValues, packageOfPage, packageToLearn } from "./playing.ts";

/** Tells `length` characters, all at its goodbye; and shows how many it got back. */
const tellsAtGoodbye = (length: number): Uint8Array =>
  packageOfPage(`<p id="back"></p><script>
    const api = parent.API;
    api.LMSInitialize("");
    document.getElementById("back").textContent = api.LMSGetValue("cmi.suspend_data").length + " tekens terug";
    const random = crypto.getRandomValues(new Uint8Array(${length}));
    const incompressible = Array.from(random, (byte) => (byte % 64).toString(36).at(-1)).join("");
    window.addEventListener("pagehide", () => {
      api.LMSSetValue("cmi.suspend_data", incompressible);
      api.LMSSetValue("cmi.core.lesson_status", "completed");
      api.LMSFinish("");
    });
  </script>`);

/** A window that closes gets half a second, which a busy machine may not give; a frame that is taken away says the same. */
const sayGoodbye = (page: Page): Promise<void> =>
  page.locator(".player-stage iframe").evaluate((frame) => frame.remove());

const expectBack = (page: Page, length: number): Promise<void> =>
  expect(contentOf(page).getByText(`${length} tekens terug`, { exact: true })).toBeVisible();

test("64,000 characters at its goodbye are more than a browser sends for a page that is gone, and arrive all the same", async ({
  as,
  house,
}) => {
  const lesson = await packageToLearn(house, aylin, tellsAtGoodbye(64_000));
  const page = await as(aylin);
  await page.goto(lesson.address);
  await expectBack(page, 0);
  await expectSaved(page);
  await sayGoodbye(page);
  await expect.poll(async () => (await keptValues(lesson))["cmi.suspend_data"]?.length).toBe(64_000);
  expect((await keptValues(lesson))["cmi.core.lesson_status"]).toBe("completed");
});

test("a goodbye that nobody hears arrives with the next visit, once", async ({ atHome, house }) => {
  const lesson = await packageToLearn(house, aylin, tellsAtGoodbye(12));
  const page = await atHome(aylin);
  await page.goto(lesson.address);
  await expectBack(page, 0);
  await expectSaved(page);
  const next = await page.context().newPage();
  // A browser that plays being offline lets through what a page that goes away sends; so the server is away.
  await house.away(async () => {
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
  });
  expect(await keptValues(lesson)).not.toHaveProperty(["cmi.suspend_data"]);

  await next.goto(lesson.address);
  await expectBack(next, 12);
  await expectSaved(next);
  await expect(next.getByText("Je hebt deze les afgerond.")).toBeVisible();
  const told = (await keptValues(lesson))["cmi.suspend_data"];
  expect(told).toHaveLength(12);
  // Its next goodbye is heard, and so the visit after that finds nothing left behind and opens the course once.
  await sayGoodbye(next);
  await expect.poll(async () => (await keptValues(lesson))["cmi.suspend_data"]).not.toBe(told);
  const opened = openings(next);
  await next.reload();
  await expectBack(next, 12);
  await expectSaved(next);
  expect(opened.count).toBe(1);
});

/** Counts how often the course is opened from here on. */
function openings(page: Page): { readonly count: number } {
  const opened = { count: 0 };
  page.on("request", (request) => (opened.count += request.url().endsWith("/poging") ? 1 : 0));
  return opened;
}

test("what another course wrote where goodbyes are kept harms nothing", async ({ atHome, house }) => {
  const lesson = await packageToLearn(house, aylin, tellsAtGoodbye(3));
  const page = await atHome(aylin);
  await page.goto(lesson.address);
  await expectBack(page, 0);
  const attempt = await page
    .frameLocator(".player-stage iframe")
    .locator("html")
    .evaluate((html) => html.dataset["attempt"]);
  await contentOf(page)
    .locator("html")
    .evaluate((_, key) => {
      localStorage.setItem(`${key}nonsense`, "{");
      localStorage.setItem(`${key}null`, "null");
      localStorage.setItem(`${key}shape`, JSON.stringify({ at: Date.now(), farewell: { journalId: 1, entries: {} } }));
      localStorage.setItem("leerhuis-left-of-another", JSON.stringify({ at: 0, farewell: null }));
    }, `leerhuis-left-${attempt}-`);
  await page.reload();
  await expectBack(page, 3);
  await expectSaved(page);
});
