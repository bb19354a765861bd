import { extensionOf, formats } from "./formats.ts";

const longest = 150;

/** Characters that a file system or a browser may read as something else, and those that turn the direction of writing. */
const unsafe = /[\p{Cc}\p{Cs}"*:<>?|\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name under which a file is kept and handed out: without folders and trick characters, and with an extension that is
 * true to its content type.
 */
export function fileNameFor(given: string, contentType: string): string {
  const base = (given.normalize("NFC").split(/[/\\]/).at(-1) ?? "").replaceAll(unsafe, "").replaceAll(/\s+/g, " ");
  const bare = base.replace(/^[\s.]+|[\s.]+$/g, "");
  const safe = reserved.test(bare) ? `_${bare}` : bare || "bestand";
  const [extension, ...others] = formats[contentType]?.extensions ?? ["bin"];
  const named = extensionOf(safe);
  if ([extension, ...others].includes(named)) return `${shorten(withoutExtension(safe))}.${named}`;
  return `${shorten(isKnown(named) ? withoutExtension(safe) : safe)}.${extension}`;
}

/** "foto.jpg" that became a WebP image is called "foto.webp"; "brief.exe" that holds a PDF stays recognisable as "brief.exe.pdf". */
const isKnown = (extension: string): boolean =>
  Object.values(formats).some((format) => (format.extensions as readonly string[]).includes(extension));

const withoutExtension = (name: string): string => name.replace(/\.[^.]*$/, "") || "bestand";

const shorten = (stem: string): string => Array.from(stem).slice(0, longest).join("").trimEnd();
