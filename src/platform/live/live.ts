import type { Db } from "../db/database.ts";
import { isClosing } from "../http/closing.ts";
import { type Connection, Connections, type LiveReader } from "./connections.ts";
import { Hearing } from "./hearing.ts";
import { notify } from "./queries.ts";

/** The pages that are open at this process. */
export const livePages = new Connections({ perPerson: 6, inAll: 5000 });

/** After a while of deafness a session may have ended: everybody comes back, is asked who they are, and reads anew. */
const hearing = new Hearing(() => livePages.endAll());

hearing.on("leerhuis_session_end", (sessionId) => livePages.endSession(sessionId));

/** Lets a room hear what is told on its channel, by this process or another. Called when the room is loaded. */
export const onNews = (channel: string, hear: (message: string) => void): void => hearing.on(channel, hear);

/** Tells all processes, when the transaction of `db` commits. A message has at most 8000 bytes, and names nobody but by id. */
export const tellNews = (db: Db, channel: string, messages: readonly string[]): Promise<void> =>
  messages.length === 0 ? Promise.resolve() : notify(db, channel, messages);

/** Begins to hear what is told, if this process did not yet; to be called when all rooms are loaded. */
export const hearNews = (): Promise<void> => hearing.start();

/** Opens a page's connection; null when this process has as many as it can bear, or is about to stop. */
export async function openLive(reader: LiveReader): Promise<Connection | null> {
  if (isClosing()) return null;
  await hearing.start();
  return livePages.open(reader);
}

/** Ends every connection, so that a process that takes its leave can stop; the pages look for another one. */
export async function closeLive(): Promise<void> {
  livePages.endAll();
  await hearing.stop();
}
