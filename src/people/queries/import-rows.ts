import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import type { FieldChange, Outcome, PlannedRow } from "../import/plan.ts";
import type { Reason, Remark } from "../import/reason.ts";

type Within = Pick<Acting, "db" | "actor">;

/** What the check found for one row of the file. */
export interface ImportRow {
  readonly line: number;
  readonly outcome: Outcome;
  readonly label: string;
  readonly details: {
    readonly changes: readonly FieldChange[];
    readonly reasons: readonly Reason[];
    readonly remarks: readonly Remark[];
  };
}

const batchSize = 2000;

/** Keeps the outcome of every row in place of what an earlier check found. */
export async function writeRows({ db, actor }: Within, importId: string, rows: readonly PlannedRow[]): Promise<void> {
  await db
    .deleteFrom("people.import_row")
    .where("organisation_id", "=", actor.organisationId)
    .where("import_id", "=", importId)
    .execute();
  for (let at = 0; at < rows.length; at += batchSize) {
    const batch = rows.slice(at, at + batchSize);
    await db
      .insertInto("people.import_row")
      .values(
        batch.map(({ line, outcome, label, changes, reasons, remarks }) => ({
          organisation_id: actor.organisationId,
          import_id: importId,
          line,
          outcome,
          label,
          details: JSON.stringify({ changes, reasons, remarks }),
        })),
      )
      .execute();
  }
}

/** "remarked": whatever becomes of it, something is said about it. */
export type RowFilter = Outcome | "remarked";

/** Rows in the order of the file. */
export async function findRows(
  { db, actor }: Within,
  importId: string,
  { outcome, limit, offset }: { readonly outcome: RowFilter | null; readonly limit: number; readonly offset: number },
): Promise<ImportRow[]> {
  return db
    .selectFrom("people.import_row")
    .select(["line", sql<Outcome>`outcome`.as("outcome"), "label", sql<ImportRow["details"]>`details`.as("details")])
    .where("organisation_id", "=", actor.organisationId)
    .where("import_id", "=", importId)
    .$if(outcome !== null && outcome !== "remarked", (query) => query.where("outcome", "=", outcome))
    .$if(outcome === "remarked", (query) => query.where(sql<boolean>`details -> 'remarks' <> '[]'`))
    .orderBy("line")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** Line → why it is refused. */
export async function findRefusals({ db, actor }: Within, importId: string): Promise<Map<number, readonly Reason[]>> {
  const rows = await db
    .selectFrom("people.import_row")
    .select(["line", sql<readonly Reason[]>`details -> 'reasons'`.as("reasons")])
    .where("organisation_id", "=", actor.organisationId)
    .where("import_id", "=", importId)
    .where("outcome", "=", "refused")
    .execute();
  return new Map(rows.map(({ line, reasons }) => [line, reasons]));
}
