/** What a package may cost before it is refused. Everything is in bytes unless it says otherwise. */
export interface Limits {
  /** The zip file itself. */
  readonly archiveBytes: number;
  /** Entries in the zip, folders and clutter included: each one costs time and memory to look at. */
  readonly entries: number;
  /** All files together, inflated. */
  readonly contentBytes: number;
  /** How many times smaller than its content a file, or the whole zip, may be … */
  readonly compressionRatio: number;
  /** … once it is larger than this. A small text of one repeated letter is no bomb. */
  readonly compressionRatioFrom: number;
  readonly manifestBytes: number;
  /** Levels of elements inside each other in the manifest. */
  readonly manifestDepth: number;
  readonly manifestElements: number;
  /** Attributes on one element of the manifest. */
  readonly manifestAttributes: number;
  /** Items in the table of contents. */
  readonly items: number;
  /** Characters in a file's path. */
  readonly pathLength: number;
}

const MiB = 2 ** 20;
const GiB = 2 ** 30;

/**
 * Generous to real courses: the largest exports with video stay under 2 GiB, and text compresses 3 to 20 times.
 * Deflate reaches 1,032 times at most, which only a bomb or an empty bitmap comes near.
 */
export const defaultLimits: Limits = {
  archiveBytes: 2 * GiB,
  entries: 20_000,
  contentBytes: 4 * GiB,
  compressionRatio: 200,
  compressionRatioFrom: 10 * MiB,
  manifestBytes: 10 * MiB,
  manifestDepth: 100,
  manifestElements: 200_000,
  manifestAttributes: 200,
  items: 5000,
  pathLength: 400,
};
