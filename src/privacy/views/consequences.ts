/** What an erasure would take and what it would leave, before anybody decides. Call it in the reader's language. */
import type { StoredRows } from "../queries/personal-rows.ts";
import { personalDataKinds } from "../registry.ts";
import { isErased, type Reach } from "../rules.ts";
import { keptText } from "./stored.ts";

export interface Consequences {
  readonly reach: Reach;
  readonly goes: readonly { readonly label: string; readonly count: number }[];
  readonly stays: readonly { readonly label: string; readonly count: number; readonly because: string }[];
}

/** Kinds of which there is nothing are left out. */
export function consequencesOf(stored: readonly StoredRows[], reach: Reach): Consequences {
  const counted = personalDataKinds()
    .map((kind) => ({
      kind,
      label: kind.label(),
      count: stored.filter(({ table }) => kind.tables.includes(table)).reduce((sum, { count }) => sum + count, 0),
    }))
    .filter(({ count }) => count > 0);
  return {
    reach,
    goes: counted.filter(({ kind }) => isErased(kind, reach)).map(({ label, count }) => ({ label, count })),
    stays: counted
      .filter(({ kind }) => !isErased(kind, reach))
      .map(({ kind, label, count }) => ({ label, count, because: keptText(kind) })),
  };
}
