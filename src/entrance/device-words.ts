import { inLocale, type Reader } from "#platform/i18n/locale.ts";
import { type DeviceKind, deviceKindOf } from "#platform/identity/device-kind.ts";
import * as m from "#messages/entrance";

/** "Chrome op Windows": what a browser says of itself, in words that its owner knows. */
export const deviceWords = (device: string, reader: Reader): string => deviceKindWords(deviceKindOf(device), reader);

export function deviceKindWords({ browser, system }: DeviceKind, reader: Reader): string {
  return inLocale(reader, () => {
    if (browser && system) return m.browserOnSystem({ browser, system });
    return browser ?? system ?? m.unknownDevice();
  });
}
