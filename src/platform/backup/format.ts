import { z } from "zod";

/**
 * What a backup is: a tar, compressed with zstd, of these entries in this order. `manifest.json`; `tables/<table>/<number>`,
 * each some megabytes of PostgreSQL's COPY text; `jobs/<number>`, the same; `store/<key>`, a file; `contents.json`. After so many
 * entries, and after the last, stands `checksums/<number>` with their SHA-256, as the program sha256sum reads them.
 */
export const backupFormat = 1;

/** What a backup file is called: `zstd` and `tar` open it, too. */
export const backupExtension = ".tar.zst";

const table = z.object({ name: z.string(), columns: z.array(z.string()) });
export type BackupTable = z.output<typeof table>;

/** The first entry: what must be known before anything is taken over. */
export const manifestSchema = z.object({
  format: z.literal(backupFormat),
  madeAt: z.iso.datetime(),
  /** Of Leerhuis: "0.1.0". */
  version: z.string(),
  postgres: z.string(),
  /** The names of those that the database had been through. */
  migrations: z.array(z.string()),
  tables: z.array(table),
  /** The columns of a waiting job. */
  jobColumns: z.array(z.string()),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.number().int() })),
});
export type Manifest = z.output<typeof manifestSchema>;

/** Of a newer backup only this much is sure. */
export const anyManifestSchema = z.object({ format: z.number().int() });

const sum = z.object({ rows: z.number().int(), sha256: z.string().length(64) });

/** The last entry: what must have been read before the backup counts as whole. */
export const contentsSchema = z.object({
  /** How many entries stand before this one. */
  entries: z.number().int(),
  /** Of all COPY text of a table together. */
  tables: z.record(z.string(), sum),
  jobs: sum,
  files: z.object({ count: z.number().int(), bytes: z.number().int() }),
  /** Files that a row knows and that were not in the store: broken before the backup was made. The first hundred keys. */
  missing: z.object({ count: z.number().int(), keys: z.array(z.string()) }),
});
export type Contents = z.output<typeof contentsSchema>;

/** After so many entries come their checksums, so that nobody need hold the sums of a million files. */
export const entriesPerChecksums = 1000;

export const manifestName = "manifest.json";
export const contentsName = "contents.json";
export const tableEntry = (name: string, number: number): string => `tables/${name}/${numbered(number)}`;
export const jobsEntry = (number: number): string => `jobs/${numbered(number)}`;
export const checksumsEntry = (number: number): string => `checksums/${numbered(number)}`;
export const storeEntry = (key: string): string => `store/${key}`;

const numbered = (number: number): string => String(number).padStart(6, "0");

/** One line of `checksums/…`. */
export const checksumLine = (name: string, sha256: string): string => `${sha256}  ${name}\n`;

/** What an entry holds, told by its name; null for one that this version does not know. */
export function kindOf(
  name: string,
): { kind: "manifest" | "contents" | "checksums" | "jobs" } | { kind: "table" | "file"; of: string } | null {
  if (name === manifestName) return { kind: "manifest" };
  if (name === contentsName) return { kind: "contents" };
  const [folder = "", ...rest] = name.split("/");
  if (folder === "checksums" || folder === "jobs") return { kind: folder };
  if (folder === "tables") return { kind: "table", of: rest[0] ?? "" };
  if (folder === "store") return { kind: "file", of: rest.join("/") };
  return null;
}
