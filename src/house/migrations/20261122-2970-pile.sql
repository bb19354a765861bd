-- What was last measured of the layers that carry the house: for the whole organisation, and about nobody in particular.
create table house.pile (
  organisation_id uuid not null,
  measure text not null,
  part integer not null,
  whole integer not null,
  measured_at timestamptz not null,
  primary key (organisation_id, measure),
  check (part between 0 and whole)
);
select platform.protect('house.pile');
