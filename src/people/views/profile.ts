import type { Actor } from "#platform/actor.ts";
import { isPerson } from "#platform/actor.ts";
import {
  mayChangePerson,
  mayChangePicture,
  mayDeactivate,
  mayFollowPerson,
  mayGiveRoles,
  mayKeepEmployments,
  maySeeAdministration,
  maySeeContact,
} from "../permissions.ts";
import { dayBefore, dayIn } from "../positions/day.ts";
import type { JobRole } from "../positions/job-role.ts";
import { type Employment, lastDayOf } from "../employments/employment.ts";
import { isPublic } from "../following.ts";
import type { Departure } from "../queries/departures.ts";
import type { Person } from "../queries/person.ts";
import type { NamedPosition } from "../queries/positions.ts";
import type { GivenRole } from "../queries/roles.ts";
import { type SharedProfile, sharedWith } from "../shared-profile.ts";
import { pictureUrl } from "./directory.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ProfileView {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly pictureUrl: string | null;
  /** From the top of the organisation down to the own unit. */
  readonly units: readonly Named[];
  readonly leader: Named | null;
  /** Who leads the leader. */
  readonly secondLineLeader: Named | null;
  readonly leads: readonly Named[];
  /** Known to everybody: else nobody would find the way. */
  readonly isConfidentialAdviser: boolean;
  /** Where somebody was, the last first; null for who may not see it. */
  readonly career: readonly CareerStep[] | null;
  /** Times in service, without why they ended: that is for figures about groups alone. Null for who may not see it. */
  readonly employments: readonly Omit<Employment, "exitReason">[] | null;
  /** What somebody chose to tell, as far as it is for this reader. */
  readonly shared: Pick<SharedProfile, "about" | "skills" | "interests">;
  readonly isSelf: boolean;
  readonly isFollowing: boolean;
  readonly leftAt: Date | null;
  /** Their last day here when it is known, for who sees the employments; whoever works here leaves by themselves after it. */
  readonly lastDay: string | null;
  /** It is over, and they stay because nobody else is administrator. */
  readonly isHeld: boolean;
  /** Null for who may not see it. */
  readonly contact: { readonly email: string | null; readonly canSignIn: boolean } | null;
  readonly administration: {
    readonly personnelNumber: string | null;
    readonly roles: readonly GivenRole[];
    readonly knownSince: Date;
    readonly locale: string;
  } | null;
  readonly can: {
    readonly change: boolean;
    readonly follow: boolean;
    readonly keepEmployments: boolean;
    readonly changePicture: boolean;
    readonly invite: boolean;
    readonly giveRoles: boolean;
    readonly deactivate: boolean;
    readonly reactivate: boolean;
  };
}

/** A place with its first and its last day; null is today. */
export interface CareerStep extends JobRole {
  readonly from: string;
  readonly lastDay: string | null;
  readonly unitName: string | null;
}

export interface ProfileParts {
  readonly person: Person;
  readonly units: readonly Named[];
  readonly leader: Named | null;
  readonly secondLineLeader: Named | null;
  readonly leads: readonly Named[];
  readonly roles: readonly GivenRole[];
  readonly career: readonly NamedPosition[];
  readonly employments: readonly Employment[];
  readonly departure: Departure | null;
  readonly isHeld: boolean;
  readonly shared: SharedProfile;
  readonly isFollowing: boolean;
  /** The unit in which the reader works. */
  readonly readersUnitId: string | null;
}

/** Somebody as this reader may see them. */
export function profileView(
  actor: Actor,
  { person, roles, career, employments, departure, isHeld, shared, readersUnitId, ...place }: ProfileParts,
): ProfileView {
  const isActive = person.deactivatedAt === null;
  const lastDay = person.deactivatedAt
    ? lastDayOf(employments, dayIn(actor.timeZone, person.deactivatedAt))
    : (departure?.lastDay ?? null);
  const contact = { email: person.email, canSignIn: person.loginId !== null };
  const administration = {
    personnelNumber: person.personnelNumber,
    roles,
    knownSince: person.createdAt,
    locale: person.locale,
  };
  return {
    id: person.id,
    name: person.name,
    jobTitle: person.jobTitle,
    pictureUrl: pictureUrl(person.pictureFileId),
    ...place,
    isConfidentialAdviser: isActive && roles.includes("confidential_adviser"),
    career: maySeeContact(actor, person) ? career.map(careerStep) : null,
    employments: maySeeAdministration(actor, person)
      ? employments.map(({ id, startsOn, endsOn, fte, contract }) => ({ id, startsOn, endsOn, fte, contract }))
      : null,
    shared: sharedWith(shared, { actor, unitId: readersUnitId }, person),
    isSelf: isPerson(actor, person.id),
    leftAt: person.deactivatedAt,
    lastDay: maySeeAdministration(actor, person) ? lastDay : null,
    isHeld: isHeld && maySeeAdministration(actor, person),
    contact: maySeeContact(actor, person) ? contact : null,
    administration: maySeeAdministration(actor, person) ? administration : null,
    can: {
      change: mayChangePerson(actor, person),
      follow: isActive && (place.isFollowing || mayFollowPerson(actor, { id: person.id, isPublic: isPublic(shared) })),
      keepEmployments: mayKeepEmployments(actor, person),
      changePicture: isActive && mayChangePicture(actor, person),
      invite: isActive && mayChangePerson(actor, person),
      giveRoles: mayGiveRoles(actor) && isActive,
      deactivate: isActive && mayDeactivate(actor, person),
      reactivate: !isActive && mayChangePerson(actor, person),
    },
  };
}

/** The last day is the one before the next place begins. */
const careerStep = ({ from, until, ...step }: NamedPosition): CareerStep => ({
  from,
  lastDay: until === null ? null : dayBefore(until),
  jobTitle: step.jobTitle,
  jobFamily: step.jobFamily,
  hierarchyLevel: step.hierarchyLevel,
  unitName: step.unitName,
});
