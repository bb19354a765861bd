-- What the picture of a training tells to who cannot see it, in the language of the training. Empty: it is decoration. Null:
-- nobody said yet, and whoever changes the training is asked.
alter table academy.training add column cover_text text check (length(cover_text) <= 1000);
