-- A file with people on its way in: kept until it is applied or forgotten, so that nobody has to start again. Columns that
-- must not come in (citizen service number, birth date, salary…) are left out before it is written.
create table people.import (
  organisation_id uuid not null,
  id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  file_name text not null check (length(file_name) between 1 and 255),
  state text not null check (state in ('mapping', 'checking', 'checked', 'applying', 'applied')),
  -- Headings of the kept columns, their cells per row, and what was left out: ImportTable of import/table.ts.
  content jsonb not null,
  -- For each column its field, or null.
  mapping jsonb not null,
  -- What the check found: ImportSummary of imports/summary.ts; null before the first check.
  summary jsonb,
  -- Who is missing from the file and ticked as having left.
  leaver_ids uuid[] not null default '{}',
  rows_done integer not null default 0,
  -- Why it went back to the preview: something changed meanwhile, or the work was broken off.
  setback text check (setback in ('changed', 'failed')),
  state_since timestamptz not null,
  primary key (organisation_id, id)
);
create index import_by_time on people.import (organisation_id, created_at desc);
select platform.protect('people.import');

-- What an import would do with each row of its file.
create table people.import_row (
  organisation_id uuid not null,
  import_id uuid not null,
  line integer not null,
  outcome text not null check (outcome in ('new', 'changed', 'unchanged', 'refused', 'left')),
  label text not null,
  details jsonb not null,
  primary key (organisation_id, import_id, line)
);
alter table people.import_row
  add foreign key (organisation_id, import_id) references people.import (organisation_id, id) on delete cascade;
create index import_row_outcome on people.import_row (organisation_id, import_id, outcome, line);
select platform.protect('people.import_row');

-- Which field the organisation gave to a heading last time; null means "leave it out".
create table people.import_heading (
  organisation_id uuid not null,
  heading text not null check (length(heading) between 1 and 200),
  field text,
  primary key (organisation_id, heading)
);
select platform.protect('people.import_heading');
