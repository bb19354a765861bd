create schema people;
grant usage on schema people to leerhuis_app;

create table people.organisation_profile (
  organisation_id uuid not null primary key,
  name text not null check (length(name) between 1 and 200),
  logo_file_id uuid,
  colour text check (colour ~ '^#[0-9a-f]{6}$'),
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  time_zone text not null default 'Europe/Amsterdam',
  changed_at timestamptz not null default now()
);
select platform.protect('people.organisation_profile');

-- A unit knows its ancestors and itself, so that "this unit and all below it" is one index look-up.
create table people.unit (
  organisation_id uuid not null,
  id uuid not null,
  parent_id uuid,
  ancestor_ids uuid[] not null,
  code text check (length(code) between 1 and 60),
  name text not null check (length(name) between 1 and 200),
  closed_at timestamptz,
  primary key (organisation_id, id),
  check (id = any (ancestor_ids)),
  check (parent_id is distinct from id)
);
alter table people.unit
  add foreign key (organisation_id, parent_id) references people.unit (organisation_id, id);
create unique index unit_code on people.unit (organisation_id, lower(code));
create index unit_parent on people.unit (organisation_id, parent_id);
create index unit_ancestors on people.unit using gin (ancestor_ids);
select platform.protect('people.unit');

create table people.person (
  organisation_id uuid not null,
  id uuid not null,
  login_id text,
  personnel_number text check (length(personnel_number) between 1 and 60),
  name text not null check (length(name) between 1 and 200),
  -- The name in lower case without accents: sorts the same on every server.
  sort_name text collate "C" not null,
  email text check (email = lower(email) and length(email) <= 254),
  unit_id uuid,
  job_title text check (length(job_title) <= 200),
  picture_file_id uuid,
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  time_zone text not null default 'Europe/Amsterdam',
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  created_at timestamptz not null default now(),
  deactivated_at timestamptz,
  primary key (organisation_id, id)
);
alter table people.person
  add foreign key (organisation_id, unit_id) references people.unit (organisation_id, id);
create unique index person_login on people.person (organisation_id, login_id);
create unique index person_personnel_number on people.person (organisation_id, personnel_number);
create unique index person_email on people.person (organisation_id, email);
create index person_unit on people.person (organisation_id, unit_id) where deactivated_at is null;
create index person_name on people.person (organisation_id, sort_name, id) where deactivated_at is null;
create index person_job_title on people.person (organisation_id, job_title, sort_name, id) where deactivated_at is null;
create index person_left on people.person (organisation_id, sort_name, id) where deactivated_at is not null;
select platform.protect('people.person');

-- The words by which somebody is found, and behind a "~" each word of the name with one letter left out, which finds it in
-- spite of a typing error. Plain equality and order: under row-level security an index serves no other operators.
-- No foreign key: within a large import the database would search all people for each of these rows. A routine removes the
-- terms of people who are no longer there.
create table people.search_term (
  organisation_id uuid not null,
  term text collate "C" not null,
  person_id uuid not null,
  primary key (organisation_id, term, person_id)
);
create index search_term_person on people.search_term (organisation_id, person_id);
select platform.protect('people.search_term');

create table people.role_assignment (
  organisation_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('hr_adviser', 'trainer', 'author', 'administrator')),
  given_at timestamptz not null default now(),
  primary key (organisation_id, person_id, role)
);
alter table people.role_assignment
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
create index role_assignment_role on people.role_assignment (organisation_id, role);
select platform.protect('people.role_assignment');

create table people.unit_leader (
  organisation_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, unit_id)
);
alter table people.unit_leader
  add foreign key (organisation_id, unit_id) references people.unit (organisation_id, id) on delete cascade,
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
create index unit_leader_person on people.unit_leader (organisation_id, person_id);
select platform.protect('people.unit_leader');
