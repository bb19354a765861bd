import type { Acting } from "#platform/action/acting.ts";
import { now } from "#platform/clock.ts";
import { detachFiles } from "#platform/files/attach.ts";
import {
  type DataSubject,
  type PersonalDataKind,
  personalTable,
  type RoomPersonalData,
} from "#platform/personal-data/personal-data.ts";
import * as m from "#messages/people";
import * as platform from "#messages/platform";
import { isContract, isExitReason } from "./employments/employment.ts";
import { contractName, exitReasonName } from "./pages/employment-words.ts";
import { hierarchyLevelName } from "./pages/job-role-words.ts";
import { stepKindName } from "./pages/reorganisation/step-text.ts";
import { isStepKind } from "./reorganisation/step.ts";
import { roleName } from "./pages/role-name.ts";
import { isHierarchyLevel } from "./positions/job-role.ts";
import { deleteFollowersOf } from "./queries/follows.ts";
import { deletePicture, findPerson } from "./queries/person.ts";
import { isGivenRole } from "./queries/roles.ts";
import { writeSearchTerms } from "./queries/search.ts";
import { deleteSharedProfile } from "./queries/shared-profile.ts";

const jobRole = {
  job_title: m.jobTitle,
  job_family: m.jobFamily,
  hierarchy_level: {
    heading: m.hierarchyLevel,
    words: (level: string) => (isHierarchyLevel(level) ? hierarchyLevelName(level) : level),
  },
};

const roles: PersonalDataKind = {
  name: "people.roles",
  label: m.storedRoles,
  purpose: m.storedRolesPurpose,
  seenBy: m.storedRolesSeenBy,
  because: m.storedRolesBecause,
  leaves: "after-employment",
  tables: [
    personalTable("people.role_assignment", {
      person: ["person_id"],
      moment: "given_at",
      shows: {
        role: { heading: m.storedRole, words: (role) => (isGivenRole(role) ? roleName(role) : role) },
        given_at: platform.columnWhen,
      },
    }),
    personalTable("people.unit_leader", {
      person: ["person_id"],
      shows: { unit_id: { heading: m.unit, nameFrom: { table: "people.unit", column: "name" } } },
    }),
  ],
};

const employment: PersonalDataKind = {
  name: "people.employment",
  label: m.storedEmployment,
  purpose: m.storedEmploymentPurpose,
  seenBy: m.storedEmploymentSeenBy,
  because: m.storedEmploymentBecause,
  leaves: "after-employment",
  tables: [
    personalTable("people.employment", {
      person: ["person_id"],
      moment: "starts_on",
      shows: {
        starts_on: m.startsOn,
        ends_on: m.endsOn,
        contract: {
          heading: m.contract,
          words: (contract) => (isContract(contract) ? contractName(contract) : contract),
        },
        fte: m.fte,
        exit_reason: {
          heading: m.exitReason,
          words: (reason) => (isExitReason(reason) ? exitReasonName(reason) : reason),
        },
      },
    }),
    personalTable("people.position", {
      person: ["person_id"],
      moment: "from_day",
      shows: {
        from_day: m.storedFrom,
        until_day: m.storedUntil,
        ...jobRole,
        unit_id: { heading: m.unit, nameFrom: { table: "people.unit", column: "name" } },
      },
    }),
  ],
};

const shared: PersonalDataKind = {
  name: "people.shared-profile",
  label: m.storedShared,
  purpose: m.storedSharedPurpose,
  seenBy: m.storedSharedSeenBy,
  because: m.storedSharedBecause,
  leaves: "when-asked",
  changedAt: "/mijn-profiel",
  tables: [
    personalTable("people.shared_profile", {
      person: ["person_id"],
      shows: { about: m.aboutLabel, skills: m.skills, interests: m.interests },
    }),
  ],
  // Nobody is found any more by what went.
  erase: async (acting: Acting, { personId }: DataSubject) => {
    await deleteSharedProfile(acting, personId);
    const person = await findPerson(acting, personId);
    if (person) await writeSearchTerms(acting.db, acting.actor.organisationId, [person]);
  },
};

const follows: PersonalDataKind = {
  name: "people.follows",
  label: m.storedFollows,
  purpose: m.storedFollowsPurpose,
  seenBy: m.storedFollowsSeenBy,
  because: m.storedFollowsBecause,
  leaves: "when-asked",
  changedAt: "/volgen",
  tables: [
    personalTable("people.follow", {
      person: ["person_id"],
      moment: "followed_at",
      shows: { kind: { heading: m.storedFollowKind, words: (kind) => m.followKind({ kind }) } },
    }),
  ],
  erase: (acting: Acting, { personId }: DataSubject) => deleteFollowersOf(acting, personId),
};

