/** As whom one can look around in the demonstration: one colleague for every role. */
import { globalDatabase, readingInOrganisation } from "#platform/db/database.ts";
import { findDemonstrationId, findPeopleToSignInAs } from "../queries/demonstrations.ts";
import { colleagues } from "./colleagues.ts";

/** Key of the colleague who shows each role, in the order in which they are offered. */
const guides = {
  director: "hanneke",
  hr_adviser: "youssef",
  leader: "mehmet",
  trainer: "naomi",
  nurse: "fatima",
  author: "ruben",
  works_council: "tineke",
  administrator: "ingrid",
} as const;

export type GuideRole = keyof typeof guides;
const guideRoles = Object.keys(guides) as GuideRole[];

const emailOf = (role: GuideRole): string => colleagues.find(({ key }) => key === guides[role])?.email ?? "";

/** The role that this colleague of the demonstration shows; null for all others. */
export const guideRoleOf = (email: string | null): GuideRole | null =>
  guideRoles.find((role) => emailOf(role) === email) ?? null;

export interface PersonToSignInAs {
  readonly role: GuideRole;
  readonly loginId: string;
  readonly name: string;
  readonly jobTitle: string;
}

/** The demonstration organisation of this installation, when there is one. */
export const findDemonstration = (): Promise<string | null> => findDemonstrationId(globalDatabase());

/** As whom one can look around; nobody when there is no demonstration. */
export async function peopleToSignInAs(): Promise<readonly PersonToSignInAs[]> {
  const organisationId = await findDemonstration();
  if (organisationId === null) return [];
  const emails = guideRoles.map(emailOf);
  const found = await readingInOrganisation(organisationId, (db) => findPeopleToSignInAs(db, organisationId, emails));
  return guideRoles.flatMap((role) => {
    const person = found.find(({ email }) => email === emailOf(role));
    return person?.loginId
      ? [{ role, loginId: person.loginId, name: person.name, jobTitle: person.jobTitle ?? "" }]
      : [];
  });
}
