create schema learning;
grant usage on schema learning to leerhuis_app;

-- One person learning one training. Progress, score and time are computed when something is written, never when a page is read.
create table learning.enrolment (
  organisation_id uuid not null,
  id uuid not null,
  training_id uuid not null,
  person_id uuid not null,
  -- Learning it again is a new cycle with its own evidence; history is never reset.
  cycle integer not null default 1 check (cycle >= 1),
  origin text not null check (origin in ('self', 'leader', 'hr')),
  enrolled_by uuid,
  enrolled_at timestamptz not null,
  due_on date,
  state text not null default 'enrolled' check (state in ('enrolled', 'started', 'completed', 'withdrawn')),
  started_at timestamptz,
  completed_at timestamptz,
  withdrawn_at timestamptz,
  last_lesson_id uuid,
  last_active_at timestamptz,
  -- Share of the required lessons that are done, 0 to 1.
  progress numeric(5, 4) not null default 0 check (progress between 0 and 1),
  -- Mean of the lessons that gave a score, 0 to 100; null when none did.
  score numeric(5, 2) check (score between 0 and 100),
  seconds integer not null default 0 check (seconds >= 0),
  primary key (organisation_id, id),
  check (state <> 'completed' or completed_at is not null)
);
alter table learning.enrolment
  add foreign key (organisation_id, training_id) references academy.training (organisation_id, id),
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id);
create unique index enrolment_cycle on learning.enrolment (organisation_id, training_id, person_id, cycle);
create unique index enrolment_open on learning.enrolment (organisation_id, training_id, person_id) where state in ('enrolled', 'started');
create index enrolment_of_person on learning.enrolment (organisation_id, person_id, state, last_active_at desc);
create index enrolment_of_training on learning.enrolment (organisation_id, training_id, state, id);
select platform.protect('learning.enrolment');

-- Counts per training, kept as enrolments change.
create table learning.training_count (
  organisation_id uuid not null,
  training_id uuid not null,
  enrolled integer not null default 0,
  completed integer not null default 0,
  primary key (organisation_id, training_id)
);
alter table learning.training_count
  add foreign key (organisation_id, training_id) references academy.training (organisation_id, id) on delete cascade;
select platform.protect('learning.training_count');

create table learning.lesson_progress (
  organisation_id uuid not null,
  enrolment_id uuid not null,
  lesson_id uuid not null,
  state text not null default 'started' check (state in ('started', 'completed', 'failed')),
  score numeric(5, 2) check (score between 0 and 100),
  seconds integer not null default 0 check (seconds >= 0),
  -- Where one was: for media the second, for text the place.
  place jsonb,
  first_opened_at timestamptz not null,
  last_opened_at timestamptz not null,
  completed_at timestamptz,
  primary key (organisation_id, enrolment_id, lesson_id)
);
alter table learning.lesson_progress
  add foreign key (organisation_id, enrolment_id) references learning.enrolment (organisation_id, id) on delete cascade,
  add foreign key (organisation_id, lesson_id) references academy.lesson (organisation_id, id);
select platform.protect('learning.lesson_progress');
