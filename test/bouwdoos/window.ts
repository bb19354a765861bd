import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "@playwright/test";

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** Opens a window on this address for a story, and throws when a page complained in its console meanwhile. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
  story: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" && !saysOffline(message.text()))
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "load" });
  await story({ page, context });
  await context.close();
  if (complaints.length > 0) throw new Error(`The page complained: ${complaints.join("; ")}`);
}

/** A window that the test has cut off from the network says so by itself. */
const saysOffline = (complaint: string): boolean => complaint.includes("net::ERR_INTERNET_DISCONNECTED");
