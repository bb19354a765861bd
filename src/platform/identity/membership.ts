import type { Acting } from "../action/acting.ts";
import { insertMembership } from "./queries/logins.ts";

/** This login may enter the actor's organisation, as long as its person works there. */
export const grantMembership = ({ db, actor }: Acting, loginId: string): Promise<void> =>
  insertMembership(db, loginId, actor.organisationId);
