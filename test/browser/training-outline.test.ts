import { acting } from "../actors.ts";
import { thomas } from "../cast.ts";
import { scorm2004Package } from "../packages.ts";
import { makeLesson, makeTextLesson, makeTraining } from "../trainings.ts";
import { addModule } from "../../src/academy/actions/change-modules.ts";
import { readOutline } from "../../src/academy/actions/read-training.ts";
import { expect, test } from "./house.ts";

/** "Aan de slag(Een Twee) Verdieping(Drie)" */
async function training() {
  const actor = await acting(thomas);
  const made = await makeTraining(actor);
  await makeTextLesson(actor, made, "Een", "Zak door je knieën.");
  await makeTextLesson(actor, made, "Twee", "Houd je rug recht.");
  const second = await addModule(actor, { ...made, title: "Verdieping" });
  await makeTextLesson(actor, second, "Drie", "Adem uit.");
  const order = async (): Promise<string> => {
    const { modules } = await readOutline(actor, made);
    return modules
      .map((module) => `${module.title}(${module.lessons.map((lesson) => lesson.title).join(" ")})`)
      .join(" ");
  };
  return { made, outline: `/trainingen/${made.trainingId}/bewerken`, order };
}

test("a lesson is dragged into another module, and a module in front of another", async ({ as }) => {
  const { outline, order } = await training();
  const page = await as(thomas);
  await page.goto(outline);
  const row = (title: string) =>
    page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) });
  const place = { x: 200, y: 5 };
  await row("Een").locator("[data-grip]").dragTo(row("Drie"), { targetPosition: place });
  await expect.poll(order).toBe("Aan de slag(Twee) Verdieping(Een Drie)");
  await expect(page.getByText("“Een” staat nu in “Verdieping”.")).toBeVisible();
  const module = (title: string) => page.getByRole("region", { name: title, exact: true });
  await module("Verdieping").locator("[data-grip]").first().dragTo(module("Aan de slag"), { targetPosition: place });
  await expect.poll(order).toBe("Verdieping(Een Drie) Aan de slag(Twee)");
});

test("the same with the keyboard alone: the place of the keyboard moves along", async ({ as, checkAccessibility }) => {
  const { outline, order } = await training();
  const page = await as(thomas);
  await page.goto(outline);
  const down = page.getByRole("button", { name: "Een omlaag" });
  await down.focus();
  await page.keyboard.press("Enter");
  await expect.poll(order).toBe("Aan de slag(Twee Een) Verdieping(Drie)");
  await expect(down).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(order).toBe("Aan de slag(Twee) Verdieping(Een Drie)");
  await expect(down).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(order).toBe("Aan de slag(Twee) Verdieping(Drie Een)");
  await expect(page.getByRole("button", { name: "Een omhoog" })).toBeFocused();
  await checkAccessibility(page);
});

test("a lesson that was taken out is put back", async ({ as }) => {
  const { outline, order } = await training();
  const page = await as(thomas);
  await page.goto(outline);
  await page.getByTitle("Meer met Twee", { exact: true }).click();
  await page.getByRole("button", { name: "Verwijderen", exact: true }).click();
  await expect.poll(order).toBe("Aan de slag(Een) Verdieping(Drie)");
  await page.getByText("1 verwijderd onderdeel").click();
  await page.getByRole("button", { name: "Terugzetten Twee" }).click();
  await expect.poll(order).toBe("Aan de slag(Een Twee) Verdieping(Drie)");
});

test("without a script the buttons do the same", async ({ as }) => {
  const { outline, order } = await training();
  const page = await as(thomas, { javaScriptEnabled: false });
  await page.goto(outline);
  await expect(page.locator("[data-grip]").first()).toBeHidden();
  await page.getByRole("button", { name: "Twee omhoog" }).click();
  await expect.poll(order).toBe("Aan de slag(Twee Een) Verdieping(Drie)");
  await page.getByTitle("Meer met Drie", { exact: true }).click();
  await page.getByRole("button", { name: "Aan de slag", exact: true }).click();
  await expect.poll(order).toBe("Aan de slag(Twee Een Drie) Verdieping()");
});

test("a course package shows itself when it is unpacked, without loading the page", async ({
  as,
  checkAccessibility,
}) => {
  const actor = await acting(thomas);
  const { made } = await training();
  const lesson = await makeLesson(actor, made, "Oefenen", "package");
  const page = await as(thomas);
  await page.goto(`/trainingen/${lesson.trainingId}/lessen/${lesson.lessonId}/bewerken`);
  await page
    .getByLabel("Kies een SCORM-pakket")
    .setInputFiles({ name: "veilig-tillen.zip", mimeType: "application/zip", buffer: Buffer.from(scorm2004Package()) });
  await page.getByRole("button", { name: "Upload het pakket" }).click();
  await expect(page.getByText("SCORM 2004 4th Edition")).toBeVisible({ timeout: 20_000 });
  await checkAccessibility(page);
});

test("a training is published when nothing is missing any more, in both themes without violations", async ({
  as,
  checkAccessibility,
}) => {
  const actor = await acting(thomas);
  const { made, outline } = await training();
  await makeLesson(actor, made, "De film", "video");
  const page = await as(thomas);
  await page.goto(outline);
  await page.getByRole("link", { name: "Publiceren" }).first().click();
  await expect(page.getByRole("link", { name: "De les “De film” is nog leeg." })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publiceer deze training" })).toBeDisabled();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await checkAccessibility(page);
  }
  await page.goto(outline);
  await page.getByTitle("Meer met De film", { exact: true }).click();
  await page.getByRole("button", { name: "Verwijderen", exact: true }).click();
  await expect(page.getByText("1 verwijderd onderdeel")).toBeVisible();
  await page.goto(`${outline}/publiceren`);
  await page.getByRole("button", { name: "Publiceer deze training" }).click();
  await expect(page.getByText("Gepubliceerd: 3 lessen staan klaar voor je collega’s.")).toBeVisible();
  await checkAccessibility(page);
});
