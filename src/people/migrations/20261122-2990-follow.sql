-- What somebody follows, to read of it in their home feed. The rooms of what is followed say whether it may still be seen.
create table people.follow (
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('training', 'unit', 'person')),
  subject_id uuid not null,
  followed_at timestamptz not null,
  primary key (organisation_id, person_id, kind, subject_id),
  check (kind <> 'person' or subject_id <> person_id)
);
alter table people.follow
  add foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade;
create index follow_subject on people.follow (organisation_id, subject_id);
select platform.protect('people.follow');
