import { setTimeout as wait } from "node:timers/promises";
import { type BrowserContext, type CDPSession, chromium } from "@playwright/test";

/** What a first visit with an empty cache costs, on a slow telephone. */
export interface FirstVisit {
  readonly name: string;
  readonly requests: number;
  /** Over the line, with the headers of the answers; what each kind of file has of it. */
  readonly bytes: number;
  readonly bytesOf: Readonly<Record<string, number>>;
  /** Milliseconds until the first and until the largest thing is painted. */
  readonly firstPaint: number;
  readonly largestPaint: number;
}

/** Slow 4G as Lighthouse simulates it: bytes a second, and milliseconds that each request waits. */
const slow4g = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };
const slowerProcessor = 4;
/** Milliseconds in which a page that has loaded may still paint something larger. */
const afterwards = 1500;

export interface Place {
  readonly name: string;
  readonly path: string;
  readonly cookie: string;
}

/** Visits each place with a browser of its own; null when there is no Chromium on this machine. */
export async function visitForTheFirstTime(port: number, places: readonly Place[]): Promise<FirstVisit[] | null> {
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  const browser = await chromium
    .launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] })
    .catch(() => null);
  if (!browser) return null;
  try {
    const visits: FirstVisit[] = [];
    for (const place of places) {
      const context = await browser.newContext({
        locale: "nl-NL",
        viewport: { width: 412, height: 823 },
        isMobile: true,
      });
      visits.push(await visit(context, `http://localhost:${port}`, place));
      await context.close();
    }
    return visits;
  } finally {
    await browser.close();
  }
}

interface Transfer {
  readonly requestId: string;
  readonly encodedDataLength: number;
}

async function visit(context: BrowserContext, origin: string, { name, path, cookie }: Place): Promise<FirstVisit> {
  const [key = "", value = ""] = cookie.split("=");
  if (cookie) await context.addCookies([{ name: key, value, url: origin }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const kinds = new Map<string, string>();
  const bytesOf: Record<string, number> = {};
  await throttle(devtools);
  devtools.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type.toLowerCase()));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }: Transfer) => {
    const kind = kinds.get(requestId) ?? "other";
    bytesOf[kind] = (bytesOf[kind] ?? 0) + encodedDataLength;
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const largest = list.getEntries().at(-1)?.startTime ?? 0;
      document.documentElement.dataset["largestPaint"] = String(largest);
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
  await page.goto(`${origin}${path}`, { waitUntil: "load" });
  await wait(afterwards);
  const [firstPaint, largestPaint] = await page.evaluate(() => [
    performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    Number(document.documentElement.dataset["largestPaint"] ?? 0),
  ]);
  const bytes = Object.values(bytesOf).reduce((sum, some) => sum + some, 0);
  return { name, requests: kinds.size, bytes, bytesOf, firstPaint: firstPaint ?? 0, largestPaint: largestPaint ?? 0 };
}

async function throttle(devtools: CDPSession): Promise<void> {
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: false });
  await devtools.send("Network.emulateNetworkConditions", slow4g);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowerProcessor });
}
