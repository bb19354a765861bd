import type pg from "pg";
import type { StoredKeys } from "../../files/stored-keys.ts";
import { hasTable } from "./catalogue.ts";

const atATime = 1000;

/** A database that was not brought up to date yet may lack a table; it has no files of it either. */
async function unionOf(client: pg.Client, sources: readonly StoredKeys[]): Promise<string> {
  const queries: string[] = ["select null::text as key where false"];
  for (const { table, query } of sources) if (await hasTable(client, table)) queries.push(query);
  return queries.join(" union all ");
}

export async function countKeys(client: pg.Client, sources: readonly StoredKeys[]): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from (${await unionOf(client, sources)}) every`,
  );
  return rows[0]?.count ?? 0;
}

/** Every key of the store that this transaction's snapshot knows, a thousand rows in memory at a time. */
export async function* eachKey(client: pg.Client, sources: readonly StoredKeys[]): AsyncGenerator<string> {
  await client.query(`declare stored_key no scroll cursor for ${await unionOf(client, sources)}`);
  for (;;) {
    const { rows } = await client.query<{ key: string }>(`fetch ${atATime} from stored_key`);
    for (const { key } of rows) yield key;
    if (rows.length < atATime) break;
  }
  await client.query("close stored_key");
}

/** Which of these keys no row knows. */
export async function findUnknownKeys(
  client: pg.Client,
  sources: readonly StoredKeys[],
  keys: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    `select key from unnest($1::text[]) as key except select key from (${await unionOf(client, sources)}) every
     where key = any($1)`,
    [[...keys]],
  );
  return rows.map((row) => row.key);
}
