create schema privacy;
grant usage on schema privacy to leerhuis_app;

-- What somebody asks about their own data: to mend it, or to erase it.
create table privacy.request (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('correction', 'erasure')),
  message text not null default '' check (length(message) <= 4000),
  state text not null default 'open' check (state in ('open', 'approved', 'done', 'refused', 'withdrawn')),
  created_by uuid not null,
  created_at timestamptz not null,
  answer text not null default '' check (length(answer) <= 4000),
  answered_by uuid,
  answered_at timestamptz,
  primary key (organisation_id, id),
  -- A correction has no second step.
  check (state <> 'approved' or kind = 'erasure')
);
alter table privacy.request
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
create index request_by_time on privacy.request (organisation_id, created_at desc, id desc);
create index request_of_person on privacy.request (organisation_id, person_id, created_at desc);
create unique index request_one_erasure on privacy.request (organisation_id, person_id)
  where kind = 'erasure' and state in ('open', 'approved');
select platform.protect('privacy.request');

-- That data was erased, and how much of each kind; what it was is gone.
create table privacy.erasure (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  reach text not null check (reach in ('own_choices', 'after_employment', 'everything')),
  carried_out_at timestamptz not null,
  carried_out_by uuid,
  removed jsonb not null,
  primary key (organisation_id, id)
);
create index erasure_of_person on privacy.erasure (organisation_id, person_id);
select platform.protect('privacy.erasure');

-- What retention removed: one row per kind and day on which something went.
create table privacy.retention_day (
  organisation_id uuid not null,
  kind text not null,
  day date not null,
  removed integer not null check (removed > 0),
  primary key (organisation_id, kind, day)
);
select platform.protect('privacy.retention_day');

-- When retention last ran, also when there was nothing to remove.
create table privacy.retention_run (
  organisation_id uuid not null primary key,
  ran_at timestamptz not null
);
select platform.protect('privacy.retention_run');
