import { createHash } from "node:crypto";
import { checksumLine, checksumsEntry, entriesPerChecksums } from "./format.ts";
import { tarEnd, tarHeader, tarPadding } from "./tar.ts";

/** The bytes of an archive, as they come into being; whoever asks for the next sets the pace. */
export type ArchiveBytes = AsyncGenerator<Buffer, void>;

/** Makes the tar of a backup, entry after entry, and puts their checksums in between. */
export class Archive {
  #entries = 0;
  #sums: string[] = [];
  #checksums = 0;

  async *add(name: string, content: Buffer): ArchiveBytes {
    yield* this.addStream(name, content.length, oneChunk(content));
  }

  /** Throws when `bytes` yields more or less than `size`. */
  async *addStream(name: string, size: number, bytes: AsyncIterable<Uint8Array>): ArchiveBytes {
    this.#sums.push(checksumLine(name, yield* this.#entry(name, size, bytes)));
    if (this.#sums.length === entriesPerChecksums) yield* this.#addChecksums();
  }

  /** Adds the last entry, the checksums that are due, and the end. */
  async *finish(name: string, contentOf: (entries: number) => Buffer): ArchiveBytes {
    yield* this.add(name, contentOf(this.#entries));
    if (this.#sums.length > 0) yield* this.#addChecksums();
    yield tarEnd();
  }

  async *#addChecksums(): ArchiveBytes {
    const list = Buffer.from(this.#sums.join(""));
    this.#sums = [];
    yield* this.#entry(checksumsEntry(++this.#checksums), list.length, oneChunk(list));
  }

  async *#entry(name: string, size: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, string> {
    this.#entries += 1;
    const hash = createHash("sha256");
    let passed = 0;
    yield tarHeader(name, size);
    for await (const chunk of bytes) {
      hash.update(chunk);
      passed += chunk.byteLength;
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    }
    if (passed !== size) throw new Error(`${name} holds ${passed} bytes, and should hold ${size}.`);
    yield tarPadding(size);
    return hash.digest("hex");
  }
}

async function* oneChunk(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}
