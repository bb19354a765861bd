/** The tar format (ustar, POSIX.1-2001), for what a backup needs of it: plain files whose size is known before their bytes. */

const block = 512;
const largest = 0o77777777777;

export interface TarEntry {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** To be read before the next entry is asked for; what is left over is skipped. */
  readonly bytes: AsyncIterable<Buffer>;
}

/** Not the bytes of a tar, or not all of them. */
export class NotATar extends Error {
  override name = "NotATar";
}

/** What stands before the bytes of an entry. Names are ASCII, up to 100 characters. */
export function tarHeader(name: string, size: number): Buffer {
  if (!/^[\x21-\x7e]{1,100}$/.test(name)) throw new RangeError(`This name does not fit into a tar: ${name}`);
  if (size > largest) throw new RangeError(`This file is too large for a tar: ${name}`);
  const header = Buffer.alloc(block);
  header.write(name, 0, "latin1");
  header.write("0000600\0", 100, "latin1");
  header.write("0000000\x000000000\0", 108, "latin1");
  header.write(`${octal(size)}\0${octal(0)}\0`, 124, "latin1");
  header.write("0", 156, "latin1");
  header.write("ustar\x0000", 257, "latin1");
  header.write(`${checksum(header).toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return header;
}

/** What stands behind the bytes of an entry of this size. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block);

/** What stands behind the last entry. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * block);

const octal = (size: number): string => size.toString(8).padStart(11, "0");

/** The sum of all bytes, those of the sum itself counted as spaces. */
function checksum(header: Buffer): number {
  const withoutSum = Buffer.from(header).fill(" ", 148, 156);
  return withoutSum.reduce((sum, byte) => sum + byte, 0);
}

/** The entries one after another, each to be read before the next. Throws NotATar where the bytes are none, or end too soon. */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const reader = new Reader(source);
  for (;;) {
    const header = await reader.exactly(block);
    if (header.every((byte) => byte === 0)) return reader.skipRest();
    const { name, size } = readHeader(header);
    const bytes = reader.next(size);
    yield { name, size, bytes };
    for await (const _rest of bytes);
    await reader.exactly((block - (size % block)) % block);
  }
}

function readHeader(header: Buffer): { name: string; size: number } {
  const text = (from: number, to: number): string => header.toString("latin1", from, to).replace(/[\0 ].*$/s, "");
  const sum = Number.parseInt(text(148, 156), 8);
  const size = Number.parseInt(text(124, 136), 8);
  if (sum !== checksum(header) || !Number.isSafeInteger(size)) throw new NotATar("This is no header of a tar.");
  return { name: text(0, 100), size };
}

/** Cuts a stream of chunks into pieces of the length that is asked for. */
class Reader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  async exactly(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.next(size)) parts.push(part);
    return Buffer.concat(parts);
  }

  async *next(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0;) {
      if (this.#rest.length === 0) this.#rest = await this.#chunk();
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  /** What comes behind the end means nothing, but whoever unpacks it may find there that it is damaged. */
  async skipRest(): Promise<void> {
    while (!(await this.#chunks.next()).done);
  }

  async #chunk(): Promise<Buffer> {
    const next = await this.#chunks.next();
    if (next.done) throw new NotATar("The tar ends too soon.");
    return Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
  }
}
