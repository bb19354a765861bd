import { formatDateTime } from "#platform/i18n/locale.ts";
import { siteAddress } from "#platform/site-address.ts";
import type { Letter, LetterItem } from "#ui/mail/letter.ts";
import * as m from "#messages/news";
import type { NoticeRow } from "../queries/notices.ts";
import { tellNotice } from "../tell-notice.ts";

export interface ToldByMail {
  /** The latest first. */
  readonly notices: readonly NoticeRow[];
  /** How many there are besides these. */
  readonly more: number;
  readonly organisation: string;
}

/** The most that one mail tells; the rest stands on the site. */
const mostItems = 20;

/** One notice is a letter by itself, several are a list. Call it in the reader's language. */
export function letterOf(name: string, told: ToldByMail): Letter {
  const [only] = told.notices;
  return only && told.notices.length + told.more === 1 ? letterOfOne(name, only, told) : letterOfSeveral(name, told);
}

function letterOfOne(name: string, notice: NoticeRow, { organisation }: ToldByMail): Letter {
  const { text, href } = tellNotice(notice, organisation);
  return {
    subject: text,
    paragraphs: [m.mailGreeting({ name })],
    preview: m.mailPreview({ organisation }),
    button: { label: m.mailLook(), href: `${siteAddress()}${href}` },
    notes: [],
  };
}

function letterOfSeveral(name: string, { notices, more, organisation }: ToldByMail): Letter {
  const left = more + Math.max(0, notices.length - mostItems);
  const items = notices.slice(0, mostItems).map((notice) => itemOf(notice, organisation));
  return {
    subject: m.digestSubject({ count: notices.length + more }),
    paragraphs: [m.mailGreeting({ name })],
    preview: items
      .slice(0, 3)
      .map((item) => item.title)
      .join(" · "),
    items,
    button: { label: left > 0 ? m.digestMore({ count: left }) : m.digestAll(), href: `${siteAddress()}/meldingen` },
    notes: [],
  };
}

/** A mail is read later than it is sent, so it says when it was and not how long ago. */
function itemOf(notice: NoticeRow, organisation: string): LetterItem {
  const { text, href } = tellNotice(notice, organisation);
  return { title: text, href: `${siteAddress()}${href}`, detail: formatDateTime(notice.latestAt) };
}
