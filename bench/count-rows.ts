import pg from "pg";

/** How many rows each table holds of this organisation, the most first; tables without any are left out. */
export async function countRows(
  owner: pg.ClientConfig,
  organisationId: string,
): Promise<{ readonly table: string; readonly count: number }[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ table: string }>(`
      select relation.oid::regclass::text as table from pg_class relation
      join pg_attribute attribute on attribute.attrelid = relation.oid and attribute.attname = 'organisation_id'
      where relation.relkind in ('r', 'p') and not relation.relispartition
        and relation.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'jobs')`);
    const counted: { table: string; count: number }[] = [];
    for (const { table } of tables) {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int as count from ${table} where organisation_id = $1`,
        [organisationId],
      );
      counted.push({ table, count: rows[0]?.count ?? 0 });
    }
    return counted.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count);
  } finally {
    await client.end();
  }
}
