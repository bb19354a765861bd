import { wakeDistributor } from "#platform/activity/distribute.ts";
import type { Acting } from "#platform/action/acting.ts";
import { record } from "#platform/activity/record.ts";
import { audit } from "#platform/audit/audit.ts";
import { now } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { defineRoutine } from "#platform/jobs/routine.ts";
import { todayOf } from "../positions/keep.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import {
  findDueReorganisations,
  findReorganisation,
  findSteps,
  type Reorganisation,
  turnReorganisation,
} from "../queries/reorganisations.ts";
import { carryOut } from "../reorganisation/carry-out.ts";
import { differenceOf } from "../reorganisation/difference.ts";
import { applyDifference } from "./apply-reorganisation.ts";
import { structureNow } from "./structure-now.ts";

/** Looks a few times an hour whether the day of a reorganisation has come where the organisation is. */
export const carryOutReorganisations = defineRoutine({
  name: "people.reorganisations.carry-out",
  everySeconds: 900,
  run: async (actor) => {
    const within = <Result>(work: (acting: Acting) => Promise<Result>): Promise<Result> =>
      inOrganisation(actor.organisationId, (db) => work({ actor, db, now: now() }));
    const due = await within(async (acting) => findDueReorganisations(acting, await todayOf(acting)));
    for (const reorganisationId of due) await within((acting) => carryOutOne(acting, reorganisationId));
    if (due.length > 0) wakeDistributor();
  },
});

/**
 * All of it or nothing, in one transaction: what dies half way left nothing behind and is still planned, so it is taken up
 * again; what is done is planned no longer. When the organisation has changed so that a step cannot be done, nothing is.
 */
async function carryOutOne(acting: Acting, reorganisationId: string): Promise<void> {
  await lockOrganisation(acting);
  const reorganisation = await findReorganisation(acting, reorganisationId);
  if (reorganisation?.state !== "planned") return;
  const steps = await findSteps(acting, reorganisationId);
  const before = await structureNow(acting, steps);
  const { after, problems } = carryOut(before, steps);
  const [problem] = problems;
  if (problem) {
    await turnReorganisation(acting, reorganisationId, { state: "stopped", problem });
    return tell(acting, reorganisation, "stopped");
  }
  await applyDifference(acting, differenceOf(before, after), reorganisationId);
  await turnReorganisation(acting, reorganisationId, { state: "carried_out" });
  await tell(acting, reorganisation, "carried-out");
}

async function tell(acting: Acting, { id }: Reorganisation, news: "carried-out" | "stopped"): Promise<void> {
  await audit(acting, { action: `people.reorganisation.${news}`, subjectId: id });
  await record(acting, `people.reorganisation-${news}`, { kind: "reorganisation", id });
}
