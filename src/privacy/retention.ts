import type { Acting } from "#platform/action/acting.ts";
import type { Actor } from "#platform/actor.ts";
import { audit } from "#platform/audit/audit.ts";
import { now } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { defineRoutine } from "#platform/jobs/routine.ts";
import type { PersonalDataKind } from "#platform/personal-data/personal-data.ts";
import { erasePerson } from "./erase-person.ts";
import { findLongGone } from "./queries/erasures.ts";
import { deleteOldRows } from "./queries/personal-rows.ts";
import { addRemoved, writeRun } from "./queries/retention.ts";
import { personalDataKinds } from "./registry.ts";
import { everythingGoesAt, leftBy } from "./rules.ts";

const day = 24 * 3600_000;

/** Once a day: removes of every kind what is too old, and everything of who left two years ago; and writes down how much. */
export const keepRetention = defineRoutine({
  name: "privacy.retention",
  everySeconds: 24 * 3600,
  run: async (actor) => {
    for (const kind of personalDataKinds()) {
      await inActing(actor, async (acting) => addRemoved(acting, kind.name, await forgetOld(acting, kind)));
    }
    while ((await inActing(actor, eraseLongGone)) > 0);
    await inActing(actor, writeRun);
  },
});

const inActing = <T>(actor: Actor, work: (acting: Acting) => Promise<T>): Promise<T> =>
  inOrganisation(actor.organisationId, (db) => work({ actor, db, now: now() }));

async function forgetOld(acting: Acting, kind: PersonalDataKind): Promise<number> {
  let removed = kind.forget ? await kind.forget(acting) : 0;
  for (const table of kind.tables) {
    if (table.age) removed += await deleteOldRows(acting, table, new Date(acting.now.getTime() - table.age.days * day));
  }
  return removed;
}

/** Erases everything of some who left long enough ago; returns of how many. */
async function eraseLongGone(acting: Acting): Promise<number> {
  const found = await findLongGone(acting, leftBy(acting.now));
  const gone = found.filter(({ leftAt }) => acting.now >= everythingGoesAt(leftAt));
  for (const { id: personId, loginId } of gone) {
    const removed = await erasePerson(acting, { personId, loginId }, "everything");
    for (const [kind, count] of Object.entries(removed)) await addRemoved(acting, kind, count);
    await audit(acting, { action: "privacy.erased", subjectId: personId, personId, details: { reach: "everything" } });
  }
  return gone.length;
}
