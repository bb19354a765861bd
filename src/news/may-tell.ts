import type { Acting } from "#platform/action/acting.ts";
import { findBundled, type NoticeRow } from "./queries/notices.ts";
import { noticeKind } from "./registry.ts";

/** So many of what a notice took in are looked at; one that took in more is told by its number. */
const mostLookedAt = 500;

/**
 * What may (still) be told of these notices to those whose they are, in the same order; null for one of which nothing may. A
 * bundle counts only what may be told, and is told as the one that is left when there is one. One query for each kind.
 */
export async function whatMayBeTold(
  acting: Acting,
  notices: readonly NoticeRow[],
): Promise<readonly (NoticeRow | null)[]> {
  const bundles = notices.filter((notice) => notice.bundled > 1).map((notice) => notice.id);
  const bundled = bundles.length === 0 ? [] : await findBundled(acting, bundles, mostLookedAt);
  const told = await allowed(acting, [...notices, ...bundled]);
  const within = Map.groupBy(bundled, (row) => row.bundleId);
  return notices.map((notice) => {
    const others = within.get(notice.id) ?? [];
    const left = [notice, ...others].filter((row) => told.has(row));
    const [first] = left;
    if (!first) return null;
    const unseen = notice.bundled - 1 - others.length;
    return { ...first, id: notice.id, latestAt: notice.latestAt, bundled: left.length + unseen };
  });
}

/** Those that may be told. A kind that the house no longer knows is not. */
async function allowed(acting: Acting, rows: readonly NoticeRow[]): Promise<ReadonlySet<NoticeRow>> {
  const told = new Set<NoticeRow>();
  for (const [name, ofKind] of Map.groupBy(rows, (row) => row.kind)) {
    const answers = (await noticeKind(name)?.mayTell(acting, ofKind)) ?? [];
    ofKind.forEach((row, index) => answers[index] && told.add(row));
  }
  return told;
}
