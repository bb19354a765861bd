/** How far a backup or its restoration is, told after every entry. */
export interface Progress {
  /** "comparing" comes after the tables were loaded: are they the same? */
  readonly step: "tables" | "files" | "checking" | "comparing";
  /** Tables or files that are done. */
  readonly done: number;
  /** Null where nobody knows yet. */
  readonly of: number | null;
  /** Of tables and files so far, before compression. */
  readonly bytes: number;
}

export type Report = (progress: Progress) => void;
