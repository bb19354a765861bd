import { nextDigestMoment } from "./digest-moment.ts";
import { outOfQuiet } from "./quiet-hours.ts";
import type { Rhythm } from "./rhythm.ts";

const minute = 60_000;

/** What belongs together comes shortly after one another: so long it must have been still before a mail goes. */
const settled = minute;
/** But nobody waits longer than this for something that goes on and on. */
const longestWait = 5 * minute;
/** From one mail to the next, whatever happens. */
const betweenMails = 15 * minute;

/** What waits to be mailed to one reader. */
export interface Waiting {
  /** When the first and the last of what goes at once came; null when nothing does. */
  readonly atOnce: { readonly first: Date; readonly last: Date } | null;
  /** When the first of what waits for the digest came. */
  readonly digestSince: Date | null;
  readonly lastMailedAt: Date | null;
}

export interface MailMoments {
  readonly atOnce: Date | null;
  readonly digest: Date | null;
}

/** When the mail of this reader goes; null for what is not waiting, or not wanted. */
export function mailMoments(waiting: Waiting, rhythm: Rhythm, timeZone: string): MailMoments {
  if (rhythm.isStopped) return { atOnce: null, digest: null };
  return {
    atOnce: waiting.atOnce && outOfQuiet(atOnceMoment(waiting.atOnce, waiting.lastMailedAt), rhythm, timeZone),
    digest: waiting.digestSince && nextDigestMoment(waiting.digestSince, rhythm, timeZone),
  };
}

function atOnceMoment({ first, last }: NonNullable<Waiting["atOnce"]>, lastMailedAt: Date | null): Date {
  const still = Math.min(last.getTime() + settled, first.getTime() + longestWait);
  const rested = lastMailedAt ? lastMailedAt.getTime() + betweenMails : 0;
  return new Date(Math.max(still, rested));
}
