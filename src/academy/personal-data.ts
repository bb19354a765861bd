import { type PersonalDataKind, personalTable, type RoomPersonalData } from "#platform/personal-data/personal-data.ts";
import * as m from "#messages/academy";
import * as platform from "#messages/platform";

const authorship: PersonalDataKind = {
  name: "academy.authorship",
  label: m.storedAuthorship,
  purpose: m.storedAuthorshipPurpose,
  seenBy: m.storedAuthorshipSeenBy,
  because: m.storedAuthorshipBecause,
  leaves: "after-employment",
  tables: [
    personalTable("academy.training", {
      person: ["created_by", "changed_by"],
      moment: "created_at",
      withheld: ["search"],
      shows: { title: m.storedTitle, created_at: platform.columnWhen },
      erasure: "nameless",
    }),
    personalTable("academy.lesson_version", {
      person: ["changed_by"],
      moment: "changed_at",
      shows: {
        lesson_id: { heading: m.storedTitle, nameFrom: { table: "academy.lesson", column: "title" } },
        changed_at: platform.columnWhen,
      },
      erasure: "nameless",
    }),
    personalTable("academy.course_package", {
      person: ["created_by"],
      moment: "created_at",
      withheld: ["contents"],
      shows: { file_name: platform.columnName, created_at: platform.columnWhen },
      erasure: "nameless",
    }),
  ],
};

/** What this room stores about people. */
export const personalData: RoomPersonalData = {
  kinds: [authorship],
  impersonal: {
    "academy.module": "A part of a training; who changed it stands in the log.",
    "academy.lesson": "A lesson; who wrote it stands with its versions.",
    "academy.package_file": "The files of a course.",
  },
};
