-- One night, one backup of the whole house. Global, because a backup holds every organisation; it names nobody.
create table platform.backup_night (
  night date primary key,
  -- The process that began last, and that is presumed dead after some hours.
  started_at timestamptz not null,
  attempts integer not null default 1 check (attempts >= 1),
  -- When it succeeded.
  finished_at timestamptz,
  file_name text,
  size bigint check (size >= 0),
  row_count bigint check (row_count >= 0),
  file_count integer check (file_count >= 0),
  -- Files that were lost before it began.
  missing_count integer check (missing_count >= 0),
  failed_at timestamptz,
  -- Why, in a sentence per language.
  failure jsonb,
  check (finished_at is null or (file_name is not null and size is not null)),
  check ((failed_at is null) = (failure is null))
);
grant select, insert, update, delete on platform.backup_night to leerhuis_app;
