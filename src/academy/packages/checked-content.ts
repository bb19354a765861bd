import { Transform, type TransformCallback } from "node:stream";
import { crc32 } from "node:zlib";
import * as m from "#messages/academy";
import { PackageRefused, shown } from "./refusal.ts";

/** Passes a file's bytes on and fails as soon as there are more than `size`, or at the end when there are fewer or the CRC-32 differs. */
class CheckedContent extends Transform {
  readonly #path: string;
  readonly #size: number;
  readonly #checksum: number;
  #seen = 0;
  #seenChecksum = 0;

  constructor(path: string, size: number, checksum: number) {
    super();
    this.#path = path;
    this.#size = size;
    this.#checksum = checksum;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#seen += chunk.length;
    if (this.#seen > this.#size) return done(this.#damaged());
    this.#seenChecksum = crc32(chunk, this.#seenChecksum);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    const whole = this.#seen === this.#size && this.#seenChecksum === this.#checksum;
    done(whole ? null : this.#damaged());
  }

  /** Ends the stream with the same refusal: what comes before it could not be inflated. */
  fail(): void {
    this.destroy(this.#damaged());
  }

  #damaged(): PackageRefused {
    return new PackageRefused("damagedFile", () => m.packageDamagedFile({ name: shown(this.#path) }));
  }
}

export const checkedContent = (path: string, size: number, checksum: number): CheckedContent =>
  new CheckedContent(path, size, checksum);
