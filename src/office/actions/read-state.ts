import { z } from "zod";
import { defineAction, defineRead, nothingYet } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { retryJob } from "#platform/jobs/jobs.ts";
import { findRefusedDays } from "#platform/identity/queries/sign-ins.ts";
import { scannerState } from "#platform/files/scanner/scanner.ts";
import { mailDelivery } from "#platform/mail/delivery.ts";
import { findOrganisationProfile } from "#people";
import { mayKeepOffice } from "../permissions.ts";
import { findFailedJob, findFailedJobs, findFigures, findQueues } from "../queries/state.ts";
import { leerhuisVersion } from "#platform/version.ts";

const fortnight = 13 * 24 * 3600_000;

/** How the house is doing: what runs, what waits, what failed. */
export const readState = defineRead({
  name: "office.state.read",
  input: z.object({}),
  find: nothingYet,
  may: mayKeepOffice,
  run: async (acting) => ({
    version: leerhuisVersion,
    node: process.versions.node,
    figures: await findFigures(acting),
    queues: await findQueues(acting),
    failed: await findFailedJobs(acting),
    delivery: await mailDelivery(acting),
    scanner: await scannerState(),
    organisation: (await findOrganisationProfile(acting)).name,
    refused: await findRefusedDays(acting.db, acting.actor.organisationId, new Date(acting.now.getTime() - fortnight)),
  }),
});

/** Lets a job that failed run once more. */
export const runAgain = defineAction({
  name: "office.job.run-again",
  input: z.object({ jobId: id() }),
  find: (acting, { jobId }) => findFailedJob(acting, jobId),
  may: mayKeepOffice,
  run: async (acting, { jobId }, job) => {
    await retryJob(acting, job.name, jobId);
    await audit(acting, { action: "office.job.run-again", details: { job: job.name } });
    return { jobId };
  },
});
