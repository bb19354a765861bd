-- A file as the store holds it. Who may read it, the room that uses it says.
create table platform.file (
  organisation_id uuid not null,
  id uuid not null,
  storage_key text not null,
  name text not null check (length(name) between 1 and 255),
  content_type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null,
  width integer,
  height integer,
  uploaded_by uuid,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
select platform.protect('platform.file');
create index file_by_time on platform.file (organisation_id, created_at);
