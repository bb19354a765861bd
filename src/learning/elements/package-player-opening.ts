import * as m from "#messages/learning";
import type { Farewell, OpenedAttempt } from "./package-contract.ts";
import type { Journal } from "./package-journal/journal.ts";
import { sendJournal, sendLeftovers } from "./package-journal/sender.ts";

/** Opens the attempt at this address; what an earlier visit could not send goes first, so that the server gives back all of it. */
export async function openAttempt(
  journal: Journal,
  address: string,
  again: boolean,
): Promise<OpenedAttempt | { readonly error: string }> {
  await sendLeftovers(journal);
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ again }),
  });
  return (await response.json()) as OpenedAttempt | { readonly error: string };
}

/**
 * Takes over what earlier visits left behind in the frame. True when it is newer than what the server gave to open the course
 * with. Throws when it cannot be sent now; then it waits in the journal.
 */
export async function takeOver(
  journal: Journal,
  { attemptId, applied, openedBy }: OpenedAttempt,
  left: readonly Farewell[],
): Promise<boolean> {
  const newer = left.filter(({ journalId, entries }) =>
    entries.some(({ sequence }) => sequence > (applied[journalId] ?? 0)),
  );
  const [first] = newer;
  if (!first) return false;
  for (const { journalId, entries } of newer)
    for (const entry of entries) await journal.keep({ ...entry, attemptId, journalId });
  const outcome = await sendJournal(journal, attemptId, { journalId: first.journalId, openedBy, present: false });
  if (outcome.kind !== "sent") throw new Error(`What was left behind could not be sent: ${outcome.kind}.`);
  return true;
}

/** The frame on the content host. What plays in it may run scripts, and may not move the window around it. */
export function frameOf({ title, frameUrl }: OpenedAttempt): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = m.playerFrameTitle({ title });
  frame.setAttribute(
    "sandbox",
    "allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads allow-pointer-lock",
  );
  frame.allow = "autoplay; fullscreen";
  frame.src = frameUrl;
  return frame;
}
