-- What the home feed tells everybody: of each subject the latest of its kind. It names nobody.
create table house.story (
  organisation_id uuid not null,
  source text not null,
  subject_id uuid not null,
  happened_at timestamptz not null,
  primary key (organisation_id, source, subject_id)
);
create index story_by_time on house.story (organisation_id, happened_at desc);
select platform.protect('house.story');
