create schema entrance;
grant usage on schema entrance to leerhuis_app;

-- The way in for somebody who has no login here yet. One is open per person; a new one takes its place.
create table entrance.invitation (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  email text not null check (length(email) <= 254),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (organisation_id, id)
);
alter table entrance.invitation
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
create unique index invitation_token on entrance.invitation (organisation_id, token_hash);
create unique index invitation_open on entrance.invitation (organisation_id, person_id) where accepted_at is null;
select platform.protect('entrance.invitation');

-- How far the first run of an organisation has come: each step can be left and taken up later.
create table entrance.setup (
  organisation_id uuid not null primary key,
  steps_done text[] not null default '{}' check (steps_done <@ array['units', 'people', 'training']),
  finished_at timestamptz
);
select platform.protect('entrance.setup');
