-- A change of units, leaders and places of people that is prepared, told, and carried out by itself on its day.
create table people.reorganisation (
  organisation_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  explanation text not null default '' check (length(explanation) <= 4000),
  -- "stopped": on its day a step could not be done, so nothing was.
  state text not null check (state in ('draft', 'planned', 'carried_out', 'cancelled', 'stopped')),
  -- The first day on which it holds, in the organisation's zone.
  takes_place_on date,
  -- Null when whoever prepared it was erased.
  created_by uuid,
  created_at timestamptz not null,
  state_since timestamptz not null,
  -- Which step could not be done and why: Problem of reorganisation/carry-out.ts.
  problem jsonb,
  primary key (organisation_id, id),
  check (state in ('draft', 'cancelled') or takes_place_on is not null),
  check ((problem is not null) = (state = 'stopped'))
);
create index reorganisation_due on people.reorganisation (organisation_id, takes_place_on) where state = 'planned';
select platform.protect('people.reorganisation');

-- Steps in the order in which they are done. A unit that a step makes has its id from then on, so that later steps can name it.
create table people.reorganisation_step (
  organisation_id uuid not null,
  id uuid not null,
  reorganisation_id uuid not null,
  turn integer not null,
  kind text not null check (kind in ('new_unit', 'move_unit', 'move_person', 'appoint_leader')),
  -- The unit that is made, moved or led, or where the person goes.
  unit_id uuid not null,
  parent_id uuid,
  person_id uuid,
  name text check (length(name) between 1 and 200),
  code text check (length(code) between 1 and 60),
  primary key (organisation_id, id),
  check ((person_id is not null) = (kind in ('move_person', 'appoint_leader'))),
  check ((name is not null) = (kind = 'new_unit'))
);
alter table people.reorganisation_step
  add foreign key (organisation_id, reorganisation_id)
    references people.reorganisation (organisation_id, id) on delete cascade,
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
create unique index reorganisation_step_turn on people.reorganisation_step (organisation_id, reorganisation_id, turn);
create index reorganisation_step_person on people.reorganisation_step (organisation_id, person_id)
  where person_id is not null;
select platform.protect('people.reorganisation_step');
