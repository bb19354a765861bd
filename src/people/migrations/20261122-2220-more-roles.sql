-- The works council reads along; the confidential adviser can be found.
alter table people.role_assignment drop constraint role_assignment_role_check;
alter table people.role_assignment add constraint role_assignment_role_check
  check (role in ('hr_adviser', 'trainer', 'author', 'works_council', 'confidential_adviser', 'administrator'));
