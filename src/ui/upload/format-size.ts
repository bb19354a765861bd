import { formatNumber } from "#platform/i18n/locale.ts";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** "3,4 MB". */
export function formatSize(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return formatNumber(bytes / 1000 ** power, {
    style: "unit",
    unit: units[power] ?? "byte",
    maximumFractionDigits: power > 1 ? 1 : 0,
  });
}
