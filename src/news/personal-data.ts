import { type PersonalDataKind, personalTable, type RoomPersonalData } from "#platform/personal-data/personal-data.ts";
import * as m from "#messages/news";
import * as platform from "#messages/platform";
import { noticeKind } from "./registry.ts";

const kind = { heading: platform.columnKind, words: (code: string) => noticeKind(code)?.label() ?? code } as const;

const notices: PersonalDataKind = {
  name: "news.notices",
  label: m.storedNotices,
  purpose: m.storedNoticesPurpose,
  seenBy: m.storedNoticesSeenBy,
  because: m.storedNoticesBecause,
  leaves: "when-asked",
  changedAt: "/meldingen",
  tables: [
    personalTable("news.notice", {
      person: ["person_id"],
      moment: "created_at",
      shows: { created_at: platform.columnWhen, kind },
      age: { days: 180 },
    }),
    personalTable("news.mail_preference", {
      person: ["person_id"],
      shows: { kind },
    }),
    personalTable("news.mail_rhythm", {
      person: ["person_id"],
      shows: { digest_at: m.storedDigestAt, quiet_from: m.quietFrom, quiet_until: m.quietUntil },
    }),
    personalTable("news.mail_due", {
      person: ["person_id"],
      moment: "due_at",
      shows: { due_at: platform.columnWhen },
    }),
    personalTable("news.mailing", {
      person: ["person_id"],
      moment: "created_at",
      withheld: ["secret_hash"],
      shows: { created_at: platform.columnWhen },
      age: { days: 180 },
    }),
  ],
};

/** What this room stores about people. */
export const personalData: RoomPersonalData = {
  kinds: [notices],
  mentions: [
    {
      table: "news.notice",
      columns: ["actor_id", "context"],
      because: "Who did what somebody else was notified of, by id; it goes after half a year.",
    },
  ],
};
