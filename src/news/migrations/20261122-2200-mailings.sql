-- Mail about notices: what waits, when it is looked at, and what went. One mail tells all that waits for its reader.
alter table news.notice add column awaits_mail text check (awaits_mail in ('at_once', 'digest'));
alter table news.notice add column awaits_since timestamptz;
update news.notice set awaits_mail = 'digest', awaits_since = created_at where awaits_digest and read_at is null;
alter table news.notice add check ((awaits_mail is null) = (awaits_since is null));
drop index news.notice_for_digest;
alter table news.notice drop column awaits_digest;

-- The first of a kind within a day stands for those that follow, as long as it is unread: they point at it, it counts them.
alter table news.notice add column bundle_id uuid;
alter table news.notice add column bundled integer not null default 1;
alter table news.notice add column latest_at timestamptz;
update news.notice set latest_at = created_at;
alter table news.notice alter column latest_at set not null;
alter table news.notice add column mailing_id uuid;

drop index news.notice_unread;
drop index news.notice_by_time;
-- Without the moment of the latest: a notice that takes in thousands is written anew in place, and one person has few.
create index notice_unread on news.notice (organisation_id, person_id) where read_at is null and bundle_id is null;
create index notice_of_person on news.notice (organisation_id, person_id) where bundle_id is null;
create index notice_awaiting_mail on news.notice (organisation_id, person_id) where awaits_mail is not null;
create index notice_of_bundle on news.notice (organisation_id, bundle_id) where bundle_id is not null;
create index notice_of_mailing on news.notice (organisation_id, mailing_id) where mailing_id is not null;

-- Whom something waits for, and when to look whether it may go.
create table news.mail_due (
  organisation_id uuid not null,
  person_id uuid not null,
  due_at timestamptz not null,
  primary key (organisation_id, person_id)
);
alter table news.mail_due
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
create index mail_due_by_time on news.mail_due (organisation_id, due_at);
select platform.protect('news.mail_due');
insert into news.mail_due select distinct organisation_id, person_id, now() from news.notice where awaits_mail is not null;

-- A mail about notices. Who shows its secret may stop such mail, without signing in.
create table news.mailing (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  secret_hash text not null,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
alter table news.mailing
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
create unique index mailing_secret on news.mailing (organisation_id, secret_hash);
create index mailing_of_person on news.mailing (organisation_id, person_id, created_at desc);
create index mailing_age on news.mailing (organisation_id, created_at);
select platform.protect('news.mailing');

-- When somebody is mailed, on the clock of their own zone; who chose nothing has no row.
create table news.mail_rhythm (
  organisation_id uuid not null,
  person_id uuid not null,
  digest text not null check (digest in ('daily', 'weekly', 'none')),
  digest_at time not null,
  digest_on smallint not null check (digest_on between 1 and 7),
  quiet_from time,
  quiet_until time,
  quiet_weekend boolean not null,
  is_stopped boolean not null,
  primary key (organisation_id, person_id),
  check ((quiet_from is null) = (quiet_until is null))
);
alter table news.mail_rhythm
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
select platform.protect('news.mail_rhythm');
