/** Keeps the open pages of this process up to date. However much happens, each page hears of it at most once a second. */
import { organisationItself } from "#platform/actor.ts";
import { now } from "#platform/clock.ts";
import { readingInOrganisation } from "#platform/db/database.ts";
import { livePages, onNews } from "#platform/live/live.ts";
import { log } from "#platform/log.ts";
import type { Connection } from "#platform/live/connections.ts";
import type { Acting } from "#platform/action/acting.ts";
import { whatMayBeTold } from "../may-tell.ts";
import { findLiveNews, type LiveRow, noticesChannel } from "../queries/live.ts";
import { findNoticesById, type NoticeRow } from "../queries/notices.ts";
import { OpenPage } from "./open-page.ts";

/** From something that happens until it is told, so that what belongs together is told together; then until the next time. */
const soon = 100;
const pause = 1000;
const pauseAfterFailure = 10_000;
const mostInQuery = 500;

const openPages = new WeakMap<Connection, OpenPage>();
const waiting = new Set<OpenPage>();
let round: NodeJS.Timeout | undefined;
let nextRound = 0;

/** From now on this page hears what changes, and first how things stand. */
export function follow(connection: Connection, toldUntil: Date): void {
  const page = new OpenPage(connection, toldUntil);
  openPages.set(connection, page);
  waiting.add(page);
  plan();
}

onNews(noticesChannel, (message) => {
  const [organisationId = "", personIds = ""] = message.split(" ");
  for (const personId of personIds.split(",")) {
    for (const connection of livePages.of(organisationId, personId)) {
      const page = openPages.get(connection);
      if (page) waiting.add(page);
    }
  }
  if (waiting.size > 0) plan();
});

function plan(): void {
  round ??= setTimeout(() => void tellWaiting(), Math.max(soon, nextRound - performance.now())).unref();
}

async function tellWaiting(): Promise<void> {
  const pages = [...waiting];
  waiting.clear();
  try {
    for (const [organisationId, theirs] of Map.groupBy(pages, (page) => page.connection.reader.organisationId)) {
      for (let at = 0; at < theirs.length; at += mostInQuery)
        await tellPages(organisationId, theirs.slice(at, at + mostInQuery));
    }
    nextRound = performance.now() + pause;
  } catch (error) {
    log.warn({ err: error }, "open pages could not be told what changed; that is tried again");
    for (const page of pages) waiting.add(page);
    nextRound = performance.now() + pauseAfterFailure;
  }
  round = undefined;
  if (waiting.size > 0) plan();
}

async function tellPages(organisationId: string, pages: readonly OpenPage[]): Promise<void> {
  const { rows, told } = await readingInOrganisation(organisationId, async (db) => {
    const acting = { actor: organisationItself(organisationId), db, now: now() };
    const found = await findLiveNews(
      acting,
      pages.map((page) => ({ personId: page.connection.reader.personId, toldUntil: page.toldUntil })),
    );
    return { rows: found, told: await freshNotices(acting, found) };
  });
  for (const row of rows) pages[row.index]?.tell(row, told.get(row.freshId ?? "") ?? null);
}

async function freshNotices(acting: Acting, rows: readonly LiveRow[]): Promise<Map<string, NoticeRow>> {
  const ids = new Set(rows.flatMap((row) => row.freshId ?? []));
  const found = ids.size === 0 ? [] : await findNoticesById(acting, [...ids]);
  const told = (await whatMayBeTold(acting, found)).filter((notice) => notice !== null);
  return new Map(told.map((notice) => [notice.id, notice]));
}
