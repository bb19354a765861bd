-- Who came in or tried to, for whoever the login is of and for nobody else: kept for ninety days, without more of the network
-- than a part of its address and without more of the browser than its kind.
create table identity.sign_in (
  id uuid primary key,
  login_id text not null references identity.login (id) on delete cascade,
  tried_at timestamptz not null,
  succeeded boolean not null,
  way text not null check (way in ('password', 'link', 'new_password', 'first_time', 'passkey')),
  second_step text check (second_step in ('app', 'recovery', 'wrong')),
  new_device boolean not null default false,
  browser text check (length(browser) <= 40),
  system text check (length(system) <= 40),
  network text check (length(network) <= 60)
);
create index sign_in_login on identity.sign_in (login_id, tried_at desc);
create index sign_in_age on identity.sign_in (tried_at);

-- A browser with which somebody came in before: the hash of what it carries, and another one for every login.
create table identity.known_device (
  login_id text not null references identity.login (id) on delete cascade,
  device_hash text not null,
  used_at timestamptz not null,
  primary key (login_id, device_hash)
);
create index known_device_age on identity.known_device (used_at);

-- How often somebody was not let in, over all of the house: whom they tried to be stands nowhere here, nor whether there is such a person.
create table identity.refused_try (
  day date not null,
  reason text not null check (reason in ('failed', 'held_back')),
  tries integer not null,
  primary key (day, reason)
);

grant select, insert, update, delete on identity.sign_in, identity.known_device, identity.refused_try to leerhuis_app;
