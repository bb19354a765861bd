-- Mail on its way, written in the transaction of the change that it tells of. One event, one mail per address.
create table platform.mail (
  organisation_id uuid not null,
  id uuid not null,
  event text not null,
  person_id uuid,
  recipient text not null check (length(recipient) <= 254),
  subject text not null,
  html text not null,
  plain_text text not null,
  -- Holds a link that lets its reader in: what it says is wiped as soon as it is sent.
  secret boolean not null default false,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'failed', 'withdrawn')),
  attempts integer not null default 0,
  -- When it is to be tried (again); while somebody tries, when to take that somebody for dead.
  due_at timestamptz not null,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (organisation_id, id)
);
create unique index mail_once on platform.mail (organisation_id, event, recipient);
create index mail_by_time on platform.mail (organisation_id, created_at desc, id desc);
create index mail_by_state on platform.mail (organisation_id, state, created_at desc, id desc);
create index mail_due on platform.mail (organisation_id, due_at) where state = 'waiting';
select platform.protect('platform.mail');
