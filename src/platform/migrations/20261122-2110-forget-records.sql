-- The log and the spine are append-only for the application. What is older than two years goes through these doors alone,
-- and nothing younger does, whatever is asked.
create function platform.forget_audit(before timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  removed bigint;
begin
  delete from platform.audit
  where organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
    and occurred_at < least(before, now() - interval '2 years');
  get diagnostics removed = row_count;
  return removed;
end $$;

create function platform.forget_activity(before timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  removed bigint;
begin
  delete from platform.activity
  where organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
    and occurred_at < least(before, now() - interval '2 years');
  get diagnostics removed = row_count;
  return removed;
end $$;

revoke execute on function platform.forget_audit, platform.forget_activity from public;
grant execute on function platform.forget_audit, platform.forget_activity to leerhuis_app;
