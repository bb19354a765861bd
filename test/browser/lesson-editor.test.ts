import sharp from "sharp";
import { joost, thomas } from "../cast.ts";
import { expectSaved, newLesson, savedText, textOf, write } from "./authoring.ts";
import { expect, test } from "./house.ts";

test("Thomas writes a lesson with the keyboard alone, and it saves itself", async ({ as, checkAccessibility }) => {
  const lesson = await newLesson();
  const page = await as(thomas);
  await page.goto(lesson.editor);
  await expect(page.getByText("Nog leeg")).toBeVisible();
  await write(page, "Tillen doe je met je benen.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/kop");
  await expect(page.getByRole("listbox", { name: "Invoegen" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Voor je begint");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- Zet het bed op hoogte");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+b");
  await page.keyboard.type("Vraag een collega");
  await expectSaved(page);
  await expect(page.locator(".page-header").getByText("Concept")).toBeVisible();
  await checkAccessibility(page);
  await page.goto(lesson.editor.replace("bewerken", "voorbeeld"));
  await expect(page.getByRole("heading", { name: "Voor je begint" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Vraag een collega" }).locator("strong")).toBeVisible();
});

test("the toolbar is one stop of the Tab key, and its arrows lead from button to button", async ({ as }) => {
  const lesson = await newLesson();
  const page = await as(thomas);
  await page.goto(lesson.editor);
  await write(page, "Vet");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Alt+F10");
  const toolbar = page.getByRole("toolbar", { name: "Opmaak" });
  await expect(toolbar.getByRole("button", { name: /^Kop/ })).toBeFocused();
  await page.keyboard.press("Home");
  await expect(toolbar.getByRole("button", { name: /^Ongedaan maken/ })).toBeFocused();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
  await expect(toolbar.getByRole("button", { name: /^Vet/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(textOf(page).locator("strong")).toHaveText("Vet");
  await expect(toolbar.getByRole("button", { name: /^Vet/ })).toHaveAttribute("aria-pressed", "true");
});

test("a link leads to a page or a mail address, and nowhere else", async ({ as }) => {
  const lesson = await newLesson();
  const page = await as(thomas);
  await page.goto(lesson.editor);
  await write(page, "richtlijn");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+k");
  const address = page.getByRole("textbox", { name: "Adres van de link" });
  await address.fill("javascript:alert(1)");
  await address.press("Enter");
  await expect(page.getByText("Dit is geen adres dat we kunnen openen.")).toBeVisible();
  await address.fill("voorbeeld.nl/tillen");
  await address.press("Enter");
  await expect(textOf(page).getByRole("link", { name: "richtlijn" })).toHaveAttribute(
    "href",
    "https://voorbeeld.nl/tillen",
  );
  await expectSaved(page);
  expect(await savedText(lesson)).toContain("https://voorbeeld.nl/tillen");
});

test("what is pasted comes in as a lesson, without anything that could run or look elsewhere", async ({ as }) => {
  const lesson = await newLesson();
  const page = await as(thomas);
  await page.goto(lesson.editor);
  await textOf(page).click();
  await page.evaluate(() => {
    const clipboard = new DataTransfer();
    const html = `<h1 style="color:red" onclick="alert(1)">Uit Word</h1><p>Een <b>vet</b> <span style="font-size:40px">stuk</span>
      <a href="javascript:alert(1)">klik</a><script>window.hacked = true</script><img src="https://example.org/volg.gif" onerror="window.hacked = true"></p>
      <table><tr><td>cel</td></tr></table>`;
    clipboard.setData("text/html", html);
    clipboard.setData("text/plain", "Uit Word");
    const event = new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true });
    document.querySelector(".ProseMirror")?.dispatchEvent(event);
  });
  await expect(textOf(page).locator("strong")).toHaveText("vet");
  await expectSaved(page);
  const saved = await savedText(lesson);
  expect(saved).toContain("Uit Word");
  expect(saved).toContain("cel");
  expect(saved).not.toMatch(/javascript|onclick|style|example\.org|script/);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

test("a picture is asked what it tells, before anything else", async ({ as, checkAccessibility }) => {
  const lesson = await newLesson();
  const page = await as(thomas);
  await page.goto(lesson.editor);
  await write(page, "Kijk:");
  const photo = await sharp({ create: { width: 800, height: 400, channels: 3, background: "seagreen" } })
    .png()
    .toBuffer();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Afbeelding", exact: true }).click();
  await (await chooser).setFiles({ name: "tillen.png", mimeType: "image/png", buffer: photo });
  const dialog = page.getByRole("dialog", { name: "Beschrijving van de afbeelding" });
  await dialog.getByRole("button", { name: "Klaar" }).click();
  await expect(dialog.getByText("Schrijf wat iemand moet weten")).toBeVisible();
  await checkAccessibility(page);
  await dialog.getByRole("textbox").fill("lang ".repeat(201));
  await dialog.getByRole("button", { name: "Klaar" }).click();
  await expect(dialog.getByText("Dit is te lang: gebruik hoogstens 1.000 tekens.")).toBeVisible();
  await expect(dialog.getByRole("textbox")).toHaveValue("lang ".repeat(201));
  await dialog.getByRole("textbox").fill("Een verpleegkundige zakt door haar knieën");
  await dialog.getByRole("button", { name: "Klaar" }).click();
  await expect(textOf(page).getByRole("img", { name: "Een verpleegkundige zakt door haar knieën" })).toBeVisible();
  await expectSaved(page);
  await page.goto(lesson.editor.replace("bewerken", "voorbeeld"));
  const shown = page.getByRole("img", { name: "Een verpleegkundige zakt door haar knieën" });
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
});

test("two authors at once: the second chooses, and the other text is kept among the versions", async ({ as }) => {
  const lesson = await newLesson();
  const [one, other] = [await as(thomas), await as(joost)];
  await one.goto(lesson.editor);
  await other.goto(lesson.editor);
  await write(one, "Van Thomas");
  await expectSaved(one);
  await expect.poll(() => savedText(lesson)).toContain("Van Thomas");
  await write(other, "Van Joost");
  await expect(other.getByText("Thomas Mulder werkt ook aan deze les")).toBeVisible();
  expect(await savedText(lesson)).not.toContain("Van Joost");
  await other.getByRole("button", { name: "Verder met de andere versie" }).click();
  await expect(textOf(other)).toHaveText("Van Thomas");
  await write(other, " en Joost");
  await expect.poll(() => savedText(lesson)).toContain("Van Thomas en Joost");
  await other.goto(lesson.editor.replace("bewerken", "versies"));
  await other
    .getByRole("listitem")
    .filter({ hasText: "Joost Bakker" })
    .filter({ hasNotText: "Concept" })
    .getByRole("link", { name: /Bekijk/ })
    .click();
  await expect(other.getByText("Van Joost")).toBeVisible();
});

test("without a connection the text stays on the device, and is offered back after the tab has crashed", async ({
  as,
}) => {
  const lesson = await newLesson();
  const page = await as(thomas);
  await page.goto(lesson.editor);
  await page.context().setOffline(true);
  await write(page, "In de trein");
  await expect(page.getByText("Bewaard op dit apparaat.")).toBeVisible();
  await page.goto("chrome://crash").catch(() => null);
  await page.close();
  await page.context().setOffline(false);
  const again = await page.context().newPage();
  await again.goto(lesson.editor);
  await expect(textOf(again)).toHaveText("");
  await again.getByRole("button", { name: "Zet deze tekst terug" }).click();
  await expect(textOf(again)).toHaveText("In de trein");
  await expect.poll(() => savedText(lesson)).toContain("In de trein");
});

test("when the session has ended the text waits, and is saved after signing in again", async ({ as }) => {
  const lesson = await newLesson();
  const page = await as(thomas);
  await page.goto(lesson.editor);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await write(page, "Na de lunch");
  await expect(page.getByText("Je bent uitgelogd")).toBeVisible();
  await page.context().addCookies(cookies);
  await expect.poll(() => savedText(lesson), { timeout: 15_000 }).toContain("Na de lunch");
  await expectSaved(page);
  await expect(page.getByText("Je bent uitgelogd")).toBeHidden();
});

test("a server that is killed and started again loses nothing", async ({ as, house }) => {
  const lesson = await newLesson();
  const page = await as(thomas);
  await page.goto(lesson.editor);
  await write(page, "Voor de herstart");
  await house.restart();
  await write(page, " en erna");
  await expect.poll(() => savedText(lesson), { timeout: 15_000 }).toContain("Voor de herstart en erna");
});

test("the form below the editor works where no script runs", async ({ as }) => {
  const lesson = await newLesson();
  const page = await as(thomas, { javaScriptEnabled: false });
  await page.goto(lesson.editor);
  await page.getByRole("textbox", { name: "Tekst van de les" }).fill("## Kop\n\n> [!tip]\n> Adem uit.");
  await page.locator("#lesson-text").getByRole("button", { name: "Opslaan" }).click();
  await page.getByRole("link", { name: "Voorbeeld" }).click();
  await expect(page.getByRole("heading", { name: "Kop", exact: true })).toBeVisible();
  await expect(page.getByText("Adem uit.")).toBeVisible();
});
