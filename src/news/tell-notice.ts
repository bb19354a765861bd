import * as m from "#messages/news";
import type { Told } from "./notice.ts";
import type { NoticeRow } from "./queries/notices.ts";
import { noticeKind } from "./registry.ts";

/** What a notice says and where it leads, in the language of now. What nobody did is done by the organisation. */
export const tellNotice = (
  { kind, context, actorName, bundled }: Pick<NoticeRow, "kind" | "context" | "actorName" | "bundled">,
  organisation: string,
): Told =>
  noticeKind(kind)?.tell(context, actorName ?? organisation, bundled) ?? {
    text: m.noticeUnknown(),
    href: "/meldingen",
  };
