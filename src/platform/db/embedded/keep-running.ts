import { setTimeout as delay } from "node:timers/promises";
import type { Server, ServerLog } from "./server.ts";

type Launch = () => Promise<Server>;

/** A life shorter than this, in milliseconds, is a short one. */
const short = 10_000;

/** After so many short lives in a row the next would be no longer. */
const mostShortLives = 3;

/** What PostgreSQL says while the last backends of a killed server still run, or while another server takes the folder. */
const passes = /shared memory block|lock file/;

/** Launches, and tries again for some ten seconds while a server that was there before is not quite gone. */
export async function launchPatiently(launch: Launch): Promise<Server> {
  for (const pause of [200, 400, 800, 1600, 3200, 3200]) {
    try {
      return await launch();
    } catch (error) {
      if (!(error instanceof Error && passes.test(error.message))) throw error;
      await delay(pause);
    }
  }
  return launch();
}

/** Brings the server back when it ends by itself (the kernel's out-of-memory killer, for one), unless it does so again and again. */
export function keepRunning(first: Server, launch: Launch, log: ServerLog) {
  let server = first;
  let stopping = false;
  let shortLives = 0;

  const watch = async (): Promise<Error | null> => {
    for (;;) {
      const started = performance.now();
      await server.exited;
      if (stopping) return null;
      shortLives = performance.now() - started < short ? shortLives + 1 : 0;
      if (shortLives === mostShortLives)
        return new Error("The database server ended by itself again and again, soon after it started.");
      log.error("The database server ended by itself; starting it again.");
      try {
        server = await launchPatiently(launch);
      } catch (error) {
        return error instanceof Error ? error : new Error(String(error));
      }
      if (stopping) await server.stop();
    }
  };

  const ended = watch();
  return {
    ended,
    stop: async (): Promise<void> => {
      stopping = true;
      await server.stop();
      await ended;
    },
  };
}
