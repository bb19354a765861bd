-- In service, from the first to the last day. Why somebody left is counted for groups alone.
create table people.employment (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  starts_on date not null,
  -- The last day in service; null for who stays.
  ends_on date,
  -- Share of a full week: 0.8 is four days of five.
  fte numeric(4,3) check (fte > 0 and fte <= 1.5),
  contract text check (contract in ('permanent', 'temporary', 'on_call', 'hired', 'intern', 'volunteer')),
  exit_reason text check (exit_reason in ('voluntary', 'involuntary', 'natural', 'end_of_contract')),
  primary key (organisation_id, id),
  check (ends_on >= starts_on),
  check (exit_reason is null or ends_on is not null)
);
alter table people.employment
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
create unique index employment_start on people.employment (organisation_id, person_id, starts_on);
create unique index employment_open on people.employment (organisation_id, person_id) where ends_on is null;
select platform.protect('people.employment');

-- Who was where, when: unit and job title from a day until, and not on, another. The row without an end is today's.
create table people.position (
  organisation_id uuid not null,
  person_id uuid not null,
  from_day date not null,
  until_day date,
  unit_id uuid,
  job_title text check (length(job_title) <= 200),
  primary key (organisation_id, person_id, from_day),
  check (until_day > from_day)
);
alter table people.position
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade,
  add foreign key (organisation_id, unit_id) references people.unit (organisation_id, id);
create unique index position_open on people.position (organisation_id, person_id) where until_day is null;
create index position_unit on people.position (organisation_id, unit_id);
select platform.protect('people.position');

-- What is known of before: since when somebody is known here, at the place of now.
insert into people.position (organisation_id, person_id, from_day, unit_id, job_title)
select person.organisation_id, person.id, (person.created_at at time zone profile.time_zone)::date, person.unit_id, person.job_title
from people.person
join people.organisation_profile profile on profile.organisation_id = person.organisation_id
where person.deactivated_at is null;
