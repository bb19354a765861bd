import * as m from "#messages/platform";
import { formats } from "./formats.ts";

/** What somebody brings a file for. It decides how large it may be and what it may hold. */
export const purposes = ["image", "document", "video", "audio", "captions", "package"] as const;
export type Purpose = (typeof purposes)[number];

interface Limits {
  /** In bytes. */
  readonly largest: number;
  readonly types: readonly string[];
  /** What will do, when something else was brought. */
  readonly wanted: () => string;
}

const mebibyte = 1024 * 1024;
const types = (pattern: RegExp): string[] => Object.keys(formats).filter((type) => pattern.test(type));

export const limitsOf: Readonly<Record<Purpose, Limits>> = {
  image: { largest: 20 * mebibyte, types: types(/^image\//), wanted: m.fileWantedImage },
  document: { largest: 200 * mebibyte, types: types(/^(?!video|audio|text\/vtt)/), wanted: m.fileWantedDocument },
  video: { largest: 4096 * mebibyte, types: types(/^video\//), wanted: m.fileWantedVideo },
  audio: { largest: 500 * mebibyte, types: types(/^audio\//), wanted: m.fileWantedAudio },
  captions: { largest: 2 * mebibyte, types: ["text/vtt", "application/x-subrip"], wanted: m.fileWantedCaptions },
  package: { largest: 2048 * mebibyte, types: ["application/zip"], wanted: m.fileWantedPackage },
};

/** The sentence for a file that is larger than its purpose allows. */
export const tooLarge = (purpose: Purpose) => (): string =>
  m.fileTooLarge({ megabytes: limitsOf[purpose].largest / mebibyte });

export const isPurpose = (value: unknown): value is Purpose => purposes.some((purpose) => purpose === value);

/** For the `accept` attribute of a field: the types with their extensions, because not every system knows every type. */
export function acceptedBy(purpose: Purpose): string {
  const allowed = limitsOf[purpose].types;
  return allowed
    .flatMap((type) => [type, ...(formats[type]?.extensions ?? []).map((extension) => `.${extension}`)])
    .join(",");
}
