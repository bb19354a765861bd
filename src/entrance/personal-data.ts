import { leaveOrganisation } from "#platform/identity/membership.ts";
import { forgetSignIns } from "#platform/identity/sign-ins.ts";
import { type PersonalDataKind, personalTable, type RoomPersonalData } from "#platform/personal-data/personal-data.ts";
import * as m from "#messages/entrance";
import * as platform from "#messages/platform";

const access: PersonalDataKind = {
  name: "entrance.access",
  label: m.storedAccess,
  purpose: m.storedAccessPurpose,
  seenBy: m.storedAccessSeenBy,
  because: m.storedAccessBecause,
  leaves: "after-employment",
  changedAt: "/account",
  tables: [
    personalTable("entrance.invitation", {
      person: ["person_id"],
      moment: "created_at",
      withheld: ["token_hash"],
      shows: { created_at: platform.columnWhen, email: platform.columnEmail },
    }),
    personalTable("identity.session", {
      login: "login_id",
      moment: "created_at",
      withheld: ["token_hash"],
      shows: { created_at: platform.columnWhen, device: platform.columnName, expires_at: platform.columnUntil },
      erasure: "nameless",
    }),
    personalTable("identity.passkey", {
      login: "login_id",
      moment: "created_at",
      withheld: ["public_key", "credential_id"],
      shows: { created_at: platform.columnWhen, name: platform.columnName },
      erasure: "nameless",
    }),
    personalTable("identity.recovery_code", { login: "login_id", withheld: ["code_hash"], erasure: "nameless" }),
    personalTable("identity.authenticator", { login: "login_id", withheld: ["secret"], erasure: "nameless" }),
    personalTable("identity.ticket", {
      login: "login_id",
      withheld: ["token_hash", "content"],
      erasure: "nameless",
    }),
    personalTable("identity.membership", {
      login: "login_id",
      moment: "created_at",
      shows: { created_at: platform.columnWhen },
      erasure: "nameless",
    }),
    personalTable("identity.login", {
      login: "id",
      moment: "created_at",
      withheld: ["password_hash"],
      shows: { email: platform.columnEmail, created_at: platform.columnWhen },
      erasure: "nameless",
    }),
  ],
  // A login may belong to other organisations too: it goes with the last of them, and what hangs on it goes with it.
  erase: async (acting, { loginId }) => {
    if (loginId !== null) await leaveOrganisation(acting, loginId);
  },
};

/** For its owner's eyes: a log of where people are and when would be a way to watch them. */
const signIns: PersonalDataKind = {
  name: "entrance.sign-ins",
  label: m.storedSignIns,
  purpose: m.storedSignInsPurpose,
  seenBy: m.storedSignInsSeenBy,
  because: m.storedSignInsBecause,
  leaves: "with-age",
  tables: [
    personalTable("identity.sign_in", {
      login: "login_id",
      moment: "tried_at",
      shows: {
        tried_at: platform.columnWhen,
        succeeded: m.storedSucceeded,
        way: { heading: m.storedWay, words: (way) => m.signInWay({ way }) },
        system: m.storedSystem,
        browser: m.storedBrowser,
        network: m.storedNetwork,
      },
      erasure: "nameless",
    }),
    personalTable("identity.known_device", {
      login: "login_id",
      moment: "used_at",
      withheld: ["device_hash"],
      shows: { used_at: platform.columnWhen },
      erasure: "nameless",
    }),
  ],
  // Logins are of no organisation, and the term is the same for all: each organisation's round cleans up for every one.
  forget: ({ db, now }) => forgetSignIns(db, now),
};

/** What this room stores about people. */
export const personalData: RoomPersonalData = {
  kinds: [access, signIns],
  impersonal: { "entrance.setup": "How far the organisation is with its first steps." },
};
