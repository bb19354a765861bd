-- Whoever keeps a connection open for a session hears that it ended, however it came to that: signed out here or elsewhere,
-- the person left, the login went to another organisation. The id of a session opens nothing.
create function identity.tell_session_end() returns trigger language plpgsql as $$
begin
  perform pg_notify('leerhuis_session_end', old.id);
  return null;
end $$;

create trigger session_end after delete or update of organisation_id on identity.session
  for each row execute function identity.tell_session_end();
