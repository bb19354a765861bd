import type { Acting } from "#platform/action/acting.ts";
import { findPerson, type Person } from "#people";

/** Who asks, as a person; undefined for the organisation's own jobs. */
export const findOwnPerson = async ({ actor, ...acting }: Acting): Promise<Person | undefined> =>
  actor.personId === null ? undefined : findPerson({ ...acting, actor }, actor.personId);
