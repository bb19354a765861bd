import { z } from "zod";
import type { CourseContents } from "#academy";
import { defineAction } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { applyToHeld } from "../apply-result.ts";
import type { ItemState, JournalReceipt } from "../elements/package-contract.ts";
import { longestTold, mostEntriesInBatch } from "../elements/package-contract.ts";
import { mayPlay } from "../permissions.ts";
import { countedItems, placedItems, resultOf } from "../player/play.ts";
import type { ItemRow } from "../queries/attempts.ts";
import { findSoFar, holdAttempt, writeAttempt } from "../queries/journal.ts";
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
  find: (acting, { attemptId }) => holdAttempt(acting, attemptId),
  may: mayPlay,
  run: async (acting, { attemptId, journalId, openedBy, present, entries }, held): Promise<JournalReceipt> => {
    const before = await findSoFar(acting, attemptId, journalId);
    const fresh = entries
      .filter(({ sequence }) => sequence > before.appliedUntil)
      .toSorted((a, b) => a.sequence - b.sequence);
    const appliedUntil = fresh.at(-1)?.sequence ?? before.appliedUntil;
    const { told, items } = applied(held.contents, before.items, fresh);
    const results = new Map<string, ItemResult>(items.map((row) => [row.itemId, row]));
    const counted = countedItems(held.contents).map((item) => item.id);
    const result = rollUp(counted, results);
    const addSeconds = present || fresh.length > 0 ? secondsBetween(before.lastSeenAt, acting.now) : 0;
    await writeAttempt(acting, {
      attemptId,
      state: result.state === "started" ? "open" : result.state,
      currentItem: lastOf(fresh, "~item")?.item ?? before.currentItem,
      sequencing: lastOf(fresh, "~sequencing")?.value ?? before.sequencing,
      addSeconds,
      told,
      journalId,
      appliedUntil,
      tickets: present ? keptOpen(acting.now) : null,
    });
    if (fresh.length > 0 || addSeconds > 0)
      await applyToHeld(acting, held.enrolment, { ...result, lessonId: held.lessonId, addSeconds });
    return {
      appliedUntil,
      savedAt: acting.now.toISOString(),
      states: Object.fromEntries(items.map(({ itemId, state }) => [itemId, state satisfies ItemState])),
      superseded: Boolean(openedBy) && before.openedBy !== null && before.openedBy !== openedBy,
      outcome: { ...result, isSilent: result.state === "started" && isSilent(items) },
    };
  },
});

/** Whoever is there keeps the files open; and opens them again after a silence in which they were closed. */
const keptOpen = (now: Date) => ({
  closedAfter: new Date(now.getTime() - ticketRest),
  until: new Date(now.getTime() + ticketLife),
});

/** The items that these entries told something of, and every item as it stands now. */
function applied(
  contents: CourseContents,
  before: readonly ItemRow[],
  fresh: readonly Entry[],
): { told: ItemRow[]; items: ItemRow[] } {
  const rows = new Map(before.map((row) => [row.itemId, row]));
  const entries = Map.groupBy(fresh, ({ item }) => item);
  const told: ItemRow[] = [];
  for (const { item } of placedItems(contents)) {
    const reported = entries.get(item.id);
    if (!reported || item.launch === null) continue;
    const values = withReported(contents.standard, rows.get(item.id)?.values ?? {}, reported);
    const spoke = rows.get(item.id)?.spoke || hasSpoken(reported);
    const row: ItemRow = { itemId: item.id, values, spoke, ...resultOf(contents, item, values) };
    rows.set(item.id, row);
    told.push(row);
  }
  return { told, items: [...rows.values()] };
}

const lastOf = (entries: readonly Entry[], element: string): Entry | undefined =>
  entries.findLast((each) => each.element === element);
