import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import { id } from "#platform/action/input.ts";
import type { Actor } from "#platform/actor.ts";
import { now } from "#platform/clock.ts";
import { databaseIsAway } from "#platform/db/away.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { defineJob } from "#platform/jobs/jobs.ts";
import { defineRoutine } from "#platform/jobs/routine.ts";
import { log } from "#platform/log.ts";
import { applyPlan } from "./imports/apply-import.ts";
import { onBehalfOf } from "./imports/behalf.ts";
import { checkImport, keepCheck } from "./imports/check-import.ts";
import { planNow } from "./imports/known-now.ts";
import { findImport, type Import, type ImportState, updateImport, writeProgress } from "./queries/imports.ts";
import { lockOrganisation } from "./queries/organisation.ts";
import { deleteStraySearchTerms } from "./queries/search.ts";

const work = z.object({ importId: id(), personId: id() });
type Work = z.output<typeof work>;

/** A process that died is noticed after this long, and the import begins again. */
const expireInSeconds = 600;

/** Finds out what a large file would do. */
export const checkImportJob = defineJob({
  name: "people.import.check",
  data: work,
  expireInSeconds,
  run: (actor, planned) =>
    goingBack(actor, planned, "mapping", (acting) => workOn(acting, planned, "checking", checkImport)),
});

/**
 * Does what somebody confirmed, in one transaction. Imports of one organisation wait for each other here, and so does a
 * second worker that took the same one for abandoned: it then finds that it has gone on.
 */
export const applyImportJob = defineJob({
  name: "people.import.apply",
  data: work,
  expireInSeconds,
  run: (actor, planned) =>
    goingBack(actor, planned, "checked", async (acting) => {
      await lockOrganisation(acting);
      await workOn(acting, planned, "applying", applyAsShown);
    }),
});

/** What would be done must still be what was shown; else it is shown anew. */
async function applyAsShown(acting: Acting, draft: Import): Promise<void> {
  const found = await planNow(acting, draft);
  const mayLeave = new Set(found.plan.missing.filter((person) => person.mayLeave).map((person) => person.id));
  const isAsShown =
    found.summary.fingerprint === draft.summary?.fingerprint && draft.leaverIds.every((leaver) => mayLeave.has(leaver));
  if (!isAsShown) return keepCheck(acting, draft, found, "changed");
  return applyPlan(acting, draft, found.plan, (done) => writeProgress(acting.actor.organisationId, draft.id, done));
}

/** Works on an import that is still in this state, on behalf of whoever asked for it. */
async function workOn(
  acting: Acting,
  { importId, personId }: Work,
  state: ImportState,
  run: (acting: Acting, draft: Import) => Promise<void>,
): Promise<void> {
  const draft = await findImport(acting, importId);
  if (draft?.state !== state) return;
  const behalf = await onBehalfOf(acting, personId);
  if (!behalf) throw new Error("Whoever asked for this import may not import any more.");
  await run(behalf, draft);
}

/**
 * Runs in one transaction. What fails is undone by it; the import goes back to where somebody can try again, and says so. Without
 * a database nothing can be said: the job itself is tried again.
 */
async function goingBack(
  actor: Actor,
  { importId }: Work,
  state: ImportState,
  run: (acting: Acting) => Promise<void>,
): Promise<void> {
  try {
    await inOrganisation(actor.organisationId, (db) => run({ actor, db, now: now() }));
  } catch (error) {
    if (databaseIsAway(error)) throw error;
    log.error({ err: error, importId }, "an import failed; nothing was changed");
    await inOrganisation(actor.organisationId, (db) =>
      updateImport({ actor, db, now: now() }, importId, { state, setback: "failed" }),
    );
  }
}

/** Nobody is found by the name of somebody whose data was erased. */
export const forgetSearchTerms = defineRoutine({
  name: "people.search-terms.forget",
  everySeconds: 24 * 3600,
  run: (actor) => inOrganisation(actor.organisationId, (db) => deleteStraySearchTerms(db, actor.organisationId)),
});
