import type { Acting } from "../action/acting.ts";
import { deleteMembership, insertMembership } from "./queries/logins.ts";

/** This login may enter the actor's organisation. */
export const grantMembership = ({ db, actor }: Acting, loginId: string): Promise<void> =>
  insertMembership(db, loginId, actor.organisationId);

/** This login may no longer enter the actor's organisation: its sessions there end at once. For who leaves. */
export const withdrawMembership = ({ db, actor }: Acting, loginId: string): Promise<void> =>
  deleteMembership(db, loginId, actor.organisationId);
