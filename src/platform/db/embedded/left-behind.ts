import * as m from "#messages/platform";
import { CannotStart } from "../../settings/cannot-start.ts";
import { holderOf, readPostmaster, stopPostmaster, within } from "./postmaster.ts";

/** Milliseconds to wait for a server that is stopping already. */
const stopPatience = 10_000;

/** Milliseconds to wait for a Leerhuis that was killed a moment ago: the system needs a while to end it. */
const deathPatience = 3000;

/**
 * Makes sure that no other server works on the data folder: waits for one that is stopping, stops one that a killed
 * Leerhuis left behind, and throws CannotStart for one whose Leerhuis lives. Returns what the next server has to know,
 * as environment variables.
 */
export async function clearTheWay(directory: string): Promise<NodeJS.ProcessEnv> {
  const postmaster = readPostmaster(directory);
  if (!postmaster) return {};
  const gone = (): boolean => holderOf(postmaster.pid, directory) === "nobody";
  if (gone()) return recordedFor(postmaster.pid);

  if (postmaster.status === "stopping" && (await within(stopPatience, gone))) return {};
  await within(deathPatience, () => typeof holderOf(postmaster.pid, directory) !== "number");
  if (gone()) return recordedFor(postmaster.pid);
  const holder = holderOf(postmaster.pid, directory);
  if (typeof holder === "number") throw new CannotStart(() => m.dataDirectoryInUse({ directory, pid: String(holder) }));
  await stopPostmaster(postmaster.pid, gone, stopPatience);
  return {};
}

/**
 * PostgreSQL takes a lock file for valid when any process has its number. After a restart of a container that may well be
 * another one; a number that it is told as its grandparent's it knows to be none of its own, and it goes on to
 * check the shared memory, which cannot lie. Deleting the lock file would skip that check.
 */
const recordedFor = (pid: number): NodeJS.ProcessEnv => ({ PG_GRANDPARENT_PID: String(pid) });
