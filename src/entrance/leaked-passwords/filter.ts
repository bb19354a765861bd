import { createHash } from "node:crypto";

/**
 * A Bloom filter: a set of texts of which only this much is kept that it never forgets one, and takes one in a hundred thousand
 * others for a member. What it holds cannot be read from it.
 */
export interface Filter {
  readonly bits: Uint8Array;
  /** How many bits each member sets. */
  readonly hashes: number;
}

/** An empty filter for so many members. */
export function emptyFilter(members: number, mistakes = 1e-5): Filter {
  const bits = Math.ceil((members * -Math.log(mistakes)) / Math.LN2 ** 2);
  return { bits: new Uint8Array(Math.ceil(bits / 8)), hashes: Math.round(-Math.log2(mistakes)) };
}

/** The bits of one text: two hashes, and steps from the one by the other (Kirsch and Mitzenmacher, 2006). */
function* positions({ bits, hashes }: Filter, text: string): Generator<number> {
  const digest = createHash("sha256").update(text).digest();
  const [start, step] = [digest.readUIntBE(0, 6), digest.readUInt32BE(8)];
  for (let index = 0; index < hashes; index += 1) yield (start + index * step) % (bits.length * 8);
}

export function addTo(filter: Filter, text: string): void {
  for (const position of positions(filter, text)) filter.bits[position >> 3]! |= 1 << (position & 7);
}

export function mayHold(filter: Filter, text: string): boolean {
  for (const position of positions(filter, text)) {
    if ((filter.bits[position >> 3]! & (1 << (position & 7))) === 0) return false;
  }
  return true;
}

/** As a file has it: one byte with the number of hashes, then the bits. */
export const written = ({ bits, hashes }: Filter): Uint8Array => Uint8Array.from([hashes, ...bits]);

export const read = (bytes: Uint8Array): Filter => ({ hashes: bytes[0] ?? 0, bits: bytes.subarray(1) });
