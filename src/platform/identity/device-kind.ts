/** Who came first in a User-Agent names itself last: the order of these lists matters. */
const browsers = [
  ["Edge", /\bEdgA?\/|\bEdgiOS\//],
  ["Opera", /\bOPR\//],
  ["Samsung Internet", /\bSamsungBrowser\//],
  ["Firefox", /\bFirefox\/|\bFxiOS\//],
  ["Chrome", /\bChrome\/|\bCriOS\//],
  ["Safari", /\bSafari\//],
] as const;

const systems = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
] as const;

/** "Chrome" and "Windows"; null for what is not known. */
export interface DeviceKind {
  readonly browser: string | null;
  readonly system: string | null;
}

const named = (names: readonly (readonly [string, RegExp])[], device: string): string | null =>
  names.find(([, pattern]) => pattern.test(device))?.[0] ?? null;

/** What kind of browser says this of itself in its User-Agent. */
export const deviceKindOf = (device: string): DeviceKind => ({
  browser: named(browsers, device),
  system: named(systems, device),
});
