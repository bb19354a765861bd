-- Many enrolled by one act of a leader or HR: first planned and looked at, then done, and undone as far as nobody began.
create table learning.enrolment_batch (
  organisation_id uuid not null,
  id uuid not null,
  training_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  origin text not null check (origin in ('leader', 'hr')),
  -- Everybody who is meant.
  person_ids uuid[] not null,
  due_on date,
  -- Whether who completed the training before begins a new cycle.
  again boolean not null,
  started_at timestamptz,
  -- How many of `person_ids`, from the first, have been looked at, and how many were enrolled.
  handled integer not null default 0 check (handled between 0 and cardinality(person_ids)),
  enrolled integer not null default 0 check (enrolled between 0 and handled),
  undone_at timestamptz,
  primary key (organisation_id, id)
);
alter table learning.enrolment_batch
  add foreign key (organisation_id, training_id) references academy.training (organisation_id, id) on delete cascade,
  add foreign key (organisation_id, created_by) references people.person (organisation_id, id);
create index enrolment_batch_of_training on learning.enrolment_batch (organisation_id, training_id, created_at desc);
select platform.protect('learning.enrolment_batch');

alter table learning.enrolment add column batch_id uuid;
alter table learning.enrolment
  add foreign key (organisation_id, batch_id) references learning.enrolment_batch (organisation_id, id);
create index enrolment_of_batch on learning.enrolment (organisation_id, batch_id) where batch_id is not null;
create index enrolment_newest on learning.enrolment (organisation_id, training_id, enrolled_at desc, id) where state <> 'withdrawn';

-- A snapshot: what a certificate says never changes with the person, the training or the organisation.
create table learning.certificate (
  organisation_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  training_id uuid not null,
  number text not null check (length(number) between 1 and 40),
  -- What its public page is found by: 160 random bits in 32 characters.
  code text not null check (length(code) = 32),
  person_name text not null,
  training_title text not null,
  organisation_name text not null,
  locale text not null check (locale in ('nl', 'en')),
  estimated_minutes integer,
  issued_at timestamptz not null,
  completed_on date not null,
  valid_until date,
  revoked_at timestamptz,
  revoked_by uuid,
  revoked_because text check (length(revoked_because) <= 500),
  primary key (organisation_id, id),
  check ((revoked_at is null) = (revoked_because is null))
);
alter table learning.certificate
  add foreign key (organisation_id, enrolment_id) references learning.enrolment (organisation_id, id),
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id);
create unique index certificate_once on learning.certificate (organisation_id, enrolment_id);
create unique index certificate_number on learning.certificate (organisation_id, number);
create index certificate_of_person on learning.certificate (organisation_id, person_id, issued_at desc);
select platform.protect('learning.certificate');

-- Global: leads from the code on a certificate to the organisation that issued it, and tells nothing more.
create table learning.certificate_code (
  code text primary key check (length(code) = 32),
  organisation_id uuid not null,
  certificate_id uuid not null
);
grant select, insert, delete on learning.certificate_code to leerhuis_app;
