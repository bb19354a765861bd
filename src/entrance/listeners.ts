import type { Listener } from "#platform/activity/distribute.ts";
import { invited } from "#platform/identity/invite.ts";
import { deleteSessionsIn } from "#platform/identity/queries/sessions.ts";
import { findPerson } from "#people";
import { hearOfAddress } from "./actions/ask-address.ts";
import { sendInvitation } from "./actions/send-invitation.ts";
import { deleteInvitation } from "./queries.ts";

/** Whoever invites only says so; the link is made and mailed here. */
const sendsInvitations: Listener = {
  name: "entrance.sends-invitations",
  verbs: [invited],
  hear: (acting, activity) => sendInvitation(acting, activity.object.id),
};

/** Who leaves is let in no more from that moment; here what they still hold is thrown away as well. */
const closesTheDoor: Listener = {
  name: "entrance.closes-the-door",
  verbs: ["people.left"],
  hear: async (acting, activity) => {
    const person = await findPerson(acting, activity.object.id);
    if (person?.loginId) await deleteSessionsIn(acting.db, person.loginId, acting.actor.organisationId);
    if (person) await deleteInvitation(acting, person.id);
  },
};

/** Another address in the list of people changes nothing about signing in, until its owner says so. */
const asksToConfirmAddresses: Listener = {
  name: "entrance.asks-to-confirm-addresses",
  verbs: ["people.address-changed"],
  hear: (acting, activity) => hearOfAddress(acting, activity.object.id),
};

export const listeners: readonly Listener[] = [sendsInvitations, closesTheDoor, asksToConfirmAddresses];
