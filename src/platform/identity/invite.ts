import type { Acting } from "../action/acting.ts";
import { record } from "../activity/record.ts";

/** What the entrance listens for. */
export const invited = "identity.invited";

/**
 * Invites somebody to sign in, in the transaction of the actor: the entrance hears of it and sends a mail with a link of two
 * weeks. Inviting again makes the earlier link void. Who can sign in already, has left or has no address gets none.
 * The caller has asked whether the actor may invite.
 */
export const inviteToSignIn = (acting: Acting, personId: string): Promise<void> =>
  record(acting, invited, { kind: "person", id: personId });
