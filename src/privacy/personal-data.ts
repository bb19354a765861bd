import { type PersonalDataKind, personalTable, type RoomPersonalData } from "#platform/personal-data/personal-data.ts";
import * as m from "#messages/privacy";

const requests: PersonalDataKind = {
  name: "privacy.requests",
  label: m.storedRequests,
  purpose: m.storedRequestsPurpose,
  seenBy: m.storedRequestsSeenBy,
  because: m.storedRequestsBecause,
  leaves: "with-age",
  tables: [
    personalTable("privacy.request", {
      person: ["person_id"],
      moment: "created_at",
      shows: { created_at: m.when, message: m.storedMessage, answer: m.storedAnswer },
      erasure: "nameless",
      age: { days: 730 },
    }),
    // That somebody's data was erased stays: it names nobody any more, and keeps it from being done again.
    personalTable("privacy.erasure", {
      person: ["person_id"],
      moment: "carried_out_at",
      shows: { carried_out_at: m.when },
      erasure: "nameless",
    }),
  ],
};

/** What this room stores about people. */
export const personalData: RoomPersonalData = {
  kinds: [requests],
  mentions: [
    {
      table: "privacy.request",
      columns: ["created_by", "answered_by"],
      because: "Who wrote down or answered a colleague's request: it is about that colleague, and stands in the log.",
    },
    {
      table: "privacy.erasure",
      columns: ["carried_out_by"],
      because: "Who carried out an erasure: it stands in the log as well.",
    },
  ],
  impersonal: {
    "privacy.retention_day": "How much was cleaned up.",
    "privacy.retention_run": "When it was cleaned up.",
  },
};
