import { z } from "zod";
import { type CourseContents, packageOf } from "#academy";
import type { Acting } from "#platform/action/acting.ts";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { applyLessonResult } from "../apply-result.ts";
import type { ItemState, JournalReceipt } from "../elements/package-contract.ts";
import { longestTold, mostEntriesInBatch } from "../elements/package-contract.ts";
import { mayPlay } from "../permissions.ts";
import { countedItems, placedItems, resultOf } from "../player/play.ts";
import {
  type AttemptRow,
  findAppliedUntil,
  findAttempt,
  findItems,
  type ItemRow,
  lockAttempt,
  updateAttempt,
  upsertAppliedUntil,
  upsertItem,
} from "../queries/attempts.ts";
import { extendTickets } from "../queries/tickets.ts";
import { lockEnrolment } from "../queries/progress.ts";
import { type ItemResult, rollUp } from "../rules/item-result.ts";
import { withReported } from "../rules/reported-values.ts";
import { hasSpoken, isSilent } from "../rules/silence.ts";
import { secondsBetween } from "../rules/time.ts";
import { ticketLife, ticketRest } from "./open-attempt.ts";

const entry = z.object({
  sequence: z.int().min(1),
  item: z.string().max(1000),
  element: z.string().max(300),
  value: z.string().max(longestTold),
});
type Entry = z.output<typeof entry>;

/**
 * Takes a stretch of a browser's journal: each entry once and in order, however often it is sent. What the values come to is
 * computed here, and time is counted by this clock. An answer means that everything up to `appliedUntil` is kept.
 */
export const receiveJournal = defineAction({
  name: "learning.attempt.receive",
  input: z.object({
    attemptId: id(),
    journalId: id(),
    openedBy: id().nullish(),
    present: z.boolean().default(false),
    entries: z.array(entry).max(mostEntriesInBatch),
  }),
  find: (acting, { attemptId }) => findAttempt(acting, attemptId),
  may: mayPlay,
  run: async (acting, { attemptId, journalId, openedBy, present, entries }, found): Promise<JournalReceipt> => {
    await lockEnrolment(acting, found.enrolmentId);
    const attempt = await lockAttempt(acting, attemptId);
    const appliedBefore = await findAppliedUntil(acting, attemptId, journalId);
    const fresh = entries
      .filter(({ sequence }) => sequence > appliedBefore)
      .toSorted((a, b) => a.sequence - b.sequence);
    const appliedUntil = fresh.at(-1)?.sequence ?? appliedBefore;
    if (fresh.length > 0) await upsertAppliedUntil(acting, attemptId, journalId, appliedUntil);

    const course = await packageOf(acting.db, acting.actor.organisationId, attempt.packageId);
    const items = course ? await applyEntries(acting, attempt, course.contents, fresh) : [];
    const result = course ? await settle(acting, attempt, course.contents, items, fresh, present) : nothingYet;
    if (present) await keepTickets(acting, attemptId);
    return {
      appliedUntil,
      savedAt: acting.now.toISOString(),
      states: Object.fromEntries(items.map(({ itemId, state }) => [itemId, state satisfies ItemState])),
      superseded: Boolean(openedBy) && attempt.openedBy !== null && attempt.openedBy !== openedBy,
      outcome: { ...result, isSilent: result.state === "started" && isSilent(items) },
    };
  },
});

const nothingYet: ItemResult = { state: "started", score: null };

/** Whoever is there keeps the files open; and opens them again after a silence in which they were closed. */
function keepTickets(acting: Acting, attemptId: string): Promise<void> {
  const at = acting.now.getTime();
  return extendTickets(acting, attemptId, { closedAfter: new Date(at - ticketRest), until: new Date(at + ticketLife) });
}

/** Writes the values that were told to the items that they belong to; returns every item as it stands now. */
async function applyEntries(
  acting: Acting,
  attempt: AttemptRow,
  contents: CourseContents,
  fresh: readonly Entry[],
): Promise<ItemRow[]> {
  const rows = new Map((await findItems(acting, attempt.id)).map((row) => [row.itemId, row]));
  const told = Map.groupBy(fresh, ({ item }) => item);
  for (const { item } of placedItems(contents)) {
    const reported = told.get(item.id);
    if (!reported || item.launch === null) continue;
    const values = withReported(contents.standard, rows.get(item.id)?.values ?? {}, reported);
    const spoke = rows.get(item.id)?.spoke || hasSpoken(reported);
    const row: ItemRow = { itemId: item.id, values, spoke, ...resultOf(contents, item, values) };
    rows.set(item.id, row);
    await upsertItem(acting, attempt.id, row);
  }
  return [...rows.values()];
}

/** What all items come to: for the attempt, the lesson, and by the lesson the training. */
async function settle(
  acting: Acting,
  attempt: AttemptRow,
  contents: CourseContents,
  items: readonly ItemRow[],
  fresh: readonly Entry[],
  present: boolean,
): Promise<ItemResult> {
  const results = new Map<string, ItemResult>(items.map((row) => [row.itemId, row]));
  const result = rollUp(
    countedItems(contents).map((item) => item.id),
    results,
  );
  const addSeconds = present || fresh.length > 0 ? secondsBetween(attempt.lastSeenAt, acting.now) : 0;
  await updateAttempt(acting, attempt.id, {
    state: result.state === "started" ? "open" : result.state,
    currentItem: lastOf(fresh, "~item")?.item ?? attempt.currentItem,
    sequencing: lastOf(fresh, "~sequencing")?.value ?? attempt.sequencing,
    addSeconds,
  });
  if (fresh.length > 0 || addSeconds > 0)
    await applyLessonResult(acting, {
      ...result,
      enrolmentId: attempt.enrolmentId,
      lessonId: attempt.lessonId,
      addSeconds,
    });
  return result;
}

const lastOf = (entries: readonly Entry[], element: string): Entry | undefined =>
  entries.findLast((each) => each.element === element);
