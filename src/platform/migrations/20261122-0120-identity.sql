-- Identity is global: one login may belong to several organisations. These tables never point at an organisation's own rows.
-- Whatever opens a door is kept as a hash: who reads this database cannot sign in with what stands in it.
create schema identity;
grant usage on schema identity to leerhuis_app;

create table identity.login (
  id text primary key,
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  name text not null check (length(name) between 1 and 200),
  password_hash text,
  created_at timestamptz not null default now()
);

create table identity.membership (
  login_id text not null references identity.login (id) on delete cascade,
  organisation_id uuid not null references platform.organisation (id) on delete cascade,
  created_at timestamptz not null default now(),
  entered_at timestamptz,
  primary key (login_id, organisation_id)
);
create index membership_organisation on identity.membership (organisation_id);

-- A session is in an organisation to which its login belongs, and ends when it no longer does.
create table identity.session (
  id text primary key,
  token_hash text not null unique,
  login_id text not null references identity.login (id) on delete cascade,
  organisation_id uuid,
  device text not null default '' check (length(device) <= 300),
  shared_device boolean not null default false,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  foreign key (login_id, organisation_id) references identity.membership (login_id, organisation_id) on delete cascade
);
create index session_login on identity.session (login_id);
create index session_expiry on identity.session (expires_at);

-- Works once and not for long: a link in a mail, the way from password to code, the challenge of a passkey.
create table identity.ticket (
  token_hash text primary key,
  purpose text not null check (purpose in ('sign_in_link', 'password_reset', 'second_step', 'passkey_challenge', 'first_run')),
  login_id text references identity.login (id) on delete cascade,
  content jsonb not null default '{}',
  expires_at timestamptz not null
);
create index ticket_login on identity.ticket (login_id, purpose);
create index ticket_expiry on identity.ticket (expires_at);

create table identity.passkey (
  id uuid primary key,
  login_id text not null references identity.login (id) on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkey_login on identity.passkey (login_id);

-- The app that shows six figures. `last_step` is the half minute of the last code that was accepted: no code works twice.
create table identity.authenticator (
  login_id text primary key references identity.login (id) on delete cascade,
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table identity.recovery_code (
  login_id text not null references identity.authenticator (login_id) on delete cascade,
  code_hash text not null,
  primary key (login_id, code_hash)
);

-- Wrong guesses, counted per account and per address. The key is a hash: it names nobody.
create table identity.guess (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null
);
create index guess_age on identity.guess (last_at);

grant select, insert, update, delete on all tables in schema identity to leerhuis_app;
