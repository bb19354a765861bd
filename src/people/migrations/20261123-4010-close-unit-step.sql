-- A reorganisation may close a unit in which nobody works any more.
alter table people.reorganisation_step drop constraint reorganisation_step_kind_check;
alter table people.reorganisation_step
  add check (kind in ('new_unit', 'move_unit', 'move_person', 'appoint_leader', 'close_unit'));
