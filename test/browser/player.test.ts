import { liftingSafely } from "../course/lifting-safely.ts";
import { aylin, thomas } from "../cast.ts";
import { scorm12Package, scorm2004Package } from "../packages.ts";
import { expect, test } from "./house.ts";
import { contentOf, expectSaved, packageToLearn, playLesson } from "./playing.ts";

const oneSco = { scos: liftingSafely.slice(0, 1) };

for (const [standard, zip] of [
  ["SCORM 1.2", scorm12Package(oneSco)],
  ["SCORM 2004", scorm2004Package(oneSco)],
] as const) {
  test(`Aylin plays a ${standard} package with one lesson to its end`, async ({ as }) => {
    const { address } = await packageToLearn(await as(thomas), aylin, zip);
    const page = await as(aylin);
    page.on("console", (message) => console.log(message.type(), message.text()));
    page.on("pageerror", (error) => console.log("pageerror", error.message));
    await page.goto(address);
    await expect(contentOf(page).getByRole("heading", { name: "Goed tillen begint met kijken" })).toBeVisible();
    await playLesson(page, "Ik haal de steekwagen.");
    await expect(page.getByText("Je hebt deze les afgerond.")).toBeVisible();
    await expectSaved(page);
  });
}
