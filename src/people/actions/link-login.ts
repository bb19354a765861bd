import type { Acting } from "#platform/action/acting.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict, NotFound } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { findPerson, updatePerson } from "../queries/person.ts";

/**
 * Ties somebody to the login with which they sign in. For the entrance, which has seen the invitation; a person who is tied
 * to another login already stays so. Throws NotFound or Conflict.
 */
export async function linkLogin(
  acting: Acting,
  { personId, loginId }: { readonly personId: string; readonly loginId: string },
): Promise<void> {
  const person = await findPerson(acting, personId);
  if (!person || person.deactivatedAt) throw new NotFound();
  if (person.loginId === loginId) return;
  if (person.loginId !== null) throw new Conflict(m.loginTakenAlready);
  await updatePerson(acting, person, { loginId });
  await audit(acting, { action: "people.login.linked", subjectId: personId, personId });
}
