-- Drawn by bin/database-types.ts from the migrations. Do not edit.

create table academy.course_package (
  organisation_id uuid not null,
  id uuid not null,
  lesson_id uuid not null,
  file_id uuid,
  file_name text not null,
  state text not null default 'unpacking'::text,
  refusal jsonb,
  standard text,
  edition text,
  title text,
  contents jsonb,
  size bigint,
  file_count integer,
  created_by uuid,
  created_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  CHECK (((length(file_name) >= 1) AND (length(file_name) <= 255))),
  CHECK (((state <> 'ready'::text) OR ((standard IS NOT NULL) AND (contents IS NOT NULL)))),
  CHECK (((state <> 'refused'::text) OR (refusal IS NOT NULL))),
  CHECK (((state <> 'unpacking'::text) OR (file_id IS NOT NULL))),
  CHECK ((edition = ANY (ARRAY['2nd'::text, '3rd'::text, '4th'::text]))),
  CHECK ((file_count >= 0)),
  CHECK ((size >= 0)),
  CHECK ((standard = ANY (ARRAY['scorm-1.2'::text, 'scorm-2004'::text]))),
  CHECK ((state = ANY (ARRAY['unpacking'::text, 'ready'::text, 'refused'::text]))),
  FOREIGN KEY (organisation_id, lesson_id) REFERENCES academy.lesson(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX course_package_of_lesson ON academy.course_package USING btree (organisation_id, lesson_id, id DESC)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table academy.lesson (
  organisation_id uuid not null,
  id uuid not null,
  training_id uuid not null,
  module_id uuid not null,
  kind text not null,
  title text not null,
  position integer not null,
  required boolean not null default true,
  estimated_minutes integer,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (("position" >= 0)),
  CHECK (((estimated_minutes >= 1) AND (estimated_minutes <= 60000))),
  CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  CHECK ((kind = ANY (ARRAY['text'::text, 'image'::text, 'media'::text, 'file'::text, 'package'::text]))),
  FOREIGN KEY (organisation_id, module_id) REFERENCES academy.module(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, training_id) REFERENCES academy.training(organisation_id, id) ON DELETE CASCADE,
  EXCLUDE USING btree (organisation_id WITH =, module_id WITH =, "position" WITH =) WHERE ((removed_at IS NULL)) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX lesson_in_training ON academy.lesson USING btree (organisation_id, training_id, module_id, "position")
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table academy.lesson_version (
  organisation_id uuid not null,
  id uuid not null,
  lesson_id uuid not null,
  number integer not null,
  content jsonb not null,
  gaps text[] not null default '{}'::text[],
  revision integer not null,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  published_at timestamp with time zone,
  kept_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (((published_at IS NULL) OR (kept_at IS NULL))),
  CHECK ((gaps <@ ARRAY['nothing yet'::text, 'picture without text'::text, 'speech without text'::text])),
  CHECK ((number >= 1)),
  CHECK ((octet_length((content)::text) <= 4194304)),
  CHECK ((revision >= 1)),
  FOREIGN KEY (organisation_id, lesson_id) REFERENCES academy.lesson(organisation_id, id) ON DELETE CASCADE,
  UNIQUE (organisation_id, lesson_id, number)
);
CREATE INDEX lesson_published ON academy.lesson_version USING btree (organisation_id, lesson_id, number DESC) WHERE (published_at IS NOT NULL)
CREATE UNIQUE INDEX lesson_draft ON academy.lesson_version USING btree (organisation_id, lesson_id) WHERE ((published_at IS NULL) AND (kept_at IS NULL))
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table academy.module (
  organisation_id uuid not null,
  id uuid not null,
  training_id uuid not null,
  title text not null,
  position integer not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (("position" >= 0)),
  CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  FOREIGN KEY (organisation_id, training_id) REFERENCES academy.training(organisation_id, id) ON DELETE CASCADE,
  EXCLUDE USING btree (organisation_id WITH =, training_id WITH =, "position" WITH =) WHERE ((removed_at IS NULL)) DEFERRABLE INITIALLY DEFERRED
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table academy.package_file (
  organisation_id uuid not null,
  package_id uuid not null,
  path_key text not null,
  path text not null,
  number integer not null,
  size bigint not null,
  PRIMARY KEY (organisation_id, package_id, path_key),
  CHECK ((number >= 0)),
  CHECK ((size >= 0)),
  FOREIGN KEY (organisation_id, package_id) REFERENCES academy.course_package(organisation_id, id) ON DELETE CASCADE
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table academy.training (
  organisation_id uuid not null,
  id uuid not null,
  title text not null,
  summary text not null default ''::text,
  locale text not null default 'nl'::text,
  block text,
  cover_file_id uuid,
  estimated_minutes integer,
  state text not null default 'draft'::text,
  enrolment text not null default 'open'::text,
  gives_certificate boolean not null default true,
  certificate_months integer,
  created_by uuid,
  created_at timestamp with time zone not null,
  changed_by uuid,
  changed_at timestamp with time zone not null,
  published_at timestamp with time zone,
  search tsvector generated always as ((((setweight(to_tsvector('simple'::regconfig, title), 'A'::"char") || setweight(to_tsvector('dutch'::regconfig, title), 'A'::"char")) || setweight(to_tsvector('dutch'::regconfig, summary), 'B'::"char")) || setweight(to_tsvector('english'::regconfig, ((title || ' '::text) || summary)), 'C'::"char"))),
  cover_text text,
  PRIMARY KEY (organisation_id, id),
  CHECK (((certificate_months >= 1) AND (certificate_months <= 600))),
  CHECK (((estimated_minutes >= 1) AND (estimated_minutes <= 60000))),
  CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  CHECK (((state <> 'published'::text) OR (published_at IS NOT NULL))),
  CHECK ((block = ANY (ARRAY['leadership'::text, 'openness'::text, 'knowledge'::text, 'stretch'::text, 'investment'::text]))),
  CHECK ((enrolment = ANY (ARRAY['open'::text, 'by_invitation'::text]))),
  CHECK ((length(cover_text) <= 1000)),
  CHECK ((length(summary) <= 2000)),
  CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text]))),
  CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'archived'::text])))
);
CREATE INDEX training_catalogue ON academy.training USING btree (organisation_id, state, published_at DESC, id)
CREATE INDEX training_changed ON academy.training USING btree (organisation_id, changed_at DESC, id)
CREATE INDEX training_search ON academy.training USING gin (search)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table entrance.invitation (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  email text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK ((length(email) <= 254)),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX invitation_open ON entrance.invitation USING btree (organisation_id, person_id) WHERE (accepted_at IS NULL)
CREATE UNIQUE INDEX invitation_token ON entrance.invitation USING btree (organisation_id, token_hash)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table entrance.setup (
  organisation_id uuid not null,
  steps_done text[] not null default '{}'::text[],
  finished_at timestamp with time zone,
  PRIMARY KEY (organisation_id),
  CHECK ((steps_done <@ ARRAY['units'::text, 'people'::text, 'training'::text]))
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table house.left_out (
  organisation_id uuid not null,
  scope_id uuid not null,
  threshold integer not null,
  home_ids uuid[] not null,
  people integer not null,
  PRIMARY KEY (organisation_id, scope_id, threshold)
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table house.person_day (
  organisation_id uuid not null,
  indicator text not null,
  person_id uuid not null,
  day date not null,
  events integer not null default 0,
  PRIMARY KEY (organisation_id, indicator, person_id, day),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table house.pile (
  organisation_id uuid not null,
  measure text not null,
  part integer not null,
  whole integer not null,
  measured_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, measure),
  CHECK (((part >= 0) AND (part <= whole)))
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table house.placement (
  organisation_id uuid not null,
  person_id uuid not null,
  home_id uuid not null,
  scope_ids uuid[] not null,
  PRIMARY KEY (organisation_id, person_id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX placement_home ON house.placement USING btree (organisation_id, home_id)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table house.release (
  organisation_id uuid not null,
  scope_id uuid not null,
  indicator text not null,
  day date not null,
  people integer not null,
  out_of integer not null,
  PRIMARY KEY (organisation_id, scope_id, indicator, day),
  CHECK ((people >= 0))
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table house.scope_day (
  organisation_id uuid not null,
  scope_id uuid not null,
  indicator text not null,
  day date not null,
  events integer not null default 0,
  people integer not null default 0,
  PRIMARY KEY (organisation_id, scope_id, indicator, day)
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table house.scope_size (
  organisation_id uuid not null,
  scope_id uuid not null,
  people integer not null default 0,
  direct integer not null default 0,
  PRIMARY KEY (organisation_id, scope_id)
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table house.story (
  organisation_id uuid not null,
  source text not null,
  subject_id uuid not null,
  happened_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, source, subject_id)
);
CREATE INDEX story_by_time ON house.story USING btree (organisation_id, happened_at DESC)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table identity.authenticator (
  login_id text not null,
  secret bytea not null,
  confirmed_at timestamp with time zone,
  last_step bigint not null default 0,
  PRIMARY KEY (login_id),
  FOREIGN KEY (login_id) REFERENCES identity.login(id) ON DELETE CASCADE
);

create table identity.guess (
  key text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  PRIMARY KEY (key)
);
CREATE INDEX guess_age ON identity.guess USING btree (last_at)

create table identity.known_device (
  login_id text not null,
  device_hash text not null,
  used_at timestamp with time zone not null,
  PRIMARY KEY (login_id, device_hash),
  FOREIGN KEY (login_id) REFERENCES identity.login(id) ON DELETE CASCADE
);
CREATE INDEX known_device_age ON identity.known_device USING btree (used_at)

create table identity.login (
  id text not null,
  email text not null,
  name text not null,
  password_hash text,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254)))),
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  UNIQUE (email)
);

create table identity.membership (
  login_id text not null,
  organisation_id uuid not null,
  created_at timestamp with time zone not null default now(),
  entered_at timestamp with time zone,
  PRIMARY KEY (login_id, organisation_id),
  FOREIGN KEY (login_id) REFERENCES identity.login(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES platform.organisation(id) ON DELETE CASCADE
);
CREATE INDEX membership_organisation ON identity.membership USING btree (organisation_id)

create table identity.passkey (
  id uuid not null,
  login_id text not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  FOREIGN KEY (login_id) REFERENCES identity.login(id) ON DELETE CASCADE,
  UNIQUE (credential_id)
);
CREATE INDEX passkey_login ON identity.passkey USING btree (login_id)

create table identity.recovery_code (
  login_id text not null,
  code_hash text not null,
  PRIMARY KEY (login_id, code_hash),
  FOREIGN KEY (login_id) REFERENCES identity.authenticator(login_id) ON DELETE CASCADE
);

create table identity.refused_try (
  day date not null,
  reason text not null,
  tries integer not null,
  PRIMARY KEY (day, reason),
  CHECK ((reason = ANY (ARRAY['failed'::text, 'held_back'::text])))
);

create table identity.session (
  id text not null,
  token_hash text not null,
  login_id text not null,
  organisation_id uuid,
  device text not null default ''::text,
  shared_device boolean not null default false,
  created_at timestamp with time zone not null default now(),
  seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((length(device) <= 300)),
  FOREIGN KEY (login_id) REFERENCES identity.login(id) ON DELETE CASCADE,
  FOREIGN KEY (login_id, organisation_id) REFERENCES identity.membership(login_id, organisation_id) ON DELETE CASCADE,
  UNIQUE (token_hash)
);
CREATE INDEX session_expiry ON identity.session USING btree (expires_at)
CREATE INDEX session_login ON identity.session USING btree (login_id)

create table identity.sign_in (
  id uuid not null,
  login_id text not null,
  tried_at timestamp with time zone not null,
  succeeded boolean not null,
  way text not null,
  second_step text,
  new_device boolean not null default false,
  browser text,
  system text,
  network text,
  PRIMARY KEY (id),
  CHECK ((length(browser) <= 40)),
  CHECK ((length(network) <= 60)),
  CHECK ((length(system) <= 40)),
  CHECK ((second_step = ANY (ARRAY['app'::text, 'recovery'::text, 'wrong'::text]))),
  CHECK ((way = ANY (ARRAY['password'::text, 'link'::text, 'new_password'::text, 'first_time'::text, 'passkey'::text]))),
  FOREIGN KEY (login_id) REFERENCES identity.login(id) ON DELETE CASCADE
);
CREATE INDEX sign_in_age ON identity.sign_in USING btree (tried_at)
CREATE INDEX sign_in_login ON identity.sign_in USING btree (login_id, tried_at DESC)

create table identity.ticket (
  token_hash text not null,
  purpose text not null,
  login_id text,
  content jsonb not null default '{}'::jsonb,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (token_hash),
  CHECK ((purpose = ANY (ARRAY['sign_in_link'::text, 'password_reset'::text, 'second_step'::text, 'passkey_challenge'::text, 'first_run'::text, 'address_change'::text]))),
  FOREIGN KEY (login_id) REFERENCES identity.login(id) ON DELETE CASCADE
);
CREATE INDEX ticket_expiry ON identity.ticket USING btree (expires_at)
CREATE INDEX ticket_login ON identity.ticket USING btree (login_id, purpose)

create table learning.attempt (
  organisation_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  lesson_id uuid not null,
  package_id uuid not null,
  number integer not null,
  state text not null default 'open'::text,
  current_item text,
  sequencing text,
  opened_by uuid,
  seconds integer not null default 0,
  started_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  CHECK ((length(sequencing) <= 400000)),
  CHECK ((number >= 1)),
  CHECK ((seconds >= 0)),
  CHECK ((state = ANY (ARRAY['open'::text, 'completed'::text, 'failed'::text]))),
  FOREIGN KEY (organisation_id, enrolment_id) REFERENCES learning.enrolment(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, lesson_id) REFERENCES academy.lesson(organisation_id, id),
  FOREIGN KEY (organisation_id, package_id) REFERENCES academy.course_package(organisation_id, id),
  UNIQUE (organisation_id, enrolment_id, lesson_id, number)
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table learning.attempt_item (
  organisation_id uuid not null,
  attempt_id uuid not null,
  item_id text not null,
  values jsonb not null default '{}'::jsonb,
  state text not null default 'started'::text,
  score numeric(5,2),
  changed_at timestamp with time zone not null,
  spoke boolean not null default false,
  PRIMARY KEY (organisation_id, attempt_id, item_id),
  CHECK (((score >= (0)::numeric) AND (score <= (100)::numeric))),
  CHECK ((length(item_id) <= 1000)),
  CHECK ((state = ANY (ARRAY['started'::text, 'completed'::text, 'failed'::text]))),
  FOREIGN KEY (organisation_id, attempt_id) REFERENCES learning.attempt(organisation_id, id) ON DELETE CASCADE
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table learning.attempt_journal (
  organisation_id uuid not null,
  attempt_id uuid not null,
  journal_id uuid not null,
  applied_until integer not null default 0,
  PRIMARY KEY (organisation_id, attempt_id, journal_id),
  FOREIGN KEY (organisation_id, attempt_id) REFERENCES learning.attempt(organisation_id, id) ON DELETE CASCADE
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table learning.certificate (
  organisation_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  training_id uuid not null,
  number text not null,
  code text not null,
  person_name text not null,
  training_title text not null,
  organisation_name text not null,
  locale text not null,
  estimated_minutes integer,
  issued_at timestamp with time zone not null,
  completed_on date not null,
  valid_until date,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  revoked_because text,
  PRIMARY KEY (organisation_id, id),
  CHECK (((length(number) >= 1) AND (length(number) <= 40))),
  CHECK (((revoked_at IS NULL) = (revoked_because IS NULL))),
  CHECK ((length(code) = 32)),
  CHECK ((length(revoked_because) <= 500)),
  CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text]))),
  FOREIGN KEY (organisation_id, enrolment_id) REFERENCES learning.enrolment(organisation_id, id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id)
);
CREATE INDEX certificate_of_person ON learning.certificate USING btree (organisation_id, person_id, issued_at DESC)
CREATE UNIQUE INDEX certificate_number ON learning.certificate USING btree (organisation_id, number)
CREATE UNIQUE INDEX certificate_once ON learning.certificate USING btree (organisation_id, enrolment_id)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table learning.certificate_code (
  code text not null,
  organisation_id uuid not null,
  certificate_id uuid not null,
  PRIMARY KEY (code),
  CHECK ((length(code) = 32))
);

create table learning.content_ticket (
  ticket_hash text not null,
  organisation_id uuid not null,
  attempt_id uuid not null,
  package_id uuid not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (ticket_hash)
);
CREATE INDEX content_ticket_attempt ON learning.content_ticket USING btree (organisation_id, attempt_id)
CREATE INDEX content_ticket_expiry ON learning.content_ticket USING btree (expires_at)

create table learning.enrolment (
  organisation_id uuid not null,
  id uuid not null,
  training_id uuid not null,
  person_id uuid not null,
  cycle integer not null default 1,
  origin text not null,
  enrolled_by uuid,
  enrolled_at timestamp with time zone not null,
  due_on date,
  state text not null default 'enrolled'::text,
  started_at timestamp with time zone,
  completed_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  last_lesson_id uuid,
  last_active_at timestamp with time zone,
  progress numeric(5,4) not null default 0,
  score numeric(5,2),
  seconds integer not null default 0,
  batch_id uuid,
  PRIMARY KEY (organisation_id, id),
  CHECK (((progress >= (0)::numeric) AND (progress <= (1)::numeric))),
  CHECK (((score >= (0)::numeric) AND (score <= (100)::numeric))),
  CHECK (((state <> 'completed'::text) OR (completed_at IS NOT NULL))),
  CHECK ((cycle >= 1)),
  CHECK ((origin = ANY (ARRAY['self'::text, 'leader'::text, 'hr'::text]))),
  CHECK ((seconds >= 0)),
  CHECK ((state = ANY (ARRAY['enrolled'::text, 'started'::text, 'completed'::text, 'withdrawn'::text]))),
  FOREIGN KEY (organisation_id, batch_id) REFERENCES learning.enrolment_batch(organisation_id, id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  FOREIGN KEY (organisation_id, training_id) REFERENCES academy.training(organisation_id, id)
);
CREATE INDEX enrolment_newest ON learning.enrolment USING btree (organisation_id, training_id, enrolled_at DESC, id) WHERE (state <> 'withdrawn'::text)
CREATE INDEX enrolment_of_batch ON learning.enrolment USING btree (organisation_id, batch_id) WHERE (batch_id IS NOT NULL)
CREATE INDEX enrolment_of_person ON learning.enrolment USING btree (organisation_id, person_id, state, last_active_at DESC)
CREATE INDEX enrolment_of_training ON learning.enrolment USING btree (organisation_id, training_id, state, id)
CREATE UNIQUE INDEX enrolment_cycle ON learning.enrolment USING btree (organisation_id, training_id, person_id, cycle)
CREATE UNIQUE INDEX enrolment_open ON learning.enrolment USING btree (organisation_id, training_id, person_id) WHERE (state = ANY (ARRAY['enrolled'::text, 'started'::text]))
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table learning.enrolment_batch (
  organisation_id uuid not null,
  id uuid not null,
  training_id uuid not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  origin text not null,
  person_ids uuid[] not null,
  due_on date,
  again boolean not null,
  started_at timestamp with time zone,
  handled integer not null default 0,
  enrolled integer not null default 0,
  undone_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (((enrolled >= 0) AND (enrolled <= handled))),
  CHECK (((handled >= 0) AND (handled <= cardinality(person_ids)))),
  CHECK ((origin = ANY (ARRAY['leader'::text, 'hr'::text]))),
  FOREIGN KEY (organisation_id, created_by) REFERENCES people.person(organisation_id, id),
  FOREIGN KEY (organisation_id, training_id) REFERENCES academy.training(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX enrolment_batch_of_training ON learning.enrolment_batch USING btree (organisation_id, training_id, created_at DESC)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table learning.lesson_progress (
  organisation_id uuid not null,
  enrolment_id uuid not null,
  lesson_id uuid not null,
  state text not null default 'started'::text,
  score numeric(5,2),
  seconds integer not null default 0,
  place jsonb,
  first_opened_at timestamp with time zone not null,
  last_opened_at timestamp with time zone not null,
  completed_at timestamp with time zone,
  told_by_learner boolean not null default false,
  PRIMARY KEY (organisation_id, enrolment_id, lesson_id),
  CHECK (((score >= (0)::numeric) AND (score <= (100)::numeric))),
  CHECK ((seconds >= 0)),
  CHECK ((state = ANY (ARRAY['started'::text, 'completed'::text, 'failed'::text]))),
  FOREIGN KEY (organisation_id, enrolment_id) REFERENCES learning.enrolment(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, lesson_id) REFERENCES academy.lesson(organisation_id, id)
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table learning.training_count (
  organisation_id uuid not null,
  training_id uuid not null,
  enrolled integer not null default 0,
  completed integer not null default 0,
  PRIMARY KEY (organisation_id, training_id),
  FOREIGN KEY (organisation_id, training_id) REFERENCES academy.training(organisation_id, id) ON DELETE CASCADE
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table news.mail_due (
  organisation_id uuid not null,
  person_id uuid not null,
  due_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, person_id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX mail_due_by_time ON news.mail_due USING btree (organisation_id, due_at)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table news.mail_preference (
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null,
  choice text not null,
  PRIMARY KEY (organisation_id, person_id, kind),
  CHECK ((choice = ANY (ARRAY['at_once'::text, 'digest'::text, 'none'::text]))),
  CHECK ((length(kind) <= 100)),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table news.mail_rhythm (
  organisation_id uuid not null,
  person_id uuid not null,
  digest text not null,
  digest_at time without time zone not null,
  digest_on smallint not null,
  quiet_from time without time zone,
  quiet_until time without time zone,
  quiet_weekend boolean not null,
  is_stopped boolean not null,
  PRIMARY KEY (organisation_id, person_id),
  CHECK (((digest_on >= 1) AND (digest_on <= 7))),
  CHECK (((quiet_from IS NULL) = (quiet_until IS NULL))),
  CHECK ((digest = ANY (ARRAY['daily'::text, 'weekly'::text, 'none'::text]))),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table news.mailing (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  secret_hash text not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX mailing_age ON news.mailing USING btree (organisation_id, created_at)
CREATE INDEX mailing_of_person ON news.mailing USING btree (organisation_id, person_id, created_at DESC)
CREATE UNIQUE INDEX mailing_secret ON news.mailing USING btree (organisation_id, secret_hash)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table news.notice (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  activity_id uuid not null,
  actor_id uuid,
  kind text not null,
  context jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  awaits_mail text,
  awaits_since timestamp with time zone,
  bundle_id uuid,
  bundled integer not null default 1,
  latest_at timestamp with time zone not null,
  mailing_id uuid,
  PRIMARY KEY (organisation_id, id),
  CHECK (((awaits_mail IS NULL) = (awaits_since IS NULL))),
  CHECK ((awaits_mail = ANY (ARRAY['at_once'::text, 'digest'::text]))),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX notice_age ON news.notice USING btree (organisation_id, created_at)
CREATE INDEX notice_awaiting_mail ON news.notice USING btree (organisation_id, person_id) WHERE (awaits_mail IS NOT NULL)
CREATE INDEX notice_of_bundle ON news.notice USING btree (organisation_id, bundle_id) WHERE (bundle_id IS NOT NULL)
CREATE INDEX notice_of_mailing ON news.notice USING btree (organisation_id, mailing_id) WHERE (mailing_id IS NOT NULL)
CREATE INDEX notice_of_person ON news.notice USING btree (organisation_id, person_id) WHERE (bundle_id IS NULL)
CREATE INDEX notice_unread ON news.notice USING btree (organisation_id, person_id) WHERE ((read_at IS NULL) AND (bundle_id IS NULL))
CREATE UNIQUE INDEX notice_once ON news.notice USING btree (organisation_id, person_id, activity_id)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.employment (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  starts_on date not null,
  ends_on date,
  fte numeric(4,3),
  contract text,
  exit_reason text,
  departure text,
  PRIMARY KEY (organisation_id, id),
  CHECK (((departure IS NULL) OR (ends_on IS NOT NULL))),
  CHECK (((exit_reason IS NULL) OR (ends_on IS NOT NULL))),
  CHECK (((fte > (0)::numeric) AND (fte <= 1.5))),
  CHECK ((contract = ANY (ARRAY['permanent'::text, 'temporary'::text, 'on_call'::text, 'hired'::text, 'intern'::text, 'volunteer'::text]))),
  CHECK ((departure = ANY (ARRAY['planned'::text, 'announced'::text]))),
  CHECK ((ends_on >= starts_on)),
  CHECK ((exit_reason = ANY (ARRAY['voluntary'::text, 'involuntary'::text, 'natural'::text, 'end_of_contract'::text]))),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX employment_departure ON people.employment USING btree (organisation_id, ends_on) WHERE (departure IS NOT NULL)
CREATE UNIQUE INDEX employment_open ON people.employment USING btree (organisation_id, person_id) WHERE (ends_on IS NULL)
CREATE UNIQUE INDEX employment_start ON people.employment USING btree (organisation_id, person_id, starts_on)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.follow (
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  followed_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, person_id, kind, subject_id),
  CHECK (((kind <> 'person'::text) OR (subject_id <> person_id))),
  CHECK ((kind = ANY (ARRAY['training'::text, 'unit'::text, 'person'::text]))),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX follow_subject ON people.follow USING btree (organisation_id, subject_id)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.import (
  organisation_id uuid not null,
  id uuid not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  file_name text not null,
  state text not null,
  content jsonb not null,
  mapping jsonb not null,
  summary jsonb,
  leaver_ids uuid[] not null default '{}'::uuid[],
  rows_done integer not null default 0,
  setback text,
  state_since timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  CHECK (((length(file_name) >= 1) AND (length(file_name) <= 255))),
  CHECK ((setback = ANY (ARRAY['changed'::text, 'failed'::text]))),
  CHECK ((state = ANY (ARRAY['mapping'::text, 'checking'::text, 'checked'::text, 'applying'::text, 'applied'::text])))
);
CREATE INDEX import_by_time ON people.import USING btree (organisation_id, created_at DESC)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.import_heading (
  organisation_id uuid not null,
  heading text not null,
  field text,
  PRIMARY KEY (organisation_id, heading),
  CHECK (((length(heading) >= 1) AND (length(heading) <= 200)))
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.import_row (
  organisation_id uuid not null,
  import_id uuid not null,
  line integer not null,
  outcome text not null,
  label text not null,
  details jsonb not null,
  PRIMARY KEY (organisation_id, import_id, line),
  CHECK ((outcome = ANY (ARRAY['new'::text, 'changed'::text, 'unchanged'::text, 'refused'::text, 'left'::text]))),
  FOREIGN KEY (organisation_id, import_id) REFERENCES people.import(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX import_row_outcome ON people.import_row USING btree (organisation_id, import_id, outcome, line)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.organisation_profile (
  organisation_id uuid not null,
  name text not null,
  logo_file_id uuid,
  colour text,
  locale text not null default 'nl'::text,
  time_zone text not null default 'Europe/Amsterdam'::text,
  changed_at timestamp with time zone not null default now(),
  PRIMARY KEY (organisation_id),
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CHECK ((colour ~ '^#[0-9a-f]{6}$'::text)),
  CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text])))
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.person (
  organisation_id uuid not null,
  id uuid not null,
  login_id text,
  personnel_number text,
  name text not null,
  sort_name text not null,
  email text,
  unit_id uuid,
  job_title text,
  picture_file_id uuid,
  locale text not null default 'nl'::text,
  time_zone text not null default 'Europe/Amsterdam'::text,
  theme text not null default 'auto'::text,
  created_at timestamp with time zone not null default now(),
  deactivated_at timestamp with time zone,
  erased_at timestamp with time zone,
  job_family text,
  hierarchy_level text,
  PRIMARY KEY (organisation_id, id),
  CHECK (((email = lower(email)) AND (length(email) <= 254))),
  CHECK (((length(job_family) >= 1) AND (length(job_family) <= 100))),
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CHECK (((length(personnel_number) >= 1) AND (length(personnel_number) <= 60))),
  CHECK ((hierarchy_level = ANY (ARRAY['board'::text, 'management'::text, 'team_lead'::text, 'employee'::text]))),
  CHECK ((length(job_title) <= 200)),
  CHECK ((locale = ANY (ARRAY['nl'::text, 'en'::text]))),
  CHECK ((theme = ANY (ARRAY['auto'::text, 'light'::text, 'dark'::text]))),
  FOREIGN KEY (organisation_id, unit_id) REFERENCES people.unit(organisation_id, id)
);
CREATE INDEX person_job_title ON people.person USING btree (organisation_id, job_title, sort_name, id) WHERE (deactivated_at IS NULL)
CREATE INDEX person_left ON people.person USING btree (organisation_id, sort_name, id) WHERE (deactivated_at IS NOT NULL)
CREATE INDEX person_name ON people.person USING btree (organisation_id, sort_name, id) WHERE (deactivated_at IS NULL)
CREATE INDEX person_unit ON people.person USING btree (organisation_id, unit_id) WHERE (deactivated_at IS NULL)
CREATE UNIQUE INDEX person_email ON people.person USING btree (organisation_id, email)
CREATE UNIQUE INDEX person_login ON people.person USING btree (organisation_id, login_id)
CREATE UNIQUE INDEX person_personnel_number ON people.person USING btree (organisation_id, personnel_number)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.position (
  organisation_id uuid not null,
  person_id uuid not null,
  from_day date not null,
  until_day date,
  unit_id uuid,
  job_title text,
  job_family text,
  hierarchy_level text,
  PRIMARY KEY (organisation_id, person_id, from_day),
  CHECK (((length(job_family) >= 1) AND (length(job_family) <= 100))),
  CHECK ((hierarchy_level = ANY (ARRAY['board'::text, 'management'::text, 'team_lead'::text, 'employee'::text]))),
  CHECK ((length(job_title) <= 200)),
  CHECK ((until_day > from_day)),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, unit_id) REFERENCES people.unit(organisation_id, id)
);
CREATE INDEX position_unit ON people."position" USING btree (organisation_id, unit_id)
CREATE UNIQUE INDEX position_open ON people."position" USING btree (organisation_id, person_id) WHERE (until_day IS NULL)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.reorganisation (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  explanation text not null default ''::text,
  state text not null,
  takes_place_on date,
  created_by uuid,
  created_at timestamp with time zone not null,
  state_since timestamp with time zone not null,
  problem jsonb,
  PRIMARY KEY (organisation_id, id),
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CHECK (((problem IS NOT NULL) = (state = 'stopped'::text))),
  CHECK (((state = ANY (ARRAY['draft'::text, 'cancelled'::text])) OR (takes_place_on IS NOT NULL))),
  CHECK ((length(explanation) <= 4000)),
  CHECK ((state = ANY (ARRAY['draft'::text, 'planned'::text, 'carried_out'::text, 'cancelled'::text, 'stopped'::text])))
);
CREATE INDEX reorganisation_due ON people.reorganisation USING btree (organisation_id, takes_place_on) WHERE (state = 'planned'::text)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.reorganisation_step (
  organisation_id uuid not null,
  id uuid not null,
  reorganisation_id uuid not null,
  turn integer not null,
  kind text not null,
  unit_id uuid not null,
  parent_id uuid,
  person_id uuid,
  name text,
  code text,
  PRIMARY KEY (organisation_id, id),
  CHECK (((length(code) >= 1) AND (length(code) <= 60))),
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CHECK (((name IS NOT NULL) = (kind = 'new_unit'::text))),
  CHECK (((person_id IS NOT NULL) = (kind = ANY (ARRAY['move_person'::text, 'appoint_leader'::text])))),
  CHECK ((kind = ANY (ARRAY['new_unit'::text, 'move_unit'::text, 'move_person'::text, 'appoint_leader'::text, 'close_unit'::text]))),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, reorganisation_id) REFERENCES people.reorganisation(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX reorganisation_step_person ON people.reorganisation_step USING btree (organisation_id, person_id) WHERE (person_id IS NOT NULL)
CREATE UNIQUE INDEX reorganisation_step_turn ON people.reorganisation_step USING btree (organisation_id, reorganisation_id, turn)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.role_assignment (
  organisation_id uuid not null,
  person_id uuid not null,
  role text not null,
  given_at timestamp with time zone not null default now(),
  PRIMARY KEY (organisation_id, person_id, role),
  CHECK ((role = ANY (ARRAY['hr_adviser'::text, 'trainer'::text, 'author'::text, 'works_council'::text, 'confidential_adviser'::text, 'administrator'::text]))),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX role_assignment_role ON people.role_assignment USING btree (organisation_id, role)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.search_term (
  organisation_id uuid not null,
  term text not null,
  person_id uuid not null,
  PRIMARY KEY (organisation_id, term, person_id)
);
CREATE INDEX search_term_person ON people.search_term USING btree (organisation_id, person_id, term)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.shared_profile (
  organisation_id uuid not null,
  person_id uuid not null,
  about text not null default ''::text,
  about_for text not null default 'nobody'::text,
  skills text[] not null default '{}'::text[],
  skills_for text not null default 'nobody'::text,
  interests text[] not null default '{}'::text[],
  interests_for text not null default 'nobody'::text,
  PRIMARY KEY (organisation_id, person_id),
  CHECK ((about_for = ANY (ARRAY['nobody'::text, 'team'::text, 'everyone'::text]))),
  CHECK ((cardinality(interests) <= 30)),
  CHECK ((cardinality(skills) <= 30)),
  CHECK ((interests_for = ANY (ARRAY['nobody'::text, 'team'::text, 'everyone'::text]))),
  CHECK ((length(about) <= 1000)),
  CHECK ((skills_for = ANY (ARRAY['nobody'::text, 'team'::text, 'everyone'::text]))),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.unit (
  organisation_id uuid not null,
  id uuid not null,
  parent_id uuid,
  ancestor_ids uuid[] not null,
  code text,
  name text not null,
  closed_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (((length(code) >= 1) AND (length(code) <= 60))),
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CHECK ((id = ANY (ancestor_ids))),
  CHECK ((parent_id IS DISTINCT FROM id)),
  FOREIGN KEY (organisation_id, parent_id) REFERENCES people.unit(organisation_id, id)
);
CREATE INDEX unit_ancestors ON people.unit USING gin (ancestor_ids)
CREATE INDEX unit_depth ON people.unit USING btree (organisation_id, cardinality(ancestor_ids), id) WHERE (closed_at IS NULL)
CREATE INDEX unit_parent ON people.unit USING btree (organisation_id, parent_id)
CREATE UNIQUE INDEX unit_code ON people.unit USING btree (organisation_id, lower(code))
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table people.unit_leader (
  organisation_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  PRIMARY KEY (organisation_id, unit_id),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, unit_id) REFERENCES people.unit(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX unit_leader_person ON people.unit_leader USING btree (organisation_id, person_id)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table platform.activity (
  organisation_id uuid not null,
  id uuid not null,
  occurred_at timestamp with time zone not null,
  actor_id uuid,
  verb text not null,
  object_kind text not null,
  object_id uuid not null,
  context jsonb not null default '{}'::jsonb,
  PRIMARY KEY (organisation_id, id, occurred_at)
);
CREATE INDEX activity_by_actor ON ONLY platform.activity USING btree (organisation_id, actor_id, occurred_at DESC)
CREATE INDEX activity_by_object ON ONLY platform.activity USING btree (organisation_id, object_id, occurred_at DESC)
CREATE INDEX activity_by_time ON ONLY platform.activity USING btree (organisation_id, occurred_at DESC, id DESC)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table platform.activity_pending (
  organisation_id uuid not null,
  activity_id uuid not null,
  occurred_at timestamp with time zone not null,
  attempts integer not null default 0,
  due_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, activity_id)
);
CREATE INDEX activity_pending_due ON platform.activity_pending USING btree (due_at)

create table platform.audit (
  organisation_id uuid not null,
  id uuid not null,
  occurred_at timestamp with time zone not null,
  actor_id uuid,
  action text not null,
  subject_id uuid,
  person_id uuid,
  details jsonb not null default '{}'::jsonb,
  request_id text,
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX audit_by_person ON platform.audit USING btree (organisation_id, person_id, occurred_at DESC)
CREATE INDEX audit_by_time ON platform.audit USING btree (organisation_id, occurred_at DESC)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table platform.backup_night (
  night date not null,
  started_at timestamp with time zone not null,
  attempts integer not null default 1,
  finished_at timestamp with time zone,
  file_name text,
  size bigint,
  row_count bigint,
  file_count integer,
  missing_count integer,
  failed_at timestamp with time zone,
  failure jsonb,
  PRIMARY KEY (night),
  CHECK (((failed_at IS NULL) = (failure IS NULL))),
  CHECK (((finished_at IS NULL) OR ((file_name IS NOT NULL) AND (size IS NOT NULL)))),
  CHECK ((attempts >= 1)),
  CHECK ((file_count >= 0)),
  CHECK ((missing_count >= 0)),
  CHECK ((row_count >= 0)),
  CHECK ((size >= 0))
);

create table platform.file (
  organisation_id uuid not null,
  id uuid not null,
  storage_key text not null,
  name text not null,
  content_type text not null,
  size bigint not null,
  sha256 text not null,
  width integer,
  height integer,
  widths integer[] not null default '{}'::integer[],
  uploaded_by uuid,
  created_at timestamp with time zone not null,
  unused_since timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  CHECK ((length(sha256) = 64)),
  CHECK ((size >= 0))
);
CREATE INDEX file_by_time ON platform.file USING btree (organisation_id, created_at)
CREATE INDEX file_unused ON platform.file USING btree (organisation_id, unused_since) WHERE (unused_since IS NOT NULL)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table platform.file_use (
  organisation_id uuid not null,
  file_id uuid not null,
  kind text not null,
  object_id uuid not null,
  readable_by text not null default 'room'::text,
  PRIMARY KEY (organisation_id, file_id, kind, object_id),
  CHECK ((kind ~ '^[a-z_]+(\.[a-z_]+)+$'::text)),
  CHECK ((readable_by = ANY (ARRAY['room'::text, 'organisation'::text]))),
  FOREIGN KEY (organisation_id, file_id) REFERENCES platform.file(organisation_id, id)
);
CREATE INDEX file_use_by_object ON platform.file_use USING btree (organisation_id, kind, object_id)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table platform.idempotency (
  organisation_id uuid not null,
  key uuid not null,
  action text not null,
  actor_id uuid,
  result jsonb,
  done_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, key)
);
CREATE INDEX idempotency_by_time ON platform.idempotency USING btree (organisation_id, done_at)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table platform.mail (
  organisation_id uuid not null,
  id uuid not null,
  event text not null,
  person_id uuid,
  recipient text not null,
  subject text not null,
  html text not null,
  plain_text text not null,
  secret boolean not null default false,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  due_at timestamp with time zone not null,
  last_error text,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  stop_url text,
  PRIMARY KEY (organisation_id, id),
  CHECK ((length(recipient) <= 254)),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'kept'::text, 'failed'::text, 'withdrawn'::text])))
);
CREATE INDEX mail_by_state ON platform.mail USING btree (organisation_id, state, created_at DESC, id DESC)
CREATE INDEX mail_by_time ON platform.mail USING btree (organisation_id, created_at DESC, id DESC)
CREATE INDEX mail_due ON platform.mail USING btree (organisation_id, due_at) WHERE (state = 'waiting'::text)
CREATE UNIQUE INDEX mail_once ON platform.mail USING btree (organisation_id, event, recipient)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table platform.migration (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

create table platform.organisation (
  id uuid not null,
  name text not null,
  demonstration boolean not null default false,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

create table platform.routine_run (
  organisation_id uuid not null,
  name text not null,
  due_at timestamp with time zone not null,
  noted_at timestamp with time zone not null default now(),
  PRIMARY KEY (organisation_id, name),
  FOREIGN KEY (organisation_id) REFERENCES platform.organisation(id) ON DELETE CASCADE
);
CREATE INDEX routine_run_due ON platform.routine_run USING btree (due_at)

create table platform.upload (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null,
  name text not null,
  size bigint not null,
  file_id uuid,
  created_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id, id),
  CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  CHECK ((size >= 0)),
  FOREIGN KEY (organisation_id, file_id) REFERENCES platform.file(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX upload_by_file ON platform.upload USING btree (organisation_id, file_id) WHERE (file_id IS NOT NULL)
CREATE INDEX upload_by_person ON platform.upload USING btree (organisation_id, person_id, created_at)
CREATE INDEX upload_by_time ON platform.upload USING btree (organisation_id, created_at)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table privacy.erasure (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  reach text not null,
  carried_out_at timestamp with time zone not null,
  carried_out_by uuid,
  removed jsonb not null,
  PRIMARY KEY (organisation_id, id),
  CHECK ((reach = ANY (ARRAY['own_choices'::text, 'after_employment'::text, 'everything'::text])))
);
CREATE INDEX erasure_of_person ON privacy.erasure USING btree (organisation_id, person_id)
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table privacy.request (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  message text not null default ''::text,
  state text not null default 'open'::text,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  answer text not null default ''::text,
  answered_by uuid,
  answered_at timestamp with time zone,
  PRIMARY KEY (organisation_id, id),
  CHECK (((state <> 'approved'::text) OR (kind = 'erasure'::text))),
  CHECK ((kind = ANY (ARRAY['correction'::text, 'erasure'::text]))),
  CHECK ((length(answer) <= 4000)),
  CHECK ((length(message) <= 4000)),
  CHECK ((state = ANY (ARRAY['open'::text, 'approved'::text, 'done'::text, 'refused'::text, 'withdrawn'::text]))),
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
);
CREATE INDEX request_by_time ON privacy.request USING btree (organisation_id, created_at DESC, id DESC)
CREATE INDEX request_of_person ON privacy.request USING btree (organisation_id, person_id, created_at DESC)
CREATE UNIQUE INDEX request_one_erasure ON privacy.request USING btree (organisation_id, person_id) WHERE ((kind = 'erasure'::text) AND (state = ANY (ARRAY['open'::text, 'approved'::text])))
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table privacy.retention_day (
  organisation_id uuid not null,
  kind text not null,
  day date not null,
  removed integer not null,
  PRIMARY KEY (organisation_id, kind, day),
  CHECK ((removed > 0))
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)

create table privacy.retention_run (
  organisation_id uuid not null,
  ran_at timestamp with time zone not null,
  PRIMARY KEY (organisation_id)
);
-- policy tenant using (organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid)
