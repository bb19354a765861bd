-- What somebody's job is besides its title: the family of jobs that it belongs to, and in which layer of the organisation.
alter table people.person
  add column job_family text check (length(job_family) between 1 and 100),
  add column hierarchy_level text check (hierarchy_level in ('board', 'management', 'team_lead', 'employee'));
alter table people.position
  add column job_family text check (length(job_family) between 1 and 100),
  add column hierarchy_level text check (hierarchy_level in ('board', 'management', 'team_lead', 'employee'));
