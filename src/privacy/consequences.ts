import type { Acting } from "#platform/action/acting.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import type { Person } from "#people";
import { reachOf } from "./rules.ts";
import { storedAbout } from "./stored-about.ts";
import { type Consequences, consequencesOf } from "./views/consequences.ts";

/** What erasing this person's data now would do, in the actor's language. */
export async function foreseeErasure(acting: Acting, person: Person): Promise<Consequences> {
  const stored = await storedAbout(acting, { personId: person.id, loginId: person.loginId }, 0);
  return inLocale(acting.actor, () => consequencesOf(stored, reachOf(person.deactivatedAt, acting.now)));
}
