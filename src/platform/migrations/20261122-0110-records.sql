-- The spine: what happened that others may care about. Append-only.
create table platform.activity (
  organisation_id uuid not null,
  id uuid not null,
  occurred_at timestamptz not null,
  actor_id uuid,
  verb text not null,
  object_kind text not null,
  object_id uuid not null,
  context jsonb not null default '{}',
  primary key (organisation_id, id, occurred_at)
) partition by range (occurred_at);
create table platform.activity_rest partition of platform.activity default;
select platform.protect('platform.activity', 'select, insert');
create index activity_by_time on platform.activity (organisation_id, occurred_at desc, id desc);
create index activity_by_actor on platform.activity (organisation_id, actor_id, occurred_at desc);
create index activity_by_object on platform.activity (organisation_id, object_id, occurred_at desc);

-- What the listeners of the house have not heard yet. Global, because the distributor looks for work in all organisations;
-- it names an activity and nothing more.
create table platform.activity_pending (
  organisation_id uuid not null,
  activity_id uuid not null,
  occurred_at timestamptz not null,
  attempts integer not null default 0,
  due_at timestamptz not null,
  primary key (organisation_id, activity_id)
);
create index activity_pending_due on platform.activity_pending (due_at);
grant select, insert, update, delete on platform.activity_pending to leerhuis_app;

-- Who read or changed what of whom. Append-only.
create table platform.audit (
  organisation_id uuid not null,
  id uuid not null,
  occurred_at timestamptz not null,
  actor_id uuid,
  action text not null,
  subject_id uuid,
  person_id uuid,
  details jsonb not null default '{}',
  request_id text,
  primary key (organisation_id, id)
);
select platform.protect('platform.audit', 'select, insert');
create index audit_by_time on platform.audit (organisation_id, occurred_at desc);
create index audit_by_person on platform.audit (organisation_id, person_id, occurred_at desc);

-- A write that a browser may repeat is done once: its answer is kept under its key.
create table platform.idempotency (
  organisation_id uuid not null,
  key uuid not null,
  action text not null,
  actor_id uuid,
  result jsonb,
  done_at timestamptz not null,
  primary key (organisation_id, key)
);
select platform.protect('platform.idempotency');
create index idempotency_by_time on platform.idempotency (organisation_id, done_at);
