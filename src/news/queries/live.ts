import { sql } from "kysely";
import type { Acting } from "#platform/action/acting.ts";
import { tellNews } from "#platform/live/live.ts";

/** Messages on this channel are `<organisation> <person>,<person>…`: the notices of these people are not what they were. */
export const noticesChannel = "leerhuis_notices";

/** So many ids fit in one message of PostgreSQL, which has at most 8000 bytes. */
const mostInMessage = 200;

/** Lets the open pages of these people know, when this transaction commits, that their notices changed. */
export async function tellNoticesChanged({ db, actor }: Acting, personIds: readonly string[]): Promise<void> {
  const messages: string[] = [];
  for (let at = 0; at < personIds.length; at += mostInMessage)
    messages.push(`${actor.organisationId} ${personIds.slice(at, at + mostInMessage).join(",")}`);
  await tellNews(db, noticesChannel, messages);
}

export interface PageOfReader {
  readonly personId: string;
  /** What it told its reader already. */
  readonly toldUntil: Date;
}

export interface LiveRow {
  /** Which of the pages, counted from 0. */
  readonly index: number;
  readonly unread: number;
  /** Unread notices that this page has not told of, and until when that reaches. */
  readonly freshCount: number;
  readonly latestAt: Date | null;
  /** The only one that is fresh. */
  readonly freshId: string | null;
  readonly organisationName: string;
}

/** What each of these pages has to say now: one query, however many pages there are. */
export async function findLiveNews({ db, actor }: Acting, pages: readonly PageOfReader[]): Promise<LiveRow[]> {
  const { rows } = await sql<LiveRow>`
    select (page.nth - 1)::int as index, counted.unread, counted.fresh as "freshCount", counted.latest as "latestAt",
      case when counted.fresh = 1 then counted.fresh_id end as "freshId", profile.name as "organisationName"
    from unnest(${pages.map((page) => page.personId)}::uuid[], ${pages.map((page) => page.toldUntil)}::timestamptz[])
      with ordinality as page (person_id, told_until, nth)
    join people.organisation_profile profile on profile.organisation_id = ${actor.organisationId}
    cross join lateral (
      select count(*)::int as unread, count(*) filter (where latest_at > page.told_until)::int as fresh,
        max(latest_at) as latest, (array_agg(id order by latest_at desc))[1] as fresh_id
      from news.notice
      where organisation_id = ${actor.organisationId} and person_id = page.person_id and read_at is null and bundle_id is null
    ) counted`.execute(db);
  return rows;
}
