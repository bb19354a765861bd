import type { IconName } from "#ui/icon/icon.tsx";
import * as m from "#messages/news";
import type { MailChoice, NoticeKind, Told } from "./notice.ts";
import type { NoticeRow } from "./queries/notices.ts";
import { noticeKind } from "./registry.ts";

export const pageSize = 30;

export interface NoticeView {
  readonly id: string;
  readonly icon: IconName;
  readonly isUnread: boolean;
  readonly at: Date;
  /** Made while the page is, in the reader's language. */
  readonly tell: (organisation: string) => Told;
}

export interface NoticesView {
  readonly notices: readonly NoticeView[];
  readonly total: number;
  readonly unread: number;
  readonly page: number;
}

export const noticeView = ({ id, kind, context, actorName, createdAt, readAt }: NoticeRow): NoticeView => ({
  id,
  icon: noticeKind(kind)?.icon ?? "bell",
  isUnread: readAt === null,
  at: createdAt,
  tell: (organisation) =>
    noticeKind(kind)?.tell(context, actorName ?? organisation) ?? { text: m.noticeUnknown(), href: "/meldingen" },
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
}

export const choiceField = (kind: string): string => `mail:${kind}`;

export const choiceView = (kind: NoticeKind, choice: MailChoice): ChoiceView => ({
  field: choiceField(kind.kind),
  label: kind.label,
  icon: kind.icon,
  choice,
  proposed: kind.mail,
});
