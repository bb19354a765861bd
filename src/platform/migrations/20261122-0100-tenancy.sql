-- The directory of organisations is global; what an organisation knows of itself stands in its own rooms.
create table platform.organisation (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  demonstration boolean not null default false,
  created_at timestamptz not null default now()
);
grant select, insert, update on platform.organisation to leerhuis_app;

-- Gives a tenant table its lock: rows of another organisation do not exist for the application's role.
create function platform.protect(tenant_table regclass, privileges text default 'select, insert, update, delete') returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format(
    'create policy tenant on %s using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
    tenant_table);
  execute format('grant %s on %s to leerhuis_app', privileges, tenant_table);
end $$;
revoke execute on function platform.protect from public;
