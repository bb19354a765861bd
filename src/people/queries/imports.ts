import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { type Field, isField } from "../import/fields.ts";
import type { Mapping, RememberedHeadings } from "../import/mapping.ts";
import type { ImportTable } from "../import/table.ts";
import type { ImportSummary } from "../imports/summary.ts";

export const importStates = ["mapping", "checking", "checked", "applying", "applied"] as const;
export type ImportState = (typeof importStates)[number];

/** A file on its way in. */
export interface Import {
  readonly id: string;
  readonly fileName: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly state: ImportState;
  readonly stateSince: Date;
  readonly mapping: Mapping;
  readonly summary: ImportSummary | null;
  readonly leaverIds: readonly string[];
  readonly rowsDone: number;
  readonly rowCount: number;
  readonly setback: "changed" | "failed" | null;
}

type Within = Pick<Acting, "db" | "actor">;

const selectImports = ({ db, actor }: Within) =>
  db
    .selectFrom("people.import")
    .select([
      "id",
      "file_name as fileName",
      "created_by as createdBy",
      "created_at as createdAt",
      sql<ImportState>`state`.as("state"),
      "state_since as stateSince",
      sql<Mapping>`mapping`.as("mapping"),
      sql<ImportSummary | null>`summary`.as("summary"),
      "leaver_ids as leaverIds",
      "rows_done as rowsDone",
      sql<number>`jsonb_array_length(content -> 'rows')`.as("rowCount"),
      sql<Import["setback"]>`setback`.as("setback"),
    ])
    .where("organisation_id", "=", actor.organisationId);

/** Without the rows of its file. */
export const findImport = (within: Within, importId: string): Promise<Import | undefined> =>
  selectImports(within).where("id", "=", importId).executeTakeFirst();

export const findRecentImports = (within: Within): Promise<Import[]> =>
  selectImports(within).orderBy("created_at", "desc").limit(20).execute();

/** The headings and rows of the file; after the import only the refused rows are left of it. */
export async function findTable({ db, actor }: Within, importId: string): Promise<ImportTable> {
  const row = await db
    .selectFrom("people.import")
    .select(sql<ImportTable>`content`.as("content"))
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", importId)
    .executeTakeFirstOrThrow();
  return row.content;
}

/** The headings with the first rows, for choosing columns. */
export async function findTableStart({ db, actor }: Within, importId: string): Promise<ImportTable> {
  const row = await db
    .selectFrom("people.import")
    .select(
      sql<ImportTable>`content || jsonb_build_object('rows', jsonb_path_query_array(content, '$.rows[0 to 19]'))`.as(
        "content",
      ),
    )
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", importId)
    .executeTakeFirstOrThrow();
  return row.content;
}

export interface NewImport {
  readonly id: string;
  readonly fileName: string;
  readonly createdBy: string;
  readonly table: ImportTable;
  readonly mapping: Mapping;
}

export async function insertImport({ db, actor, now }: Acting, draft: NewImport): Promise<void> {
  await db
    .insertInto("people.import")
    .values({
      organisation_id: actor.organisationId,
      id: draft.id,
      created_by: draft.createdBy,
      created_at: now,
      file_name: draft.fileName,
      state: "mapping",
      state_since: now,
      content: JSON.stringify(draft.table),
      mapping: JSON.stringify(draft.mapping),
    })
    .execute();
}

export interface ImportChanges {
  readonly state?: ImportState;
  readonly mapping?: Mapping;
  readonly summary?: ImportSummary;
  readonly leaverIds?: readonly string[];
  readonly setback?: Import["setback"];
  readonly table?: ImportTable;
}

export async function updateImport(
  { db, actor, now }: Acting,
  importId: string,
  changes: ImportChanges,
): Promise<void> {
  const { state, mapping, summary, leaverIds, setback, table } = changes;
  await db
    .updateTable("people.import")
    .set({
      ...(state === undefined ? {} : { state, state_since: now, rows_done: 0 }),
      ...(mapping === undefined ? {} : { mapping: JSON.stringify(mapping) }),
      ...(summary === undefined ? {} : { summary: JSON.stringify(summary) }),
      ...(leaverIds === undefined ? {} : { leaver_ids: [...leaverIds] }),
      ...(setback === undefined ? {} : { setback }),
      ...(table === undefined ? {} : { content: JSON.stringify(table) }),
    })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", importId)
    .execute();
}

/** Says how far an import has come, in a transaction of its own: the import's own would hide it until the end. */
export async function writeProgress(organisationId: string, importId: string, rowsDone: number): Promise<void> {
  await inOrganisation(organisationId, (db) =>
    db
      .updateTable("people.import")
      .set({ rows_done: rowsDone })
      .where("organisation_id", "=", organisationId)
      .where("id", "=", importId)
      .execute(),
  );
}

export async function deleteImport({ db, actor }: Within, importId: string): Promise<void> {
  await db
    .deleteFrom("people.import")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", importId)
    .execute();
}

export async function findHeadings({ db, actor }: Within): Promise<RememberedHeadings> {
  const rows = await db
    .selectFrom("people.import_heading")
    .select(["heading", "field"])
    .where("organisation_id", "=", actor.organisationId)
    .execute();
  return new Map(rows.map(({ heading, field }) => [heading, isField(field) ? field : null]));
}

/** Remembers what each heading was chosen to be; null for "left out". */
export async function writeHeadings({ db, actor }: Within, chosen: ReadonlyMap<string, Field | null>): Promise<void> {
  if (chosen.size === 0) return;
  await db
    .insertInto("people.import_heading")
    .values([...chosen].map(([heading, field]) => ({ organisation_id: actor.organisationId, heading, field })))
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "heading"])
        .doUpdateSet((update) => ({ field: update.ref("excluded.field") })),
    )
    .execute();
}
