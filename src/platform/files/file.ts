import type { Purpose } from "./purposes.ts";

/** A file as it is kept. */
export interface StoredFile {
  readonly id: string;
  readonly storageKey: string;
  readonly name: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Of an image, in pixels. */
  readonly width: number | null;
  readonly height: number | null;
  /** Smaller widths in which an image is kept besides. */
  readonly widths: readonly number[];
  readonly createdAt: Date;
}

/** A file on its way in. */
export interface Upload {
  readonly id: string;
  readonly personId: string;
  readonly purpose: Purpose;
  readonly name: string;
  readonly size: number;
  /** The file that it became, or null while it is not complete. */
  readonly fileId: string | null;
}

/** What uses a file. */
export interface FileUse {
  /** "academy.lesson" */
  readonly kind: string;
  readonly id: string;
  /** "room" (unless said otherwise): the room decides at each request. "organisation": everyone may read it at `/bestanden/<id>`. */
  readonly readableBy?: "room" | "organisation";
}

/** Keys end in random digits, so that two of them spread the files evenly over 256 folders. */
export const storageKeyOf = (organisationId: string, fileId: string): string =>
  `${filesFolderOf(organisationId)}/${fileId.slice(-2)}/${fileId}`;

export const filesFolderOf = (organisationId: string): string => `files/${organisationId}`;

export const widthKey = (storageKey: string, width: number): string => `${storageKey}.${width}`;

/** Everything that stands in the store for this file. */
export const keysOf = (file: Pick<StoredFile, "storageKey" | "widths">): string[] => [
  file.storageKey,
  ...file.widths.map((width) => widthKey(file.storageKey, width)),
];
