-- A filter shows the upper levels of a large organisation; they are found without reading the others.
create index unit_depth on people.unit (organisation_id, cardinality(ancestor_ids), id) where closed_at is null;
