-- By which clock a routine was planned: one that was noted later than now was noted by a clock that was ahead, and is due.
alter table platform.routine_run add column noted_at timestamptz not null default now();
