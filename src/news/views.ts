import type { IconName } from "#ui/icon/icon.tsx";
import * as m from "#messages/news";
import type { MailChoice, NoticeKind } from "./notice.ts";
import type { NoticeRow } from "./queries/notices.ts";
import type { Rhythm } from "./rules/rhythm.ts";
import { noticeKind } from "./registry.ts";
import { tellNotice } from "./tell-notice.ts";

export const pageSize = 30;

export interface NoticeView {
  readonly id: string;
  readonly icon: IconName;
  readonly isUnread: boolean;
  readonly at: Date;
  /** Made while the page is, in the reader's language. */
  readonly tell: (organisation: string) => { readonly text: string; readonly href: string | null };
}

export interface NoticesView {
  readonly notices: readonly NoticeView[];
  readonly total: number;
  readonly unread: number;
  readonly page: number;
}

/** @param told the notice as it may be told now; null when its reader may not be told of it any more */
export const noticeView = ({ id, kind, latestAt, readAt }: NoticeRow, told: NoticeRow | null): NoticeView => ({
  id,
  icon: noticeKind(kind)?.icon ?? "bell",
  isUnread: readAt === null,
  at: latestAt,
  tell: (organisation) => (told ? tellNotice(told, organisation) : { text: m.noticeLapsed(), href: null }),
});

export interface ChoiceView {
  readonly field: string;
  readonly label: () => string;
  readonly icon: IconName;
  readonly choice: MailChoice;
  /** What we proposed. */
  readonly proposed: MailChoice;
}

export interface ChoicesView {
  readonly choices: readonly ChoiceView[];
  readonly rhythm: Rhythm;
  readonly timeZone: string;
}

export const choiceField = (kind: string): string => `mail:${kind}`;

export const choiceView = (kind: NoticeKind, choice: MailChoice): ChoiceView => ({
  field: choiceField(kind.kind),
  label: kind.label,
  icon: kind.icon,
  choice,
  proposed: kind.mail,
});
