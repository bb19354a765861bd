import { fromKysely, PgBoss } from "pg-boss";
import type { z } from "zod";
import type { Acting } from "../action/acting.ts";
import { type Actor, organisationItself } from "../actor.ts";
import { connectionPool } from "../db/database.ts";
import { hearNews, onNews, tellNews } from "../live/live.ts";
import { log } from "../log.ts";
import { forgetFuture } from "./queries.ts";

/** Work that need not be done while a browser waits, or that may have to be tried again. */
export interface Job<Data extends object = object> {
  /** "academy.package.unpack" */
  readonly name: string;
  /** Plans the work in the transaction of the change: it happens when that commits, and not when it does not. */
  readonly plan: (acting: Acting, data: Data, when?: { readonly startAfter?: Date }) => Promise<void>;
  readonly options: JobOptions;
  /** Checks what was planned and does it, as the organisation itself. */
  readonly perform: (data: unknown, organisationId: string) => Promise<void>;
}

export interface JobOptions {
  /** How often it is tried again before it is set aside as failed, with growing pauses. */
  readonly retries: number;
  /** Seconds that the work may take; after that it is tried again. A worker that died is noticed long before. */
  readonly expireInSeconds: number;
  /** How many run at once in one process. */
  readonly concurrency: number;
}

export interface JobDefinition<Schema extends z.ZodObject> extends Partial<JobOptions> {
  readonly name: string;
  readonly data: Schema;
  readonly run: (actor: Actor, data: z.output<Schema>) => Promise<void>;
}

interface Planned {
  readonly organisationId: string;
  readonly data: unknown;
}

export function defineJob<Schema extends z.ZodObject>(definition: JobDefinition<Schema>): Job<z.output<Schema>> {
  const { name, data: schema, run, retries = 5, expireInSeconds = 900, concurrency = 1 } = definition;
  return {
    name,
    options: { retries, expireInSeconds, concurrency },
    plan: async (acting, data, when = {}) => {
      const planned: Planned = { organisationId: acting.actor.organisationId, data };
      await boss().send(name, planned, {
        db: fromKysely(acting.db),
        ...(when.startAfter ? { startAfter: when.startAfter } : {}),
      });
      if (!when.startAfter) await tellNews(acting.db, plannedChannel, [name]);
    },
    perform: async (data, organisationId) => run(organisationItself(organisationId), schema.parse(data)),
  };
}

export const jobsSchema = "jobs";

/** Messages on this channel are names of jobs, one of which may be done from now on. */
const plannedChannel = "leerhuis_jobs";
onNews(plannedChannel, (name) => wakeWorkers(name));

/** How often a worker looks by itself: for what waited for its time, and for what was said while nobody heard. */
const pollingIntervalSeconds = 5;

/** The workers of this process, by the name of their job. */
const workers = new Map<string, string[]>();

let running: PgBoss | null = null;
let supervision: NodeJS.Timeout | undefined;
/** Of all processes together one looks after a queue each minute; asking more often than that costs next to nothing. */
const supervisedEvery = 20_000;

function boss(): PgBoss {
  if (!running) throw new Error("Jobs cannot be planned: openJobs() was not called.");
  return running;
}

/** Makes planning possible in this process, as the application's role. */
export async function openJobs(): Promise<void> {
  const pool = connectionPool();
  const opened = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: jobsSchema,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
  });
  opened.on("error", (error) => log.error({ err: error }, "jobs"));
  running = await opened.start();
}

/** Performs jobs in this process until it is closed. Several processes share the work. */
export async function workOnJobs(jobs: readonly Pick<Job, "name" | "options" | "perform">[]): Promise<void> {
  await hearNews();
  for (const job of jobs) {
    const own: string[] = [];
    workers.set(job.name, own);
    for (let worker = 0; worker < job.options.concurrency; worker += 1) {
      const id = await boss().work<Planned>(job.name, { pollingIntervalSeconds }, async (batch) => {
        try {
          for (const { data } of batch) await job.perform(data.data, data.organisationId);
        } finally {
          wakeWorkers(job.name); // Where one waited another may wait, and would wait for the next look.
        }
      });
      own.push(id);
    }
  }
  supervision = setInterval(() => {
    void superviseJobs().catch((error: unknown) =>
      log.error({ err: error }, "jobs could not be looked after; that is tried again"),
    );
  }, supervisedEvery);
}

function wakeWorkers(name: string): void {
  for (const id of workers.get(name) ?? []) running?.notifyWorker(id);
}

/** Takes up jobs whose worker died with its process, and forgets those that were done long ago. */
export async function superviseJobs(): Promise<void> {
  await forgetFuture();
  await boss().supervise();
}

/** Performs everything that is due now and returns how many jobs ran: for tests and the command line. */
export async function performDueJobs(jobs: readonly Pick<Job, "name" | "perform">[]): Promise<number> {
  let performed = 0;
  for (let found = true; found;) {
    found = false;
    for (const job of jobs) {
      for (const { id, data } of await boss().fetch<Planned>(job.name, { batchSize: 50 })) {
        found = true;
        performed += 1;
        try {
          await job.perform(data.data, data.organisationId);
          await boss().complete(job.name, id);
        } catch (error) {
          await boss().fail(job.name, id, { message: error instanceof Error ? error.message : String(error) });
          throw error;
        }
      }
    }
  }
  return performed;
}

let closing: Promise<void> | null = null;

/** Lets running jobs finish (10 s at most), which can plan others as long as they run, then closes. */
export async function closeJobs(): Promise<void> {
  workers.clear();
  clearInterval(supervision);
  closing ??= stopRunning().finally(() => {
    closing = null;
  });
  await closing;
}

async function stopRunning(): Promise<void> {
  await running?.stop({ graceful: true, timeout: 10_000, close: false });
  running = null;
}

/** Lets a job that was set aside as failed run once more, in the transaction. */
export async function retryJob(acting: Acting, name: string, jobId: string): Promise<void> {
  await boss().retry(name, jobId, { db: fromKysely(acting.db) });
}
