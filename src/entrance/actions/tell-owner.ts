import type { Acting } from "#platform/action/acting.ts";
import { audit } from "#platform/audit/audit.ts";
import { mailSecurityNotice, type SecurityChange } from "../mails/security-notice.ts";
import type { OwnLogin } from "../own-login.ts";

/** Writes down that the way somebody signs in changed, and mails its owner, in the transaction of the change. */
export async function tellOwner(
  acting: Acting,
  login: Pick<OwnLogin, "email" | "person">,
  change: SecurityChange,
): Promise<void> {
  await audit(acting, { action: "entrance.sign_in.changed", personId: login.person.id, details: { change } });
  await mailSecurityNotice(acting, login, change);
}
