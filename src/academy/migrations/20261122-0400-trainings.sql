create schema academy;
grant usage on schema academy to leerhuis_app;

create table academy.training (
  organisation_id uuid not null,
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  summary text not null default '' check (length(summary) <= 2000),
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  block text check (block in ('leadership', 'openness', 'knowledge', 'stretch', 'investment')),
  cover_file_id uuid,
  estimated_minutes integer check (estimated_minutes between 1 and 60000),
  state text not null default 'draft' check (state in ('draft', 'published', 'archived')),
  -- Whether colleagues may enrol themselves, or are enrolled by a leader or HR.
  enrolment text not null default 'open' check (enrolment in ('open', 'by_invitation')),
  gives_certificate boolean not null default true,
  certificate_months integer check (certificate_months between 1 and 600),
  created_by uuid,
  created_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz not null,
  published_at timestamptz,
  search tsvector generated always as (
    setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('dutch', title), 'A') ||
    setweight(to_tsvector('dutch', summary), 'B') || setweight(to_tsvector('english', title || ' ' || summary), 'C')
  ) stored,
  primary key (organisation_id, id),
  check (state <> 'published' or published_at is not null)
);
create index training_search on academy.training using gin (search);
create index training_catalogue on academy.training (organisation_id, state, published_at desc, id);
create index training_changed on academy.training (organisation_id, changed_at desc, id);
select platform.protect('academy.training');

-- A removed module takes its lessons along and can be put back; positions count from 0 without gaps among what is not removed.
create table academy.module (
  organisation_id uuid not null,
  id uuid not null,
  training_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  position integer not null check (position >= 0),
  removed_at timestamptz,
  primary key (organisation_id, id),
  constraint module_order exclude using btree (organisation_id with =, training_id with =, position with =)
    where (removed_at is null) deferrable initially deferred
);
alter table academy.module
  add foreign key (organisation_id, training_id) references academy.training (organisation_id, id) on delete cascade;
select platform.protect('academy.module');

-- Lessons are never deleted: what colleagues learned keeps pointing at them.
create table academy.lesson (
  organisation_id uuid not null,
  id uuid not null,
  training_id uuid not null,
  module_id uuid not null,
  kind text not null check (kind in ('text', 'image', 'media', 'file', 'package')),
  title text not null check (length(title) between 1 and 200),
  position integer not null check (position >= 0),
  required boolean not null default true,
  estimated_minutes integer check (estimated_minutes between 1 and 60000),
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id),
  constraint lesson_order exclude using btree (organisation_id with =, module_id with =, position with =)
    where (removed_at is null) deferrable initially deferred
);
alter table academy.lesson
  add foreign key (organisation_id, training_id) references academy.training (organisation_id, id) on delete cascade,
  add foreign key (organisation_id, module_id) references academy.module (organisation_id, id) on delete cascade;
create index lesson_in_training on academy.lesson (organisation_id, training_id, module_id, position);
select platform.protect('academy.lesson');

-- The content of a lesson, as it was at some time. At most one version is the draft that authors write on: neither published
-- nor kept. The newest published one is what learners read; kept ones are earlier drafts that can be gone back to.
create table academy.lesson_version (
  organisation_id uuid not null,
  id uuid not null,
  lesson_id uuid not null,
  number integer not null check (number >= 1),
  -- By the lesson's kind: `LessonContent` of src/academy/content/contract.ts.
  content jsonb not null check (octet_length(content::text) <= 4194304),
  -- What is missing in the content, seen when it is written: lists of lessons need not read it.
  gaps text[] not null default '{}' check (gaps <@ array['nothing yet', 'picture without text', 'speech without text']),
  -- Counts the saves of the lesson over all its versions; an author who saves says which one they started from.
  revision integer not null check (revision >= 1),
  changed_by uuid,
  changed_at timestamptz not null,
  published_at timestamptz,
  kept_at timestamptz,
  primary key (organisation_id, id),
  check (published_at is null or kept_at is null)
);
alter table academy.lesson_version
  add foreign key (organisation_id, lesson_id) references academy.lesson (organisation_id, id) on delete cascade,
  add unique (organisation_id, lesson_id, number);
create unique index lesson_draft on academy.lesson_version (organisation_id, lesson_id) where published_at is null and kept_at is null;
create index lesson_published on academy.lesson_version (organisation_id, lesson_id, number desc) where published_at is not null;
select platform.protect('academy.lesson_version');

-- A course package as it was uploaded for a lesson: unpacked once, never changed. A new upload is a new package, so that
-- running attempts keep theirs.
create table academy.course_package (
  organisation_id uuid not null,
  id uuid not null,
  lesson_id uuid not null,
  -- The zip; null when it was refused or unpacked, for then it is not needed any more.
  file_id uuid,
  file_name text not null check (length(file_name) between 1 and 255),
  state text not null default 'unpacking' check (state in ('unpacking', 'ready', 'refused')),
  -- Why it was refused, by language.
  refusal jsonb,
  standard text check (standard in ('scorm-1.2', 'scorm-2004')),
  edition text check (edition in ('2nd', '3rd', '4th')),
  title text,
  -- What the manifest says: `PackageContents` of src/academy/packages, without its files.
  contents jsonb,
  size bigint check (size >= 0),
  file_count integer check (file_count >= 0),
  created_by uuid,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  check (state <> 'unpacking' or file_id is not null),
  check (state <> 'ready' or (standard is not null and contents is not null)),
  check (state <> 'refused' or refusal is not null)
);
alter table academy.course_package
  add foreign key (organisation_id, lesson_id) references academy.lesson (organisation_id, id) on delete cascade;
create index course_package_of_lesson on academy.course_package (organisation_id, lesson_id, id desc);
select platform.protect('academy.course_package');

-- The files of an unpacked package, by the path that the course asks for. Capitals do not count: many tools write names as
-- Windows forgives them, and a package in which two names would fall together is refused.
create table academy.package_file (
  organisation_id uuid not null,
  package_id uuid not null,
  path_key text not null,
  path text not null,
  -- Its place in the file store is the package's folder and this number.
  number integer not null check (number >= 0),
  size bigint not null check (size >= 0),
  primary key (organisation_id, package_id, path_key)
);
alter table academy.package_file
  add foreign key (organisation_id, package_id) references academy.course_package (organisation_id, id) on delete cascade;
select platform.protect('academy.package_file');
