/** Zips byte by byte, so that a test can write one that lies. A truthful zip for everything else: fflate's `zipSync`. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** Compression method: 8 is deflate, which is the default, 0 is stored. Any other is only written down. */
  readonly method?: number;
  /** General purpose bits; by default the one that says that the name is UTF-8. */
  readonly flags?: number;
  /** Unix mode with its file type, for example 0o120777 for a symbolic link. */
  readonly mode?: number;
  /** What the headers say instead of the truth. */
  readonly size?: number;
  readonly checksum?: number;
  /** Where the directory says that the entry's local header is. */
  readonly offset?: number;
}

interface WrittenEntry {
  readonly local: Buffer;
  readonly central: Buffer;
}

/** The bytes of a zip. `entryCount` is what its end record says instead of the truth. */
export function zipOf(entries: readonly ZipEntry[], { entryCount = entries.length } = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = writeEntry(entry, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entryCount, 8);
  end.writeUInt16LE(entryCount, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function writeEntry(entry: ZipEntry, offset: number): WrittenEntry {
  const { method = 8, flags = 0x800, mode = 0o100644 } = entry;
  const name = bytesOf(entry.name);
  const content = bytesOf(entry.content ?? "");
  const stored = method === 8 ? deflateRawSync(content) : content;

  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(flags, 2);
  shared.writeUInt16LE(method, 4);
  shared.writeUInt32LE(entry.checksum ?? crc32(content), 10);
  shared.writeUInt32LE(stored.length, 14);
  shared.writeUInt32LE(entry.size ?? content.length, 18);
  shared.writeUInt16LE(name.length, 22);

  const rest = Buffer.alloc(14);
  rest.writeUInt32LE((mode << 16) >>> 0, 6);
  rest.writeUInt32LE(entry.offset ?? offset, 10);
  return {
    local: Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), shared, name, stored]),
    central: Buffer.concat([Buffer.from("PK\x01\x02\x14\x03", "latin1"), shared, rest, name]),
  };
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : content;

/** Runs `use` with the bytes in a file of their own, and removes it afterwards. */
export async function withFile<T>(bytes: Uint8Array, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "package-"));
  try {
    const file = join(folder, "package.zip");
    await writeFile(file, bytes);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
