import { leaveOrganisation } from "#platform/identity/membership.ts";
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

/** What this room stores about people. */
export const personalData: RoomPersonalData = {
  kinds: [access],
  impersonal: { "entrance.setup": "How far the organisation is with its first steps." },
};
