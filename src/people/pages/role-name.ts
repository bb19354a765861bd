import * as m from "#messages/people";
import type { GivenRole } from "../queries/roles.ts";

const names: Readonly<Record<GivenRole | "leader", () => string>> = {
  leader: m.roleLeader,
  hr_adviser: m.roleHrAdviser,
  trainer: m.roleTrainer,
  author: m.roleAuthor,
  works_council: m.roleWorksCouncil,
  confidential_adviser: m.roleConfidentialAdviser,
  administrator: m.roleAdministrator,
};

const meanings: Readonly<Record<GivenRole, () => string>> = {
  hr_adviser: m.roleHrAdviserMeaning,
  trainer: m.roleTrainerMeaning,
  author: m.roleAuthorMeaning,
  works_council: m.roleWorksCouncilMeaning,
  confidential_adviser: m.roleConfidentialAdviserMeaning,
  administrator: m.roleAdministratorMeaning,
};

/** What somebody with this role is called, in the reader's language. */
export const roleName = (role: GivenRole | "leader"): string => names[role]();

/** What the role allows, in a sentence. */
export const roleMeaning = (role: GivenRole): string => meanings[role]();
