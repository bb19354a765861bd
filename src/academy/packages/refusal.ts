import { Invalid } from "#platform/errors/errors.ts";
import { formatNumber } from "#platform/i18n/locale.ts";

export type RefusalCode =
  | "unreadable"
  | "folder"
  | "notZip"
  | "damagedZip"
  | "damagedFile"
  | "changed"
  | "empty"
  | "archiveTooLarge"
  | "tooManyEntries"
  | "contentTooLarge"
  | "compressionBomb"
  | "overlap"
  | "encrypted"
  | "unknownCompression"
  | "notRegularFile"
  | "outsidePackage"
  | "unsafeName"
  | "longName"
  | "sameName"
  | "noManifest"
  | "manifestInFolder"
  | "manifestTooLarge"
  | "manifestTooComplex"
  | "manifestDoctype"
  | "manifestNotXml"
  | "manifestEncoding"
  | "notManifest"
  | "otherFormat"
  | "unknownVersion"
  | "noOrganization"
  | "nothingToLaunch"
  | "unknownResource"
  | "subManifest"
  | "launchMissing"
  | "launchExternal"
  | "launchOutside";

/** A package that we do not take in. `sentence` says in the reader's language what is wrong and, where it can, what to do. */
export class PackageRefused extends Invalid {
  override name = "PackageRefused";
  readonly code: RefusalCode;
  readonly sentence: () => string;
  constructor(code: RefusalCode, sentence: () => string) {
    super({ "": sentence });
    this.code = code;
    this.sentence = sentence;
  }
}

const shownStart = 50;
const shownEnd = 30;

/**
 * A name or title from a package, made harmless to show in a terminal, a page or a log: no control or direction
 * characters, no markup, at most 81 characters with the middle left out.
 */
export function shown(text: string): string {
  const harmless = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "\u{FFFD}")
    .replaceAll("<", "‹")
    .replaceAll(">", "›")
    .replace(/["'`]/g, "’");
  if (harmless.length <= shownStart + shownEnd) return harmless;
  return `${harmless.slice(0, shownStart)}…${harmless.slice(-shownEnd)}`.toWellFormed();
}

const units = [
  { unit: "gigabyte", bytes: 2 ** 30 },
  { unit: "megabyte", bytes: 2 ** 20 },
  { unit: "kilobyte", bytes: 2 ** 10 },
] as const;

/** "2 GB", "350 MB" or "12 kB" in the reader's language; 1 GB is 2³⁰ bytes here, as limits are. */
export function shownSize(size: number): string {
  const { unit, bytes } = units.find((candidate) => size >= candidate.bytes) ?? units[2];
  return formatNumber(size / bytes, { style: "unit", unit, maximumFractionDigits: size / bytes < 10 ? 1 : 0 });
}
