import { inLocale, type Reader } from "#platform/i18n/locale.ts";
import * as m from "#messages/entrance";

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

const named = (names: readonly (readonly [string, RegExp])[], device: string): string | null =>
  names.find(([, pattern]) => pattern.test(device))?.[0] ?? null;

/** "Chrome op Windows": what a browser says of itself, in words that its owner knows. */
export function deviceWords(device: string, reader: Reader): string {
  const browser = named(browsers, device);
  const system = named(systems, device);
  return inLocale(reader, () => {
    if (browser && system) return m.browserOnSystem({ browser, system });
    return browser ?? system ?? m.unknownDevice();
  });
}
