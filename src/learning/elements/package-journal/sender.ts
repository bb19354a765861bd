import { type JournalBatch, type JournalReceipt, largestFarewell } from "../package-contract.ts";
import type { Journal } from "./journal.ts";

export type SendOutcome =
  | { readonly kind: "sent"; readonly journalId: string; readonly receipt: JournalReceipt }
  | { readonly kind: "nothing" | "offline" | "signed-out" | "refused" };

const address = (attemptId: string): string => `/leren/pogingen/${attemptId}/waarden`;

async function post(attemptId: string, batch: JournalBatch, keepalive: boolean): Promise<Response | null> {
  try {
    return await fetch(address(attemptId), {
      method: "POST",
      keepalive,
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(batch),
    });
  } catch {
    return null;
  }
}

/**
 * Sends what waits for an attempt, stretch by stretch, and forgets what the server confirms. `present` tells that somebody is
 * there, also when nothing waits; `journalId` is the journal of this visit.
 */
export async function sendJournal(
  journal: Journal,
  attemptId: string,
  about: Omit<JournalBatch, "entries">,
): Promise<SendOutcome> {
  let outcome: SendOutcome = { kind: "nothing" };
  for (;;) {
    const waiting = await journal.nextBatch(attemptId);
    if (!waiting && (outcome.kind === "sent" || !about.present)) return outcome;
    const batch = { ...about, ...(waiting ?? { entries: [] }) };
    const response = await post(attemptId, batch, false);
    if (response === null || response.status >= 500 || response.status === 429) return { kind: "offline" };
    if (response.status === 401) return { kind: "signed-out" };
    if (!response.ok) {
      // Not this reader's any more (withdrawn, removed): what waits can never arrive.
      if (response.status === 404) await journal.forgetAttempt(attemptId);
      return { kind: "refused" };
    }
    const receipt = (await response.json()) as JournalReceipt;
    outcome = { kind: "sent", journalId: batch.journalId, receipt };
    if (!waiting) return outcome;
    await journal.forget(attemptId, batch.journalId, receipt.appliedUntil);
  }
}

/** A last stretch as the page goes away: the browser sends it although nobody waits. What does not fit stays in the journal. */
export async function sendFarewell(journal: Journal, attemptId: string, openedBy: string | null): Promise<void> {
  const waiting = await journal.nextBatch(attemptId);
  if (!waiting || JSON.stringify(waiting).length > largestFarewell) return;
  const response = await post(attemptId, { ...waiting, openedBy, present: true }, true);
  if (!response?.ok) return;
  const { appliedUntil } = (await response.json()) as JournalReceipt;
  await journal.forget(attemptId, waiting.journalId, appliedUntil);
}

/** Sends what earlier visits left behind; returns whether anything still waits. */
export async function sendLeftovers(journal: Journal): Promise<boolean> {
  for (const attemptId of await journal.attempts()) {
    const outcome = await sendJournal(journal, attemptId, {
      journalId: crypto.randomUUID(),
      openedBy: null,
      present: false,
    });
    if (outcome.kind === "offline" || outcome.kind === "signed-out") return true;
  }
  return !(await journal.isEmpty());
}
