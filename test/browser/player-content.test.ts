/** Packages are not all alike: pages that say nothing, controls that are off, a browser that keeps nothing for other sites. */
import type { Page } from "@playwright/test";
import { aylin } from "../cast.ts";
import { expect, test } from "./house.ts";
import { packageOfAssets, packageWithControls } from "./plain-packages.ts";
import {
  contentOf,
  expectHeading,
  expectSaved,
  keptValues,
  packageOfPage,
  packageToLearn,
  playLesson,
} from "./playing.ts";

const step = (page: Page, name: string) => page.getByRole("button", { name });
const contents = (page: Page) => page.getByRole("navigation", { name: "Inhoud van de cursus" });

test("a course of plain pages is done when each was opened", async ({ as, house }) => {
  const { address } = await packageToLearn(house, aylin, packageOfAssets(["Kijken", "Tillen", "Rusten"]));
  const page = await as(aylin);
  await page.goto(address);
  await expectHeading(page, "Kijken");
  await expect(contents(page).getByRole("button", { name: /Kijken.*klaar/ })).toBeVisible();
  await step(page, "Volgend onderdeel").click();
  await expectHeading(page, "Tillen");
  await expect(page.getByText("Je hebt deze les afgerond.")).toBeHidden();
  await contents(page).getByRole("button", { name: "Rusten" }).click();
  await expectHeading(page, "Rusten");
  await expect(page.getByText("Je hebt deze les afgerond.")).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Voortgang van Veilig tillen" })).toHaveAttribute("value", "1");
});

test("a course that lets nobody choose is gone through with the buttons, and its contents are no buttons", async ({
  as,
  house,
}) => {
  const zip = packageWithControls(`choice="false" flow="true"`);
  const { address } = await packageToLearn(house, aylin, zip);
  const page = await as(aylin);
  await page.goto(address);
  await expectHeading(page, "Goed tillen begint met kijken");
  await expect(contents(page).getByText("Til met je benen")).toBeVisible();
  await expect(contents(page).getByRole("button")).toHaveCount(0);
  await playLesson(page, "Ik haal de steekwagen.");
  await step(page, "Volgend onderdeel").click();
  await expectHeading(page, "Voeten stevig, rug recht");
  await page.reload();
  await expectHeading(page, "Voeten stevig, rug recht");
  await playLesson(page, "Dicht tegen mijn lichaam, op heuphoogte.");
  await expect(page.getByText("Je hebt deze les afgerond.")).toBeVisible();
});

test("a course whose controls are all off still opens, one part after the other", async ({ as, house }) => {
  const zip = packageWithControls(`choice="false" flow="false"`);
  const { address } = await packageToLearn(house, aylin, zip);
  const page = await as(aylin);
  await page.goto(address);
  await expectHeading(page, "Goed tillen begint met kijken");
  await playLesson(page, "Ik haal de steekwagen.");
  await contents(page).getByRole("button", { name: "Til met je benen" }).click();
  await expectHeading(page, "Voeten stevig, rug recht");
  await playLesson(page, "Dicht tegen mijn lichaam, op heuphoogte.");
  await expect(page.getByText("Je hebt deze les afgerond.")).toBeVisible();
});

/** Tries the cookies and the storage of its own host, says what came of it, and speaks with the runtime. */
const cookieTrier = packageOfPage(`<p id="kept"></p><script>
  document.cookie = "tried=1; SameSite=None; Secure";
  const storage = () => { try { return String(localStorage.length >= 0); } catch { return "refused"; } };
  document.getElementById("kept").textContent = "koekjes: " + document.cookie + ", opslag: " + storage();
  parent.API.LMSInitialize("");
  parent.API.LMSSetValue("cmi.core.lesson_location", "3");
  parent.API.LMSSetValue("cmi.core.lesson_status", "completed");
  parent.API.LMSCommit("");
</script>`);

test("where a browser keeps nothing for other sites, content speaks with the runtime all the same", async ({
  as,
  atHome,
  house,
}) => {
  const lesson = await packageToLearn(house, aylin, cookieTrier);
  const lenient = await atHome(aylin);
  await lenient.goto(lesson.address);
  await expect(contentOf(lenient).getByText("opslag: true")).toBeVisible();

  const page = await as(aylin);
  await page.goto(lesson.address);
  await expect(contentOf(page).getByText("koekjes: , opslag: refused")).toBeVisible();
  await expect(page.getByText("Je hebt deze les afgerond.")).toBeVisible();
  await expectSaved(page);
  expect((await keptValues(lesson))["cmi.core.lesson_location"]).toBe("3");
});

test("a keyboard gets past the course without going through it, and back", async ({
  as,
  checkAccessibility,
  house,
}) => {
  const { address } = await packageToLearn(house, aylin, packageOfAssets(["Kijken", "Tillen"]));
  const page = await as(aylin);
  await page.goto(address);
  await expectHeading(page, "Kijken");
  const past = page.getByRole("link", { name: "Sla de cursus over" });
  await past.focus();
  await expect(past).toBeInViewport();
  await checkAccessibility(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Na de cursus" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(step(page, "Volgend onderdeel")).toBeFocused();
  await expect(page.locator(".player-stage iframe")).toHaveAttribute("title", "Cursus: Bladzijden");
  await expect(page.frameLocator(".player-stage iframe").locator("iframe")).toHaveAttribute("title", "Kijken");
});
