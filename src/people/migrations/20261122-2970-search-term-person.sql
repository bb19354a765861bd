-- Whether somebody stands under a word is answered by the index alone: a search that fits many looks people up one by one.
drop index people.search_term_person;
create index search_term_person on people.search_term (organisation_id, person_id, term);
