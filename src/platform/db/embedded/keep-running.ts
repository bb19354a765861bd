import { setTimeout as delay } from "node:timers/promises";
import { databaseWaitsForRoom, noteWaitingForRoom, saysDiskIsFull } from "../full.ts";
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

/** Milliseconds until it is looked again whether there is room on the disk. */
const pauseForRoom = 3000;

/**
 * Brings the server back when it ends by itself (the kernel's out-of-memory killer, for one), unless it does so again and again. On a
 * full disk it cannot write its log and stops; then it comes back as soon as there is room.
 */
export function keepRunning(first: Server, launch: Launch, log: ServerLog) {
  let server = first;
  let stopping = false;
  let shortLives = 0;

  /** Null when it is to stop before there was room. */
  const launchWhenThereIsRoom = async (): Promise<Server | null> => {
    for (;;) {
      try {
        return await launchPatiently(launch);
      } catch (error) {
        if (!(error instanceof Error && saysDiskIsFull(error.message))) throw error;
        if (!databaseWaitsForRoom())
          log.error("The disk of the database is full. It starts again as soon as there is room.");
        noteWaitingForRoom(true);
      }
      if (stopping) return null;
      await delay(pauseForRoom);
    }
  };

  const watch = async (): Promise<Error | null> => {
    for (;;) {
      const started = performance.now();
      await server.exited;
      if (stopping) return null;
      const isShort = performance.now() - started < short && !saysDiskIsFull(server.lastWords());
      shortLives = isShort ? shortLives + 1 : 0;
      if (shortLives === mostShortLives)
        return new Error("The database server ended by itself again and again, soon after it started.");
      log.error("The database server ended by itself; starting it again.");
      try {
        const next = await launchWhenThereIsRoom();
        if (next === null) return null;
        server = next;
      } catch (error) {
        return error instanceof Error ? error : new Error(String(error));
      } finally {
        noteWaitingForRoom(false);
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
