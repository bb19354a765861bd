import { z } from "zod";
import * as m from "#messages/learning";
import type { Acting } from "#platform/action/acting.ts";
import { defineAction, defineRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { recordAll } from "#platform/activity/record.ts";
import { type Actor, isPerson } from "#platform/actor.ts";
import { audit } from "#platform/audit/audit.ts";
import { Conflict } from "#platform/errors/errors.ts";
import { mayEnrolColleagues, mayEnrolEverybody } from "../permissions.ts";
import { performBatch, performStretch, stretch } from "../perform-batch.ts";
import {
  type Batch,
  countUndoable,
  findBatch,
  findLedAmong,
  foresee,
  type Foreseen,
  lockBatch,
  updateBatch,
  withdrawBatch,
} from "../queries/batches.ts";
import { addToCounts } from "../queries/progress.ts";
import { findTraining, type Training } from "../queries/trainings.ts";

const named = z.object({ trainingId: id(), batchId: id() });

interface BatchOfTraining {
  readonly batch: Batch;
  readonly training: Training;
}

/** A batch exists for who began it, and for who enrols everybody. */
const seeBatch =
  (find: (acting: Acting, batchId: string) => Promise<Batch | undefined>) =>
  async (acting: Acting, { trainingId, batchId }: z.output<typeof named>): Promise<BatchOfTraining | null> => {
    const batch = await find(acting, batchId);
    const training = batch?.trainingId === trainingId ? await findTraining(acting, trainingId) : undefined;
    if (!batch || !training) return null;
    return isPerson(acting.actor, batch.createdBy) || mayEnrolEverybody(acting.actor) ? { batch, training } : null;
  };

const mayCarryOut = (actor: Actor, { training }: BatchOfTraining): boolean => mayEnrolColleagues(actor, training);

export interface BatchView {
  readonly training: Pick<Training, "id" | "title">;
  readonly batch: Omit<Batch, "personIds"> & { readonly meant: number };
  /** What it would do now; only of one that was not begun. */
  readonly foreseen: Foreseen | null;
  /** How many enrolments could still be taken back. */
  readonly undoable: number;
}

/** What an enrolment of many would do, is doing, or did. */
export const readBatch = defineRead({
  name: "learning.batch",
  input: named,
  find: seeBatch(findBatch),
  may: mayCarryOut,
  run: async (acting, _input, { batch, training }): Promise<BatchView> => {
    const { personIds, ...shown } = batch;
    return {
      training: { id: training.id, title: training.title },
      batch: { ...shown, meant: personIds.length },
      foreseen: batch.startedAt === null ? await foresee(acting, batch) : null,
      undoable: batch.startedAt && !batch.undoneAt ? await countUndoable(acting, batch.id) : 0,
    };
  },
});

/** Does what was planned: at once, or in the background when it concerns many. Repeating it changes nothing. */
export const carryOutBatch = defineAction({
  name: "learning.batch.carry-out",
  input: named,
  find: seeBatch(lockBatch),
  may: mayCarryOut,
  run: async (acting, { trainingId, batchId }, { batch }) => {
    if (batch.startedAt) return { trainingId, batchId };
    const stillMine =
      mayEnrolEverybody(acting.actor) ||
      (await findLedAmong(acting, batch.personIds)).length === batch.personIds.length;
    if (!stillMine) throw new Conflict(m.peopleMoved);
    await updateBatch(acting, batchId, { startedAt: acting.now });
    await audit(acting, {
      action: "learning.batch.carried-out",
      subjectId: batchId,
      details: { trainingId, people: batch.personIds.length },
    });
    if (batch.personIds.length <= stretch) await performStretch(acting, batchId);
    else await performBatch.plan(acting, { batchId });
    return { trainingId, batchId };
  },
});

/** Takes back the enrolments that nobody has begun. */
export const undoBatch = defineAction({
  name: "learning.batch.undo",
  input: named,
  find: seeBatch(lockBatch),
  may: mayCarryOut,
  run: async (acting, { trainingId, batchId }, { batch }) => {
    if (!batch.startedAt || batch.undoneAt) return { trainingId, batchId, withdrawn: 0 };
    await updateBatch(acting, batchId, { undoneAt: acting.now });
    const withdrawn = await withdrawBatch(acting, batchId);
    await addToCounts(acting, trainingId, -withdrawn.length, 0);
    const object = { kind: "training", id: trainingId };
    await recordAll(
      acting,
      withdrawn.map(({ id: enrolmentId, personId }) => ({
        verb: "learning.withdrawn",
        object,
        context: { enrolmentId, personId },
      })),
    );
    await audit(acting, {
      action: "learning.batch.undone",
      subjectId: batchId,
      details: { trainingId, people: withdrawn.length },
    });
    return { trainingId, batchId, withdrawn: withdrawn.length };
  },
});
