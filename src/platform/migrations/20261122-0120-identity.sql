-- Identity is global: one login may belong to several organisations. These tables never point at an organisation's own rows.
create schema identity;
grant usage on schema identity to leerhuis_app;

create table identity.login (
  id text primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table identity.session (
  id text primary key,
  login_id text not null references identity.login (id) on delete cascade,
  token text not null unique,
  organisation_id uuid references platform.organisation (id),
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_login on identity.session (login_id);

create table identity.account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  login_id text not null references identity.login (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_login on identity.account (login_id);

create table identity.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on identity.verification (identifier);

create table identity.membership (
  login_id text not null references identity.login (id) on delete cascade,
  organisation_id uuid not null references platform.organisation (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (login_id, organisation_id)
);
create index membership_organisation on identity.membership (organisation_id);

grant select, insert, update, delete on all tables in schema identity to leerhuis_app;
