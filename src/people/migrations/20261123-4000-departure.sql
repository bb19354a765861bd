-- Somebody whose last day was still ahead when it was written down leaves by themselves once it is over. "announced": who
-- keeps the people heard that a unit will be without its leader. Null: nobody leaves because of this.
alter table people.employment
  add column departure text check (departure in ('planned', 'announced')),
  add check (departure is null or ends_on is not null);
create index employment_departure on people.employment (organisation_id, ends_on) where departure is not null;

update people.employment set departure = 'planned' where ends_on >= current_date;
