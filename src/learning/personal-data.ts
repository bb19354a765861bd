import { type PersonalDataKind, personalTable, type RoomPersonalData } from "#platform/personal-data/personal-data.ts";
import * as m from "#messages/learning";
import * as platform from "#messages/platform";

const training = { heading: m.storedTraining, nameFrom: { table: "academy.training", column: "title" } } as const;
const lesson = { heading: m.storedLesson, nameFrom: { table: "academy.lesson", column: "title" } } as const;

const progress: PersonalDataKind = {
  name: "learning.progress",
  label: m.storedProgress,
  purpose: m.storedProgressPurpose,
  seenBy: m.storedProgressSeenBy,
  because: m.storedProgressBecause,
  leaves: "after-employment",
  tables: [
    personalTable("learning.content_ticket", {
      row: { column: "attempt_id", of: "learning.attempt" },
      withheld: ["ticket_hash"],
    }),
    personalTable("learning.attempt_journal", { row: { column: "attempt_id", of: "learning.attempt" } }),
    personalTable("learning.attempt_item", { row: { column: "attempt_id", of: "learning.attempt" } }),
    personalTable("learning.attempt", {
      row: { column: "enrolment_id", of: "learning.enrolment" },
      moment: "started_at",
      shows: { started_at: platform.columnWhen, lesson_id: lesson },
    }),
    personalTable("learning.lesson_progress", {
      row: { column: "enrolment_id", of: "learning.enrolment" },
      moment: "first_opened_at",
      shows: {
        first_opened_at: platform.columnWhen,
        lesson_id: lesson,
        completed_at: m.storedDone,
        told_by_learner: m.storedToldByYou,
      },
    }),
  ],
};

const certificates: PersonalDataKind = {
  name: "learning.certificates",
  label: m.storedCertificates,
  purpose: m.storedCertificatesPurpose,
  seenBy: m.storedCertificatesSeenBy,
  because: m.storedCertificatesBecause,
  leaves: "two-years-after",
  tables: [
    personalTable("learning.certificate_code", { row: { column: "certificate_id", of: "learning.certificate" } }),
    personalTable("learning.certificate", {
      person: ["person_id"],
      moment: "issued_at",
      shows: { training_title: m.storedTraining, completed_on: m.storedDone, number: m.storedNumber },
    }),
  ],
};

const enrolments: PersonalDataKind = {
  name: "learning.enrolments",
  label: m.storedEnrolments,
  purpose: m.storedEnrolmentsPurpose,
  seenBy: m.storedEnrolmentsSeenBy,
  because: m.storedEnrolmentsBecause,
  leaves: "two-years-after",
  tables: [
    personalTable("learning.enrolment", {
      person: ["person_id"],
      moment: "enrolled_at",
      shows: { training_id: training, enrolled_at: platform.columnWhen, completed_at: m.storedDone },
      erasure: "nameless",
    }),
    personalTable("learning.enrolment_batch", {
      person: ["created_by"],
      moment: "created_at",
      withheld: ["person_ids"],
      shows: { training_id: training, created_at: platform.columnWhen, enrolled: m.storedPeople },
      erasure: "nameless",
    }),
  ],
};

/** What this room stores about people. */
export const personalData: RoomPersonalData = {
  kinds: [progress, certificates, enrolments],
  mentions: [
    {
      table: "learning.enrolment",
      columns: ["enrolled_by"],
      because: "Who enrolled a colleague: it is about that colleague, and stands in the log of who did it.",
    },
    {
      table: "learning.attempt",
      columns: ["opened_by"],
      because: "The window in which a course is open; a random number of the browser.",
    },
    {
      table: "learning.certificate",
      columns: ["revoked_by"],
      because: "Who took back the certificate of a colleague: it is about that colleague.",
    },
    {
      table: "learning.enrolment_batch",
      columns: ["person_ids"],
      because: "Who was enrolled together: each has an enrolment of their own.",
    },
  ],
  impersonal: { "learning.training_count": "How many take part in a training." },
};
