import { defineConfig } from "@playwright/test";

/**
 * Journeys in the system's Chromium, each worker with a house of its own. What fails is told once more, in a new house and a new
 * browser: a browser of many processes sometimes loses one. `npm test` says which tests wavered.
 */
export default defineConfig({
  testDir: "test/browser",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  retries: 1,
  timeout: 120_000,
  // A page that comes late on a busy machine is no failure: what is told here is what comes, not when.
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    screenshot: "off",
    trace: "on-first-retry",
    launchOptions: {
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
    },
  },
});
