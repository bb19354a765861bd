import { type RawBuilder, sql } from "kysely";
import type { Db } from "./database.ts";

/** Column → its type in PostgreSQL. */
export type ColumnTypes = Readonly<
  Record<string, "uuid" | "text" | "int" | "numeric" | "date" | "timestamptz" | "jsonb" | "bool">
>;

/** So many that a statement costs little beside its rows, so few that one stays small in memory. */
const batchSize = 5000;

/** Inserts many rows fast: each column travels as one array, so that a statement has as many parameters as columns. */
export async function insertRows<Types extends ColumnTypes>(
  db: Db,
  table: string,
  types: Types,
  rows: readonly Readonly<Record<keyof Types, unknown>>[],
): Promise<void> {
  const columns = Object.keys(types);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (let at = 0; at < rows.length; at += batchSize) {
    const batch = rows.slice(at, at + batchSize);
    const arrays = columns.map((column) =>
      arrayOf(
        types[column] ?? "text",
        batch.map((row) => row[column]),
      ),
    );
    await sql`insert into ${sql.table(table)} (${names}) select * from unnest(${sql.join(arrays)})`.execute(db);
  }
}

function arrayOf(type: string, values: readonly unknown[]): RawBuilder<unknown> {
  const texts = type === "jsonb" ? values.map((value) => JSON.stringify(value)) : values;
  return sql`${texts}::${sql.raw(type)}[]`;
}
