import { type Actor, organisationItself } from "../actor.ts";
import { now } from "../clock.ts";
import { log } from "../log.ts";
import { claimRoutine, dueRoutines, postponeRoutine } from "./queries.ts";

/** Work that comes back by itself in every organisation: cleaning up, digests, reminders. */
export interface Routine {
  /** "platform.files.remove-unused" */
  readonly name: string;
  /** From the end of one run to the next. */
  readonly everySeconds: number;
  /** Runs as the organisation itself. It may run twice when a process dies: it must bear that. */
  readonly run: (actor: Actor) => Promise<void>;
}

export const defineRoutine = (routine: Routine): Routine => routine;

/** A routine of which nothing was heard for so long, in milliseconds, died with its process, and is due again. One that runs says so five times as often. */
const ordinaryLease = 300_000;
const afterFailure = 300_000;

/** Runs every routine that is due, in every organisation; several processes share the work. Returns how many ran. */
export async function performDueRoutines(routines: readonly Routine[], lease = ordinaryLease): Promise<number> {
  let performed = 0;
  for (const due of await dueRoutines(
    routines.map((routine) => routine.name),
    now(),
  )) {
    const routine = routines.find(({ name }) => name === due.name);
    const at = now();
    if (!routine || !(await claimRoutine(due, at, new Date(at.getTime() + lease)))) continue;
    await perform(routine, due.organisationId, lease);
    performed += 1;
  }
  return performed;
}

async function perform(routine: Routine, organisationId: string, lease: number): Promise<void> {
  const postpone = (milliseconds: number): Promise<void> => {
    const at = now();
    return postponeRoutine({ organisationId, name: routine.name }, at, new Date(at.getTime() + milliseconds));
  };
  let renewal = Promise.resolve();
  const renewing = setInterval(() => {
    renewal = postpone(lease).catch(() => {}); // Without a database its run fails as well.
  }, lease / 5);
  try {
    await routine.run(organisationItself(organisationId)).finally(() => clearInterval(renewing));
    await renewal;
    await postpone(routine.everySeconds * 1000);
  } catch (error) {
    log.error({ err: error, routine: routine.name }, "a routine failed; it is tried again");
    await renewal;
    await postpone(Math.min(afterFailure, routine.everySeconds * 1000));
  }
}

/** Looks every minute for what is due. Returns how to stop: what is running finishes. */
export function startRoutines(routines: readonly Routine[], everyMilliseconds = 60_000): () => Promise<void> {
  let running: Promise<unknown> | null = null;
  const round = (): void => {
    running ??= performDueRoutines(routines)
      .catch((error: unknown) => log.error({ err: error }, "routines could not be run; they are tried again"))
      .finally(() => {
        running = null;
      });
  };
  round();
  const timer = setInterval(round, everyMilliseconds);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
