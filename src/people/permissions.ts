/** Who may do what with people, as sentences. Everyone who works here sees the directory: name, unit, job title, leader. */
import { type Actor, hasRole, isPerson } from "#platform/actor.ts";

/** A person as far as permission is concerned. */
export interface PersonSubject {
  readonly id: string;
  readonly unitId: string | null;
  /** An administrator is changed by administrators alone: nobody else can hand themselves that account. */
  readonly isAdministrator: boolean;
}

/** Everybody follows what they may see, for their own feed. */
export const mayFollow = (actor: Actor): boolean => actor.personId !== null && maySeeDirectory(actor);

/** Another who tells everybody something of themselves. */
export const mayFollowPerson = (actor: Actor, person: { readonly id: string; readonly isPublic: boolean }): boolean =>
  mayFollow(actor) && person.isPublic && !isPerson(actor, person.id);

export const maySeeDirectory = (actor: Actor): boolean => hasRole(actor, "employee");

/** Leads this unit, or a unit above it. */
export const mayLead = (actor: Actor, unitId: string | null): boolean =>
  unitId !== null && actor.ledUnitIds.includes(unitId);

/** Keeps the people and units of the organisation: HR advisers and administrators. */
export const mayManagePeople = (actor: Actor): boolean => hasRole(actor, "hr_adviser", "administrator");

/** The work address and whether somebody can sign in: the person, their leaders, and who keeps the people. */
export const maySeeContact = (actor: Actor, person: PersonSubject): boolean =>
  isPerson(actor, person.id) || mayLead(actor, person.unitId) || mayManagePeople(actor);

/** Personnel number, roles and dates: the person, and who keeps the people. */
export const maySeeAdministration = (actor: Actor, person: PersonSubject): boolean =>
  isPerson(actor, person.id) || mayManagePeople(actor);

export const mayChangePerson = (actor: Actor, person: PersonSubject): boolean =>
  hasRole(actor, "administrator") || (hasRole(actor, "hr_adviser") && !person.isAdministrator);

/** In and out of service, contract and share: who keeps the people; never one's own. */
export const mayKeepEmployments = (actor: Actor, person: PersonSubject): boolean =>
  mayChangePerson(actor, person) && !isPerson(actor, person.id);

/** One's own face, or that of somebody whose data one keeps. */
export const mayChangePicture = (actor: Actor, person: PersonSubject): boolean =>
  isPerson(actor, person.id) || mayChangePerson(actor, person);

/** Nobody shuts the door behind themselves. */
export const mayDeactivate = (actor: Actor, person: PersonSubject): boolean =>
  mayChangePerson(actor, person) && !isPerson(actor, person.id);

export const mayGiveRoles = (actor: Actor): boolean => hasRole(actor, "administrator");

export const mayManageUnits = mayManagePeople;

/** Prepares, plans and cancels a reorganisation. */
export const mayReorganise = mayManagePeople;

/** A draft is for who prepares it. What is planned is for everybody: it says where people will work and who will lead them. */
export const maySeeReorganisation = (actor: Actor, { state }: { readonly state: string }): boolean =>
  mayReorganise(actor) || (maySeeDirectory(actor) && (state === "planned" || state === "carried_out"));

/** Who moves is told to the person, to who leads them before and afterwards, and to who prepares it; to others as a number. */
export const maySeeMove = (
  actor: Actor,
  move: { readonly personId: string; readonly unitIds: readonly string[] },
): boolean =>
  mayReorganise(actor) || isPerson(actor, move.personId) || move.unitIds.some((unitId) => mayLead(actor, unitId));

export const mayImport = mayManagePeople;

export const mayManageOrganisation = (actor: Actor): boolean => hasRole(actor, "administrator");

export const maySeeOwnTeam = (actor: Actor): boolean => hasRole(actor, "leader");
