import type { TableState } from "#ui/data-table/table-state.ts";
import type { DirectoryRow } from "../queries/directory.ts";
import type { UnitOption } from "./unit-tree.ts";

export interface DirectoryView {
  readonly state: TableState;
  readonly rows: readonly DirectoryLine[];
  readonly total: number;
  /** More fit than `total`: they are not counted. */
  readonly hasMore: boolean;
  /** Nothing fits what was typed to the letter; these resemble it. */
  readonly resembles: boolean;
  readonly units: readonly UnitOption[];
  readonly can: { readonly manage: boolean };
}

export interface DirectoryLine {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly leader: { readonly id: string; readonly name: string } | null;
  readonly pictureUrl: string | null;
  /** Null for who may not know. */
  readonly signIn: "possible" | "not-invited" | null;
  readonly lastDay: string | null;
}

/** Wide enough for the largest face that is shown. */
export const pictureUrl = (fileId: string | null): string | null =>
  fileId === null ? null : `/bestanden/${fileId}?breedte=320`;

/** A line of the directory; whether somebody can sign in only for who keeps the people. */
export const directoryLine = (row: DirectoryRow, { withSignIn }: { readonly withSignIn: boolean }): DirectoryLine => ({
  id: row.id,
  name: row.name,
  jobTitle: row.jobTitle,
  unit: row.unitId === null ? null : { id: row.unitId, name: row.unitName ?? "" },
  leader: row.leaderId === null ? null : { id: row.leaderId, name: row.leaderName ?? "" },
  pictureUrl: pictureUrl(row.pictureFileId),
  lastDay: row.lastDay,
  signIn: withSignIn ? (row.hasLogin ? "possible" : "not-invited") : null,
});
