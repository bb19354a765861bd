import { globalDatabase } from "../db/database.ts";

/** The session with this token, if it has not expired at `at`; with the organisation that its login last chose. */
export function findSession(token: string, at: Date) {
  return globalDatabase()
    .selectFrom("identity.session as session")
    .select(["session.id", "session.login_id as loginId", "session.organisation_id as organisationId", "session.expires_at as expiresAt"])
    .where("session.token", "=", token)
    .where("session.expires_at", ">", at)
    .executeTakeFirst();
}
