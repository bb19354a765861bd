-- When the name went. The row stays, so that counts and what others wrote keep standing, about nobody.
alter table people.person add column erased_at timestamptz;
