/**
 * Takes the pictures of the README anew: `node bench/picture-readme.ts http://localhost:3000 docs/images`, while a Leerhuis with
 * its demonstration runs at that address.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";

const [address = "http://localhost:3000", folder = "docs/images"] = process.argv.slice(2);

/** In the order of the page where one chooses through whose eyes to look. */
const roles = ["director", "hr-adviser", "leader", "trainer", "employee", "author"] as const;
const phone = { width: 390, height: 844 };
const half = { width: 1360, height: 900 };

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  await pictureHouse();
  await picturePhone();
  await picturePage("hr-adviser", (page) => page.goto("/mensen"), "people.png");
  await picturePage("author", openLesson, "making.png");
} finally {
  await browser.close();
}

async function pictureHouse(): Promise<void> {
  const page = await enter(browser, "employee", { width: 1360, height: 1040 });
  await take(page, join(folder, "house.png"));
}

/** What one learns beside a lesson of it, as two screens in one picture. */
async function picturePhone(): Promise<void> {
  const page = await enter(browser, "employee", phone);
  await page.goto("/leren");
  await take(page, join(folder, "phone.png"));
  await page.locator(".next-training .button-primary").click();
  await page.waitForLoadState("networkidle");
  const lesson = await page.screenshot();
  const overview = readFileSync(join(folder, "phone.png"));
  const both = await (
    await browser.newContext({ viewport: { width: 2 * phone.width, height: phone.height } })
  ).newPage();
  const images = [overview, lesson].map((picture) => `<img src="data:image/png;base64,${picture.toString("base64")}">`);
  await both.setContent(`<body style="margin:0;display:flex">${images.join("")}</body>`);
  await both.screenshot({ path: join(folder, "phone.png") });
}

async function openLesson(page: Page): Promise<void> {
  await page.goto("/maken");
  await page.getByRole("link", { name: "Feedback die helpt" }).first().click();
  await page.getByRole("link", { name: "Wat zag je, wat deed het, wat wil je?" }).first().click();
  await page.locator(".ProseMirror").waitFor();
}

/** A page as it is on a wide screen, half as large. */
async function picturePage(
  role: (typeof roles)[number],
  open: (page: Page) => Promise<unknown>,
  name: string,
): Promise<void> {
  const page = await enter(browser, role, half);
  await open(page);
  await take(page, join(folder, name), { width: 780, height: 516 });
}

async function enter(
  from: Browser,
  role: (typeof roles)[number],
  viewport: { width: number; height: number },
): Promise<Page> {
  const context = await from.newContext({ baseURL: address, locale: "nl-NL", reducedMotion: "reduce", viewport });
  const page = await context.newPage();
  await page.goto("/inloggen");
  await page.locator('form[action="/inloggen/demonstratie"] button').nth(roles.indexOf(role)).click();
  await page.waitForURL(new URL("/", address).href);
  return page;
}

/** Without the bar of the demonstration: a picture of an organisation at work. */
async function take(page: Page, path: string, shrunk?: { width: number; height: number }): Promise<void> {
  await page.evaluate(async () => {
    document.querySelector(".tour-bar")?.remove();
    await document.fonts.ready;
  });
  const picture = await page.screenshot(shrunk ? {} : { path });
  if (!shrunk) return;
  const small = await (await browser.newContext({ viewport: shrunk })).newPage();
  await small.setContent(
    `<body style="margin:0"><img width="${shrunk.width}" src="data:image/png;base64,${picture.toString("base64")}"></body>`,
  );
  await small.screenshot({ path });
}
