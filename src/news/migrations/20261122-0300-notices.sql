create schema news;
grant usage on schema news to leerhuis_app;

-- One event, one notice per person. Its sentence is made when it is read, in the reader's language.
create table news.notice (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  activity_id uuid not null,
  actor_id uuid,
  kind text not null,
  context jsonb not null default '{}',
  created_at timestamptz not null,
  read_at timestamptz,
  -- Waits for the digest of its reader, until that is sent.
  awaits_digest boolean not null default false,
  primary key (organisation_id, id)
);
alter table news.notice
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
create unique index notice_once on news.notice (organisation_id, person_id, activity_id);
create index notice_unread on news.notice (organisation_id, person_id) where read_at is null;
create index notice_by_time on news.notice (organisation_id, person_id, created_at desc, id desc);
create index notice_for_digest on news.notice (organisation_id, person_id, created_at) where awaits_digest;
create index notice_age on news.notice (organisation_id, created_at);
select platform.protect('news.notice');

-- How somebody wants to be mailed about a kind of notice, where that differs from what we propose.
create table news.mail_preference (
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null check (length(kind) <= 100),
  choice text not null check (choice in ('at_once', 'digest', 'none')),
  primary key (organisation_id, person_id, kind)
);
alter table news.mail_preference
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
select platform.protect('news.mail_preference');
