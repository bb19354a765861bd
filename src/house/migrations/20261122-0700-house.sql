create schema house;
grant usage on schema house to leerhuis_app;

-- What each person did for an indicator on a day: the ground of the counts, and what that person sees of their own.
create table house.person_day (
  organisation_id uuid not null,
  indicator text not null,
  person_id uuid not null,
  day date not null,
  events integer not null default 0,
  primary key (organisation_id, indicator, person_id, day)
);
alter table house.person_day
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
select platform.protect('house.person_day');

-- How often an indicator happened in the whole organisation on a day, with and without somebody it happened to.
create table house.organisation_day (
  organisation_id uuid not null,
  indicator text not null,
  day date not null,
  events integer not null default 0,
  primary key (organisation_id, indicator, day)
);
select platform.protect('house.organisation_day');
