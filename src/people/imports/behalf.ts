import type { Acting } from "#platform/action/acting.ts";
import { organisationItself } from "#platform/actor.ts";
import { mayImport } from "../permissions.ts";
import { findPerson } from "../queries/person.ts";
import { findRoles } from "../queries/roles.ts";

/**
 * The same work on behalf of whoever asked for it, with the roles that they have now; null when they may not import any
 * more. A job that goes on after somebody lost a role does not do what they no longer may.
 */
export async function onBehalfOf(acting: Acting, personId: string): Promise<Acting | null> {
  const person = await findPerson(acting, personId);
  if (!person || person.deactivatedAt) return null;
  const { name, locale, timeZone } = person;
  const roles = new Set(["employee" as const, ...(await findRoles(acting, personId))]);
  const actor = { ...organisationItself(acting.actor.organisationId), personId, name, locale, timeZone, roles };
  return mayImport(actor) ? { ...acting, actor } : null;
}
