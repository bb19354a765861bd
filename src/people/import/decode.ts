export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** How far to look for the zero bytes that tell UTF-16 without a byte order mark. */
const sampleSize = 4096;

/** The text of a file in whichever of the four encodings that Dutch HR systems and Excel write; without its byte order mark. */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  return unmarkedUtf16(bytes.subarray(0, sampleSize)) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** Western text in UTF-16 has a zero byte in every pair: behind the letter, or before it. */
function unmarkedUtf16(sample: Uint8Array): Encoding | null {
  const pairs = Math.floor(sample.length / 2);
  if (pairs === 0) return null;
  const zeros = (offset: number): number => sample.filter((byte, at) => at % 2 === offset && byte === 0).length;
  if (zeros(1) > pairs * 0.7) return "utf-16le";
  return zeros(0) > pairs * 0.7 ? "utf-16be" : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
