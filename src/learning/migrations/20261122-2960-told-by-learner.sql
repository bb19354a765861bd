-- Whether the content ever spoke with the runtime: began a session, or told anything.
alter table learning.attempt_item add column spoke boolean not null default false;
update learning.attempt_item set spoke = "values" <> '{}';

-- Of a course package that tells nothing: its learner said that it is done.
alter table learning.lesson_progress add column told_by_learner boolean not null default false;