const picture: PersonalDataKind = {
  name: "people.picture",
  label: m.storedPicture,
  purpose: m.storedPicturePurpose,
  seenBy: m.storedPictureSeenBy,
  because: m.storedPictureBecause,
  leaves: "when-asked",
  tables: [
    personalTable("platform.file_use", {
      person: ["object_id"],
      shows: { file_id: { heading: m.storedFile, nameFrom: { table: "platform.file", column: "name" } } },
    }),
  ],
  erase: async (acting: Acting, { personId }: DataSubject) => {
    await detachFiles(acting, { kind: "people.picture", id: personId });
    await deletePicture(acting, personId);
  },
};

const imports: PersonalDataKind = {
  name: "people.imports",
  label: m.storedImports,
  purpose: m.storedImportsPurpose,
  seenBy: m.storedImportsSeenBy,
  because: m.storedImportsBecause,
  leaves: "after-employment",
  tables: [
    personalTable("people.import", {
      person: ["created_by"],
      moment: "created_at",
      withheld: ["content", "summary", "leaver_ids"],
      shows: { created_at: platform.columnWhen, file_name: m.storedFile },
      age: { days: 7 },
    }),
  ],
};

const reorganisations: PersonalDataKind = {
  name: "people.reorganisations",
  label: m.storedReorganisations,
  purpose: m.storedReorganisationsPurpose,
  seenBy: m.storedReorganisationsSeenBy,
  because: m.storedReorganisationsBecause,
  leaves: "after-employment",
  tables: [
    personalTable("people.reorganisation_step", {
      person: ["person_id"],
      shows: {
        reorganisation_id: { heading: m.reorganisation, nameFrom: { table: "people.reorganisation", column: "name" } },
        kind: { heading: m.storedStep, words: (kind) => (isStepKind(kind) ? stepKindName(kind) : kind) },
        unit_id: { heading: m.unit, nameFrom: { table: "people.unit", column: "name" } },
      },
    }),
    personalTable("people.reorganisation", {
      person: ["created_by"],
      moment: "created_at",
      withheld: ["problem"],
      shows: { name: m.reorganisationName, created_at: platform.columnWhen },
      erasure: { replace: () => ({ created_by: null }) },
    }),
  ],
};

const person: PersonalDataKind = {
  name: "people.person",
  label: m.storedPerson,
  purpose: m.storedPersonPurpose,
  seenBy: m.storedPersonSeenBy,
  because: m.storedPersonBecause,
  leaves: "after-employment",
  tables: [
    personalTable("people.search_term", { person: ["person_id"] }),
    personalTable("people.person", {
      person: ["id"],
      shows: {
        name: m.name,
        email: m.email,
        personnel_number: m.personnelNumber,
        ...jobRole,
        unit_id: { heading: m.unit, nameFrom: { table: "people.unit", column: "name" } },
        created_at: m.knownSince,
      },
      erasure: {
        replace: () => ({
          login_id: null,
          personnel_number: null,
          name: m.erasedPerson(),
          sort_name: "",
          email: null,
          unit_id: null,
          job_title: null,
          job_family: null,
          hierarchy_level: null,
          picture_file_id: null,
          locale: "nl",
          time_zone: "Europe/Amsterdam",
          theme: "auto",
          erased_at: now(),
        }),
      },
    }),
  ],
};

/** What this room stores about people. */
export const personalData: RoomPersonalData = {
  kinds: [roles, shared, follows, picture, imports, employment, reorganisations, person],
  mentions: [
    {
      table: "people.import",
      columns: ["content", "summary", "leaver_ids"],
      because:
        "A file on its way in names everybody in it. It goes after a week; what came in stands with each person.",
    },
    {
      table: "people.import_row",
      columns: ["label", "details"],
      because: "What an import would do with each row of its file; it goes with the file.",
    },
  ],
  impersonal: {
    "people.import_row": "Belongs to the file that somebody is bringing in, and goes with it after a week.",
    "people.import_heading": "Which column of a file is which.",
    "people.organisation_profile": "The organisation itself.",
    "people.unit": "The parts of the organisation.",
  },
};
