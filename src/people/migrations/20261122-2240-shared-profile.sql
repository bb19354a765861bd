-- What somebody chooses to tell of themselves, and to whom each part of it.
create table people.shared_profile (
  organisation_id uuid not null,
  person_id uuid not null,
  about text not null default '' check (length(about) <= 1000),
  about_for text not null default 'nobody' check (about_for in ('nobody', 'team', 'everyone')),
  skills text[] not null default '{}' check (cardinality(skills) <= 30),
  skills_for text not null default 'nobody' check (skills_for in ('nobody', 'team', 'everyone')),
  interests text[] not null default '{}' check (cardinality(interests) <= 30),
  interests_for text not null default 'nobody' check (interests_for in ('nobody', 'team', 'everyone')),
  primary key (organisation_id, person_id)
);
alter table people.shared_profile
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
select platform.protect('people.shared_profile');
