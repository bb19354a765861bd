import { globalDatabase } from "#platform/db/database.ts";
import { startSession } from "#platform/identity/session.ts";
import { type CastMember, organisations } from "./cast.ts";

/** Begins a session as signing in does, on the database of this process; returns the line that sets its cookie. */
export async function signIn(member: CastMember): Promise<string> {
  const organisation = organisations.find(({ people }) => people.includes(member));
  if (!member.loginId || !organisation) throw new Error(`${member.name} cannot sign in.`);
  const begun = { loginId: member.loginId, organisationId: organisation.id, device: "test", sharedDevice: false };
  return startSession(globalDatabase(), begun, new Date(), false);
}
