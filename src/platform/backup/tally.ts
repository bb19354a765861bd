import { createHash } from "node:crypto";

const newline = 0x0a;

/** Counts and sums up COPY text as it passes: a line break within a value is written `\n`, so that each real one ends a row. */
export class Tally {
  readonly #hash = createHash("sha256");
  #rows = 0;

  add(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, at + 1)) this.#rows += 1;
  }

  /** To be asked once, when all has passed. */
  total(): { readonly rows: number; readonly sha256: string } {
    return { rows: this.#rows, sha256: this.#hash.digest("hex") };
  }
}
