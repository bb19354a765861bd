import * as m from "#messages/platform";
import { keptDays } from "./mail/upkeep.ts";
import { forgetActivity, forgetAudit } from "./personal-data/queries.ts";
import { type PersonalDataKind, personalTable, type RoomPersonalData } from "./personal-data/personal-data.ts";

/** The log and the spine are kept for two years; the door in the database that lets them go keeps to it too. */
const recordDays = 730;

const twoYearsBefore = (at: Date): Date => new Date(at.getTime() - recordDays * 24 * 3600_000);

const log: PersonalDataKind = {
  name: "platform.log",
  label: m.storedLog,
  purpose: m.storedLogPurpose,
  seenBy: m.storedLogSeenBy,
  because: m.storedLogBecause,
  leaves: "with-age",
  tables: [
    personalTable("platform.audit", {
      person: ["person_id", "actor_id"],
      moment: "occurred_at",
      shows: { occurred_at: m.columnWhen, action: m.columnWhat },
      erasure: "nameless",
    }),
  ],
  forget: (acting) => forgetAudit(acting, twoYearsBefore(acting.now)),
};

const activity: PersonalDataKind = {
  name: "platform.activity",
  label: m.storedActivity,
  purpose: m.storedActivityPurpose,
  seenBy: m.storedActivitySeenBy,
  because: m.storedActivityBecause,
  leaves: "with-age",
  tables: [
    personalTable("platform.activity", {
      person: ["actor_id", "object_id"],
      moment: "occurred_at",
      shows: { occurred_at: m.columnWhen },
      erasure: "nameless",
    }),
  ],
  forget: (acting) => forgetActivity(acting, twoYearsBefore(acting.now)),
};

const mail: PersonalDataKind = {
  name: "platform.mail",
  label: m.storedMail,
  purpose: m.storedMailPurpose,
  seenBy: m.storedMailSeenBy,
  because: m.storedMailBecause,
  leaves: "after-employment",
  tables: [
    personalTable("platform.mail", {
      person: ["person_id"],
      moment: "created_at",
      withheld: ["stop_url"],
      shows: { created_at: m.columnWhen, subject: m.columnSubject, recipient: m.columnEmail },
      age: { days: keptDays, unless: { column: "state", is: "waiting" } },
    }),
  ],
};

const files: PersonalDataKind = {
  name: "platform.files",
  label: m.storedFiles,
  purpose: m.storedFilesPurpose,
  seenBy: m.storedFilesSeenBy,
  because: m.storedFilesBecause,
  leaves: "after-employment",
  tables: [
    personalTable("platform.upload", {
      person: ["person_id"],
      moment: "created_at",
      shows: { created_at: m.columnWhen, name: m.columnName, size: m.columnSize },
    }),
    personalTable("platform.file", {
      person: ["uploaded_by"],
      moment: "created_at",
      shows: { created_at: m.columnWhen, name: m.columnName, size: m.columnSize },
      erasure: { replace: () => ({ uploaded_by: null }) },
    }),
  ],
};

const forms: PersonalDataKind = {
  name: "platform.forms",
  label: m.storedForms,
  purpose: m.storedFormsPurpose,
  seenBy: m.storedFormsSeenBy,
  because: m.storedFormsBecause,
  leaves: "when-asked",
  tables: [
    personalTable("platform.idempotency", {
      person: ["actor_id"],
      moment: "done_at",
      withheld: ["result"],
      shows: { done_at: m.columnWhen, action: m.columnWhat },
      age: { days: 7 },
    }),
  ],
};

/** What the platform itself stores about people. */
export const personalData: RoomPersonalData = {
  kinds: [log, activity, mail, files, forms],
  mentions: [
    {
      table: "platform.idempotency",
      columns: ["result"],
      because: "The answer to somebody else's form, which may name whom it was about; it goes after a week.",
    },
    {
      table: "platform.activity",
      columns: ["context"],
      because: "Names whom an event concerned besides its object, by id; it goes with the spine after two years.",
    },
    {
      table: "platform.audit",
      columns: ["subject_id", "details"],
      because: "Names people of a bulk action by id; each of them has an entry of their own.",
    },
    {
      table: "platform.mail",
      columns: ["event", "html", "plain_text", "subject"],
      because: "A mail to a colleague may name who did something; it goes after ninety days.",
    },
  ],
  impersonal: {
    "platform.organisation": "The directory of organisations.",
    "platform.migration": "Which steps the database took.",
    "platform.backup_night": "Whether the backup of a night succeeded.",
    "platform.routine_run": "When work is due again.",
    "platform.activity_pending": "The number of an event that waits to be heard.",
    "identity.guess": "Counts wrong guesses under a hash that names nobody.",
    "identity.refused_try": "How often somebody was not let in, per day over all of the house.",
  },
};
