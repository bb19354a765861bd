import { aylin } from "../cast.ts";
import { liftingSafely, scorm12Package, scorm2004Package } from "../packages.ts";
import { expect, test } from "./house.ts";
import { contentOf, expectHeading, expectSaved, packageOfPage, packageToLearn, playLesson } from "./playing.ts";

const oneSco = { scos: liftingSafely.slice(0, 1) };
const first = "Goed tillen begint met kijken";
const second = "Voeten stevig, rug recht";
const answers = ["Ik haal de steekwagen.", "Dicht tegen mijn lichaam, op heuphoogte."] as const;

for (const [standard, zip] of [
  ["SCORM 1.2", scorm12Package(oneSco)],
  ["SCORM 2004", scorm2004Package(oneSco)],
] as const) {
  test(`Aylin plays a ${standard} package of one part to its end`, async ({ as, checkAccessibility, house }) => {
    const { address } = await packageToLearn(house, aylin, zip);
    const page = await as(aylin);
    await page.goto(address);
    await expectHeading(page, first);
    await expect(page.getByRole("navigation", { name: "Inhoud van de cursus" })).toBeHidden();
    await playLesson(page, answers[0]);
    await expect(page.getByText("Je hebt deze les afgerond.")).toBeVisible();
    await expectSaved(page);
    await checkAccessibility(page);
  });
}

for (const [standard, zip] of [
  ["SCORM 1.2", scorm12Package()],
  ["SCORM 2004", scorm2004Package()],
] as const) {
  test(`Aylin goes through the parts of a ${standard} package by its contents, on a phone`, async ({ as, house }) => {
    const { address } = await packageToLearn(house, aylin, zip);
    const page = await as(aylin, { viewport: { width: 390, height: 844 } });
    await page.goto(address);
    await expectHeading(page, first);
    await playLesson(page, answers[0]);
    const contents = page.getByRole("navigation", { name: "Inhoud van de cursus" });
    await page.locator(".player-contents > summary").click();
    await expect(contents.getByRole("button", { name: /Kijk voordat je tilt.*klaar/ })).toBeVisible();
    await contents.getByRole("button", { name: "Til met je benen" }).click();
    await expectHeading(page, second);
    await playLesson(page, answers[1]);
    await expect(page.getByText("Je hebt deze les afgerond.")).toBeVisible();
  });

  test(`Aylin steps through a ${standard} package and finds back what she answered`, async ({ as, house }) => {
    const { address } = await packageToLearn(house, aylin, zip);
    const page = await as(aylin);
    await page.goto(address);
    const content = contentOf(page);
    await content.getByRole("button", { name: "Volgende" }).click();
    await content.getByRole("button", { name: "Volgende" }).click();
    await content.getByLabel(answers[0]).check();
    await page.getByRole("button", { name: "Volgend onderdeel" }).click();
    await expectHeading(page, second);
    await expect(page.getByRole("button", { name: "Volgend onderdeel" })).toBeDisabled();
    await page.getByRole("button", { name: "Vorig onderdeel" }).click();
    await expectHeading(page, "Wat zou jij doen?");
    await expect(content.getByLabel(answers[0])).toBeChecked();

    await expectSaved(page);
    await page.reload();
    await expectHeading(page, "Wat zou jij doen?");
    await expect(content.getByLabel(answers[0])).toBeChecked();
  });
}

test("a part of SCORM 2004 that has to wait opens when the one before it has been passed", async ({ as, house }) => {
  const { address } = await packageToLearn(house, aylin, scorm2004Package({}, "inOrder"));
  const page = await as(aylin);
  await page.goto(address);
  await expectHeading(page, first);
  const contents = page.getByRole("navigation", { name: "Inhoud van de cursus" });
  await contents.getByRole("button", { name: "Til met je benen" }).click();
  await expect(page.getByText("Dit onderdeel kun je nu nog niet openen.")).toBeVisible();
  await expectHeading(page, first);
  await playLesson(page, answers[0]);
  await contents.getByRole("button", { name: "Til met je benen" }).click();
  await expectHeading(page, second);
  await page.reload();
  await expectHeading(page, second);
  await playLesson(page, answers[1]);
  await expect(page.getByText("Je hebt deze les afgerond.")).toBeVisible();
});

test("content in a window of its own finds the runtime in its opener", async ({ as, house }) => {
  const zip = packageOfPage(`<button onclick="window.open('window.html')">Open de les</button>`, {
    "window.html": `<!doctype html><title>Venster</title><script>
      const api = opener.parent.API;
      api.LMSInitialize(""); api.LMSSetValue("cmi.core.lesson_status", "completed"); api.LMSFinish("");
    </script>`,
  });
  const { address } = await packageToLearn(house, aylin, zip);
  const page = await as(aylin);
  await page.goto(address);
  await contentOf(page).getByRole("button", { name: "Open de les" }).click();
  await expect(page.getByText("Je hebt deze les afgerond.")).toBeVisible();
});

test("SCORM 1.2 content keeps 64,000 characters of its own and gets them back", async ({ as, house }) => {
  const zip = packageOfPage(`<p id="length"></p><script>
    const api = parent.API;
    api.LMSInitialize("");
    document.getElementById("length").textContent = api.LMSGetValue("cmi.suspend_data").length + " tekens";
    api.LMSSetValue("cmi.suspend_data", "x".repeat(64000));
    api.LMSCommit("");
  </script>`);
  const { address } = await packageToLearn(house, aylin, zip);
  const page = await as(aylin);
  await page.goto(address);
  await expect(contentOf(page).getByText("0 tekens", { exact: true })).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await expect(contentOf(page).getByText("64000 tekens")).toBeVisible();
});
