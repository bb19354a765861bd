import type { Acting } from "../action/acting.ts";
import { deleteLogin, deleteMembership, findMemberships, insertMembership } from "./queries/logins.ts";

/** This login may enter the actor's organisation, as long as its person works there. */
export const grantMembership = ({ db, actor }: Acting, loginId: string): Promise<void> =>
  insertMembership(db, loginId, actor.organisationId);

/** This login enters the actor's organisation no more. One that belongs to no other organisation goes, with all that hangs on it. */
export async function leaveOrganisation({ db, actor }: Acting, loginId: string): Promise<void> {
  await deleteMembership(db, loginId, actor.organisationId);
  if ((await findMemberships(db, loginId)).length === 0) await deleteLogin(db, loginId);
}
