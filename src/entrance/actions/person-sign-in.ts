import { z } from "zod";
import { defineAction, defineAuditedRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict } from "#platform/errors/errors.ts";
import { inviteToSignIn } from "#platform/identity/invite.ts";
import { findLogin } from "#platform/identity/queries/logins.ts";
import { deleteSessionsIn, findSessionsOf } from "#platform/identity/queries/sessions.ts";
import { hasSecondFactor, turnOffSecondFactor } from "#platform/identity/second-factor.ts";
import * as m from "#messages/entrance";
import { mayEndSessions, mayInvite, maySeeSignIn, mayTurnOffSecondStep } from "../permissions.ts";
import { findOpenInvitation } from "../queries.ts";
import { findSignInPerson } from "../subjects.ts";
import { personSignInView } from "../views/person-sign-in.ts";
import { tellOwner } from "./tell-owner.ts";

const about = { input: z.object({ personId: id() }), find: findSignInPerson };

/** How a colleague gets in: for who invites them and helps when it does not work. */
export const readPersonSignIn = defineAuditedRead({
  name: "entrance.person",
  ...about,
  may: maySeeSignIn,
  run: async (acting, { personId }, subject) => {
    await audit(acting, { action: "entrance.sign_in.read", personId });
    const { loginId } = subject.person;
    const known = {
      invitation: await findOpenInvitation(acting, personId),
      hasSecondStep: loginId ? await hasSecondFactor(acting.db, loginId) : false,
      loginEmail: loginId ? ((await findLogin(acting.db, loginId))?.email ?? null) : null,
      isSignedIn: loginId ? (await findSessionsOf(acting.db, loginId, acting.now)).length > 0 : false,
    };
    return personSignInView(acting, subject, known);
  },
});

/** Sends a first or a new invitation. */
export const invitePerson = defineAction({
  name: "entrance.invite",
  ...about,
  may: mayInvite,
  run: async (acting, { personId }, { person }) => {
    if (person.loginId) throw new Conflict(m.canSignInAlready);
    if (person.deactivatedAt) throw new Conflict(m.doesNotWorkHere);
    if (!person.email) throw new Conflict(m.hasNoEmail);
    await inviteToSignIn(acting, personId);
    await audit(acting, { action: "entrance.invited", personId });
    return { personId, name: person.name };
  },
});

/** Signs somebody out of this organisation everywhere, for a lost phone. */
export const endPersonSessions = defineAction({
  name: "entrance.person.end_sessions",
  ...about,
  may: mayEndSessions,
  run: async (acting, { personId }, { person }) => {
    if (person.loginId) await deleteSessionsIn(acting.db, person.loginId, acting.actor.organisationId);
    await audit(acting, { action: "entrance.sessions.ended", personId });
    return { personId };
  },
});

/** Lets somebody in without the code of an app that they have lost. They are told. */
export const turnOffPersonSecondStep = defineAction({
  name: "entrance.person.second_step_off",
  ...about,
  may: mayTurnOffSecondStep,
  because: m.mayNotTurnOffSecondStep,
  run: async (acting, { personId }, { person }) => {
    const login = person.loginId ? await findLogin(acting.db, person.loginId) : undefined;
    if (!login) throw new Conflict(m.cannotSignInYet);
    await turnOffSecondFactor(acting.db, login.id);
    await tellOwner(acting, { email: login.email, person }, "secondStepOff");
    return { personId };
  },
});
