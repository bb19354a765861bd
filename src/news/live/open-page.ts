import { inLocale } from "#platform/i18n/locale.ts";
import type { Connection } from "#platform/live/connections.ts";
import * as m from "#messages/news";
import type { Told } from "../notice.ts";
import type { LiveRow } from "../queries/live.ts";
import type { NoticeRow } from "../queries/notices.ts";
import { tellNotice } from "../tell-notice.ts";

/** What a page hears: how many notices are unread, and what came since it heard last. */
export interface LiveNews {
  readonly unread: number;
  /** A sentence in the reader's language, and where it leads; null when nothing came. */
  readonly fresh: Told | null;
}

/** One open page, and what it was told so far. */
export class OpenPage {
  readonly connection: Connection;
  /** A page that comes back says until when it heard; a new one has just shown all there is. */
  toldUntil: Date;
  #unread: number | null = null;

  constructor(connection: Connection, toldUntil: Date) {
    this.connection = connection;
    this.toldUntil = toldUntil;
  }

  /**
   * Tells what is different; the first time how things stand.
   * @param only the one notice that is fresh, as it may be told; null when there are more or none
   */
  tell(row: LiveRow, only: NoticeRow | null): void {
    const fresh = inLocale(this.connection.reader, () => sentenceOf(row, only));
    if (row.latestAt && row.latestAt > this.toldUntil) this.toldUntil = row.latestAt;
    if (!fresh && row.unread === this.#unread) return;
    this.#unread = row.unread;
    const data: LiveNews = { unread: row.unread, fresh };
    this.connection.stream.send({ name: "notices", id: this.toldUntil.toISOString(), data });
  }
}

/** One notice is told as it is; of more than one, how many there are. */
function sentenceOf(row: LiveRow, only: NoticeRow | null): Told | null {
  if (only) return tellNotice(only, row.organisationName);
  return row.freshCount > 1 ? { text: m.freshNotices({ count: row.freshCount }), href: "/meldingen" } : null;
}
