import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import { wakeDistributor } from "#platform/activity/distribute.ts";
import type { Actor } from "#platform/actor.ts";
import { now } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { defineJob } from "#platform/jobs/jobs.ts";
import { enrolPeople } from "./enrol-people.ts";
import { lockBatch, updateBatch } from "./queries/batches.ts";

/** People per transaction: few enough that others who learn hardly wait. */
export const stretch = 500;

/** Enrols the next people of a batch; says whether all have been looked at. What was done is never done again. */
export async function performStretch(acting: Acting, batchId: string): Promise<boolean> {
  const batch = await lockBatch(acting, batchId);
  if (!batch || batch.startedAt === null || batch.undoneAt) return true;
  const personIds = batch.personIds.slice(batch.handled, batch.handled + stretch);
  const made = await enrolPeople(inNameOf(acting, batch.createdBy), {
    trainingId: batch.trainingId,
    personIds,
    origin: batch.origin,
    dueOn: batch.dueOn,
    batchId,
    completedBefore: batch.again ? "again" : "pass over",
  });
  const handled = batch.handled + personIds.length;
  await updateBatch(acting, batchId, { handled, enrolled: batch.enrolled + made.length });
  return handled === batch.personIds.length;
}

/** The spine and the audit log name who began it, also when a job goes on with it. */
const inNameOf = (acting: Acting, personId: string): Acting => ({ ...acting, actor: { ...acting.actor, personId } });

/** Does a large batch stretch by stretch. It can be broken off and taken up at any place. */
export const performBatch = defineJob({
  name: "learning.enrolment-batch",
  data: z.object({ batchId: z.guid() }),
  run: async (actor: Actor, { batchId }) => {
    for (let isDone = false; !isDone;) {
      isDone = await inOrganisation(actor.organisationId, (db) => performStretch({ actor, db, now: now() }, batchId));
      wakeDistributor();
    }
  },
});
