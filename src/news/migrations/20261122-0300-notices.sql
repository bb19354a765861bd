create schema news;
grant usage on schema news to leerhuis_app;

-- One event, one notice per person. Its sentence is made when it is read, in the reader's language.
create table news.notice (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  activity_id uuid not null,
  kind text not null,
  context jsonb not null default '{}',
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (organisation_id, id)
);
alter table news.notice
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
create unique index notice_once on news.notice (organisation_id, person_id, activity_id);
create index notice_unread on news.notice (organisation_id, person_id) where read_at is null;
create index notice_by_time on news.notice (organisation_id, person_id, created_at desc, id desc);
select platform.protect('news.notice');
