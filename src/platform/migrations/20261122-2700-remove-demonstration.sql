-- Removes a demonstration with all that the database holds of it, also what only grows and nobody else may take away (the
-- spine, the audit log). It refuses any other organisation. Tables that others still point at wait for a next round.
create function platform.remove_demonstration(demonstration_id uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  waiting regclass[];
  blocked regclass[];
  each regclass;
begin
  perform from platform.organisation where id = demonstration_id and demonstration for update;
  if not found then
    raise exception 'Only a demonstration can be removed.';
  end if;
  select array_agg(relation.oid::regclass order by relation.oid desc) into waiting
  from pg_class relation
  join pg_namespace namespace on namespace.oid = relation.relnamespace
  join pg_attribute attribute on attribute.attrelid = relation.oid and attribute.attname = 'organisation_id'
  where relation.relkind in ('r', 'p') and not relation.relispartition
    and namespace.nspname not in ('pg_catalog', 'information_schema', 'jobs');
  while cardinality(waiting) > 0 loop
    blocked := '{}';
    foreach each in array waiting loop
      begin
        execute format('delete from %s where organisation_id = $1', each) using demonstration_id;
      exception when foreign_key_violation then
        blocked := blocked || each;
      end;
    end loop;
    if cardinality(blocked) = cardinality(waiting) then
      raise exception 'These tables wait for each other: %', blocked;
    end if;
    waiting := blocked;
  end loop;
  delete from platform.organisation where id = demonstration_id;
end $$;
revoke execute on function platform.remove_demonstration from public;
grant execute on function platform.remove_demonstration to leerhuis_app;
