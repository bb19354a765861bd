-- A file as the store holds it: its content never changes. Who may read it, the room that uses it says.
create table platform.file (
  organisation_id uuid not null,
  id uuid not null,
  storage_key text not null,
  name text not null check (length(name) between 1 and 255),
  content_type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null check (length(sha256) = 64),
  width integer,
  height integer,
  -- An image is also kept in these smaller widths.
  widths integer[] not null default '{}',
  uploaded_by uuid,
  created_at timestamptz not null,
  -- Since when nothing uses it; such a file is removed after a day.
  unused_since timestamptz,
  primary key (organisation_id, id)
);
select platform.protect('platform.file');
create index file_by_time on platform.file (organisation_id, created_at);
create index file_unused on platform.file (organisation_id, unused_since) where unused_since is not null;

-- What uses a file: "academy.lesson" and its id. As long as one use stands here the file cannot be removed.
create table platform.file_use (
  organisation_id uuid not null,
  file_id uuid not null,
  kind text not null check (kind ~ '^[a-z_]+(\.[a-z_]+)+$'),
  object_id uuid not null,
  readable_by text not null default 'room' check (readable_by in ('room', 'organisation')),
  primary key (organisation_id, file_id, kind, object_id)
);
alter table platform.file_use
  add foreign key (organisation_id, file_id) references platform.file (organisation_id, id);
create index file_use_by_object on platform.file_use (organisation_id, kind, object_id);
select platform.protect('platform.file_use');

-- A file on its way in, in pieces; it belongs to the person who sends it.
create table platform.upload (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  purpose text not null,
  name text not null check (length(name) between 1 and 255),
  size bigint not null check (size >= 0),
  -- What it became when all of it had come in.
  file_id uuid,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
alter table platform.upload
  add foreign key (organisation_id, file_id) references platform.file (organisation_id, id) on delete cascade;
create index upload_by_person on platform.upload (organisation_id, person_id, created_at);
create index upload_by_time on platform.upload (organisation_id, created_at);
create index upload_by_file on platform.upload (organisation_id, file_id) where file_id is not null;
select platform.protect('platform.upload');
