-- Work that comes back by itself, and when it is due next in each organisation. Global, because the process that looks
-- for what is due looks in all organisations; it names a routine and nothing more.
create table platform.routine_run (
  organisation_id uuid not null references platform.organisation (id) on delete cascade,
  name text not null,
  due_at timestamptz not null,
  primary key (organisation_id, name)
);
create index routine_run_due on platform.routine_run (due_at);
grant select, insert, update, delete on platform.routine_run to leerhuis_app;
