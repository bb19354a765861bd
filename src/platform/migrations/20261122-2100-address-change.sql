-- A ticket that confirms another mail address for a login.
alter table identity.ticket drop constraint ticket_purpose_check;
alter table identity.ticket add constraint ticket_purpose_check
  check (purpose in ('sign_in_link', 'password_reset', 'second_step', 'passkey_challenge', 'first_run', 'address_change'));
