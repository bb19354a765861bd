/** How a kind of file is named, and whether a browser may show it in place. */
export interface Format {
  /** The first is given to a file whose name has another. */
  readonly extensions: readonly [string, ...string[]];
  /** Safe to show within our own site: nothing in it can run there. */
  readonly inline: boolean;
}

const shown = (...extensions: [string, ...string[]]): Format => ({ extensions, inline: true });
const handedOver = (...extensions: [string, ...string[]]): Format => ({ extensions, inline: false });

const office = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

/** Every content type that may be kept. A type that does not stand here is refused, whatever its file is called. */
export const formats: Readonly<Record<string, Format>> = {
  "image/webp": shown("webp"),
  "image/jpeg": shown("jpg", "jpeg"),
  "image/png": shown("png"),
  "image/gif": shown("gif"),
  "image/avif": shown("avif"),
  "image/svg+xml": handedOver("svg"),
  "application/pdf": shown("pdf"),
  [`${office}.wordprocessingml.document`]: handedOver("docx"),
  [`${office}.spreadsheetml.sheet`]: handedOver("xlsx"),
  [`${office}.presentationml.presentation`]: handedOver("pptx"),
  [`${office}.presentationml.slideshow`]: handedOver("ppsx"),
  [`${openDocument}.text`]: handedOver("odt"),
  [`${openDocument}.spreadsheet`]: handedOver("ods"),
  [`${openDocument}.presentation`]: handedOver("odp"),
  "application/msword": handedOver("doc"),
  "application/vnd.ms-excel": handedOver("xls"),
  "application/vnd.ms-powerpoint": handedOver("ppt"),
  "application/rtf": handedOver("rtf"),
  "application/epub+zip": handedOver("epub"),
  "application/zip": handedOver("zip"),
  "text/plain": shown("txt"),
  "text/csv": handedOver("csv"),
  "text/markdown": handedOver("md"),
  "text/calendar": handedOver("ics"),
  "text/vtt": shown("vtt"),
  "application/x-subrip": handedOver("srt"),
  "video/mp4": shown("mp4", "m4v"),
  "video/webm": shown("webm"),
  "video/quicktime": shown("mov"),
  "audio/mpeg": shown("mp3"),
  "audio/mp4": shown("m4a"),
  "audio/ogg": shown("ogg", "oga", "opus"),
  "audio/wav": shown("wav"),
  "audio/flac": shown("flac"),
  "audio/aac": shown("aac"),
};

/** "verslag.Oud.PDF" → "pdf"; empty when there is none. */
export const extensionOf = (name: string): string => /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** The type that a name claims, among these; null when it claims none of them. */
export function typeByExtension(name: string, among: readonly string[]): string | null {
  const extension = extensionOf(name);
  return among.find((type) => formats[type]?.extensions.includes(extension)) ?? null;
}
