-- Where this mail's reader stops such mail, also with the button of their mail program (RFC 8058); null for mail that one cannot do without.
alter table platform.mail add column stop_url text;
