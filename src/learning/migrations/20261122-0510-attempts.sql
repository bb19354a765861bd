-- One run of a learner through a course package. It keeps the package that it began with, also when the lesson gets another.
create table learning.attempt (
  organisation_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  lesson_id uuid not null,
  package_id uuid not null,
  number integer not null check (number >= 1),
  state text not null default 'open' check (state in ('open', 'completed', 'failed')),
  -- The item that was played last.
  current_item text,
  -- SCORM 2004: the runtime's own picture of the activity tree, to go on from.
  sequencing text check (length(sequencing) <= 400000),
  -- The tab that opened it last; an older one is told.
  opened_by uuid,
  seconds integer not null default 0 check (seconds >= 0),
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (organisation_id, id)
);
alter table learning.attempt
  add foreign key (organisation_id, enrolment_id) references learning.enrolment (organisation_id, id) on delete cascade,
  add foreign key (organisation_id, lesson_id) references academy.lesson (organisation_id, id),
  add foreign key (organisation_id, package_id) references academy.course_package (organisation_id, id),
  add unique (organisation_id, enrolment_id, lesson_id, number);
select platform.protect('learning.attempt');

-- What the content of one item said: data model element → value, as it was told, and what that comes to.
create table learning.attempt_item (
  organisation_id uuid not null,
  attempt_id uuid not null,
  item_id text not null check (length(item_id) <= 1000),
  values jsonb not null default '{}',
  state text not null default 'started' check (state in ('started', 'completed', 'failed')),
  score numeric(5, 2) check (score between 0 and 100),
  changed_at timestamptz not null,
  primary key (organisation_id, attempt_id, item_id)
);
alter table learning.attempt_item
  add foreign key (organisation_id, attempt_id) references learning.attempt (organisation_id, id) on delete cascade;
select platform.protect('learning.attempt_item');

-- How far the journal of a browser was applied, so that nothing is applied twice.
create table learning.attempt_journal (
  organisation_id uuid not null,
  attempt_id uuid not null,
  journal_id uuid not null,
  applied_until integer not null default 0,
  primary key (organisation_id, attempt_id, journal_id)
);
alter table learning.attempt_journal
  add foreign key (organisation_id, attempt_id) references learning.attempt (organisation_id, id) on delete cascade;
select platform.protect('learning.attempt_journal');

-- Opens the files of one package on the content host, where there is no session, for as long as the attempt is played. Global,
-- because a request there names no organisation; it tells nothing but where to look.
create table learning.content_ticket (
  ticket_hash text primary key,
  organisation_id uuid not null,
  attempt_id uuid not null,
  package_id uuid not null,
  expires_at timestamptz not null
);
create index content_ticket_attempt on learning.content_ticket (organisation_id, attempt_id);
create index content_ticket_expiry on learning.content_ticket (expires_at);
grant select, insert, update, delete on learning.content_ticket to leerhuis_app;
