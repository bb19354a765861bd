/**
 * How this process says goodbye. Whoever spreads requests over several processes asks `/ready`, and needs a moment to hear that
 * this one takes its leave; in that moment it still answers, and asks with each answer for no other over the same connection.
 */
import { once } from "node:events";
import type { Server } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

let isTakingLeave = false;

export const isClosing = (): boolean => isTakingLeave;

/** From here on `/ready` says no and answers end their connections; resolves after these seconds, in which it still answers. */
export async function takeLeave(seconds: number): Promise<void> {
  isTakingLeave = true;
  await delay(seconds * 1000);
}

/** Lets the answer end its connection when this process closes. */
export function endingConnection(response: Response): Response {
  if (isTakingLeave) response.headers.set("connection", "close");
  return response;
}

const patience = 15_000;

/** Takes no new requests, lets running ones finish, and cuts off what still runs after 15 seconds. */
export async function stopListening(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(late);
}
