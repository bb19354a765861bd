-- What a scope showed of an indicator at the end of a period, under the thresholds of that day: the past of a figure is read
-- from here and never counted anew, for by then other people are left out.
create table house.release (
  organisation_id uuid not null,
  scope_id uuid not null,
  indicator text not null,
  day date not null,
  people integer not null check (people >= 0),
  out_of integer not null,
  primary key (organisation_id, scope_id, indicator, day)
);
select platform.protect('house.release');
