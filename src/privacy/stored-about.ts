import type { Acting } from "#platform/action/acting.ts";
import type { DataSubject } from "#platform/personal-data/personal-data.ts";
import { findStored, type StoredRows } from "./queries/personal-rows.ts";
import { personalDataKinds } from "./registry.ts";

/** What every registered table holds about somebody: the newest `limit` rows of each, and how many there are. */
export const storedAbout = (acting: Acting, subject: DataSubject, limit: number): Promise<StoredRows[]> =>
  findStored(
    acting,
    personalDataKinds().flatMap((kind) => [...kind.tables]),
    subject,
    limit,
  );
