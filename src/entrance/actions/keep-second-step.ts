import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import { Conflict, Invalid } from "#platform/errors/errors.ts";
import {
  confirmAuthenticator,
  hasSecondFactor,
  renewRecoveryCodes,
  secretToEnrol,
  turnOffSecondFactor,
} from "#platform/identity/second-factor.ts";
import { base32, enrolmentUri } from "#platform/identity/totp.ts";
import { findOrganisationProfile } from "#people";
import * as m from "#messages/entrance";
import { findOwnLogin } from "../own-login.ts";
import { mayChangeOwnLogin } from "../permissions.ts";
import { tellOwner } from "./tell-owner.ts";

const own = { find: findOwnLogin, may: mayChangeOwnLogin };

export interface EnrolmentView {
  /** For the QR code. */
  readonly uri: string;
  /** The same secret, to type over, in groups of four. */
  readonly secret: string;
}

/** What to put in the app; the same until it is confirmed. Throws Conflict when the second step is on already. */
export const beginSecondStep = defineAction({
  name: "entrance.second_step.begin",
  input: z.object({}),
  ...own,
  run: async (acting, _input, login): Promise<EnrolmentView> => {
    const secret = await secretToEnrol(acting.db, login.id);
    if (!secret) throw new Conflict(m.secondStepIsOn);
    const { name } = await findOrganisationProfile(acting);
    return {
      uri: enrolmentUri(secret, login.email, `Leerhuis ${name}`),
      secret: base32(secret).replaceAll(/(.{4})(?=.)/g, "$1 "),
    };
  },
});

/** Turns the second step on. Answers with the recovery codes, which are never shown again. */
export const confirmSecondStep = defineAction({
  name: "entrance.second_step.confirm",
  input: z.object({ code: z.string().trim().min(1).max(20) }),
  ...own,
  run: async (acting, { code }, login) => {
    const codes = await confirmAuthenticator(acting.db, login.id, code, acting.now);
    if (!codes) throw new Invalid({ code: m.codeDoesNotFit });
    await tellOwner(acting, login, "secondStepOn");
    return { codes };
  },
});

export const turnOffSecondStep = defineAction({
  name: "entrance.second_step.off",
  input: z.object({}),
  ...own,
  run: async (acting, _input, login) => {
    await turnOffSecondFactor(acting.db, login.id);
    await tellOwner(acting, login, "secondStepOff");
  },
});

/** Ten new recovery codes; the old ones stop working. */
export const makeRecoveryCodes = defineAction({
  name: "entrance.recovery_codes.renew",
  input: z.object({}),
  ...own,
  run: async (acting, _input, login) => {
    if (!(await hasSecondFactor(acting.db, login.id))) throw new Conflict(m.secondStepIsOff);
    const codes = await renewRecoveryCodes(acting.db, login.id);
    await tellOwner(acting, login, "recoveryCodes");
    return { codes };
  },
});
