import type { Client } from "pg";

/** The tables of all rooms as readable SQL: columns, constraints, indexes, row security. A picture, not a script to run. */
export async function drawSchema(client: Client): Promise<string> {
  const { rows } = await client.query<{
    table: string;
    columns: string[];
    constraints: string[];
    indexes: string[];
    policies: string[];
  }>(`
    select format('%s.%s', n.nspname, c.relname) as table,
      array(select format('%s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                   case when a.attnotnull then ' not null' else '' end,
                   coalesce(case when a.attgenerated <> '' then ' generated always as (' else ' default ' end
                     || pg_get_expr(d.adbin, d.adrelid) || case when a.attgenerated <> '' then ')' else '' end, ''))
            from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
      array(select pg_get_constraintdef(k.oid) from pg_constraint k
            where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x')
            order by k.contype = 'p' desc, k.contype, pg_get_constraintdef(k.oid)) as constraints,
      array(select pg_get_indexdef(i.indexrelid) from pg_index i
            where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
            order by pg_get_indexdef(i.indexrelid)) as indexes,
      array(select format('policy %s using %s', p.polname, pg_get_expr(p.polqual, p.polrelid))
            from pg_policy p where p.polrelid = c.oid order by p.polname) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname not in ('pg_catalog', 'information_schema', 'jobs')
    order by n.nspname, c.relname`);
  const tables = rows.map(({ table, columns, constraints, indexes, policies }) => {
    const body = [...columns, ...constraints].map((line) => `  ${line}`).join(",\n");
    const after = [...indexes, ...policies.map((policy) => `-- ${policy}`)].map((line) => `${line}\n`).join("");
    return `create table ${table} (\n${body}\n);\n${after}`;
  });
  return `-- Drawn by bin/database-types.ts from the migrations. Do not edit.\n\n${tables.join("\n")}`;
}
