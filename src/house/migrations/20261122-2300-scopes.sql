-- Where somebody counts now: every scope from the organisation itself (its own id) down to the unit in which they work.
create table house.placement (
  organisation_id uuid not null,
  person_id uuid not null,
  -- The unit in which they work; the organisation's id for who works in none.
  home_id uuid not null,
  scope_ids uuid[] not null,
  primary key (organisation_id, person_id)
);
alter table house.placement
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
create index placement_home on house.placement (organisation_id, home_id);
select platform.protect('house.placement');

-- How many people a scope holds now, in all and in it alone.
create table house.scope_size (
  organisation_id uuid not null,
  scope_id uuid not null,
  people integer not null default 0,
  direct integer not null default 0,
  primary key (organisation_id, scope_id)
);
select platform.protect('house.scope_size');

-- Whom the figures of a scope leave out, because a difference with the figures of its units would be about too few people:
-- those who work directly in these units (src/house/suppression.ts).
create table house.left_out (
  organisation_id uuid not null,
  scope_id uuid not null,
  threshold integer not null,
  home_ids uuid[] not null,
  people integer not null,
  primary key (organisation_id, scope_id, threshold)
);
select platform.protect('house.left_out');

-- What a scope shows on a day: how often it happened that day, and to how many different people in the period that ends on
-- that day. The days to come hold whom the period still remembers.
create table house.scope_day (
  organisation_id uuid not null,
  scope_id uuid not null,
  indicator text not null,
  day date not null,
  events integer not null default 0,
  people integer not null default 0,
  primary key (organisation_id, scope_id, indicator, day)
);
select platform.protect('house.scope_day');

-- What was counted before there were scopes, for who works where now. The people of today follow when they are placed.
insert into house.scope_day (organisation_id, scope_id, indicator, day, events)
select organisation_id, organisation_id, indicator, day, events from house.organisation_day;

insert into house.scope_day (organisation_id, scope_id, indicator, day, events)
select counted.organisation_id, scope.id, counted.indicator, counted.day, sum(counted.events)
from house.person_day counted
join people.person on person.organisation_id = counted.organisation_id and person.id = counted.person_id
left join people.unit on unit.organisation_id = person.organisation_id and unit.id = person.unit_id
cross join unnest(array_prepend(person.organisation_id, coalesce(unit.ancestor_ids, '{}'))) as scope (id)
group by counted.organisation_id, scope.id, counted.indicator, counted.day;

drop table house.organisation_day;
