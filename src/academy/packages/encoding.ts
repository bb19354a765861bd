import * as m from "#messages/academy";
import { PackageRefused, shown } from "./refusal.ts";

/**
 * The text of an XML file: by its byte order mark, else by how its first characters are stored, else by the encoding
 * that it declares, else UTF-8. Bytes that are not the UTF-8 they claim to be are read as windows-1252, which is what
 * tools that forget to convert write. White space before the first tag goes: XML forbids it and exports have it.
 */
export function decodeXml(bytes: Uint8Array): string {
  const label = encodingOf(bytes);
  const text = label === "utf-8" ? decodeUtf8(bytes) : new TextDecoder(label).decode(bytes);
  return text.trimStart();
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  return declaredEncoding(bytes) ?? "utf-8";
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 300));
  const label = /<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']/.exec(start)?.[1]?.trim();
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // It was readable as single bytes, so it is not UTF-16 whatever it says.
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    throw new PackageRefused("manifestEncoding", () => m.packageManifestEncoding({ encoding: shown(label) }));
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
