import { globalDatabase } from "#platform/db/database.ts";
import { findMemberships } from "#platform/identity/queries/logins.ts";

/** Somebody of the demonstration organisation as whom one can look around. */
export interface DemonstrationPerson {
  readonly loginId: string;
  readonly name: string;
  readonly role: DemonstrationRole;
  /** What there is to see through their eyes, in a sentence in the reader's language. */
  readonly sees: () => string;
}

/** What somebody does there; said in the language of who looks around. */
export type DemonstrationRole =
  | "director"
  | "hr_adviser"
  | "leader"
  | "trainer"
  | "nurse"
  | "author"
  | "works_council"
  | "administrator";

/** An organisation full of life to look around in. Whoever puts the house together offers it; without an offer no page speaks of it. */
export interface Demonstration {
  /** Makes the organisation, when it is not there yet. */
  readonly prepare: () => Promise<void>;
  /** Removes it and makes it anew, as it was on the first day. False when it is there no longer. */
  readonly beginAnew: (organisationId: string) => Promise<boolean>;
  /** As whom one can look around; nobody before it was prepared. */
  readonly people: () => Promise<readonly DemonstrationPerson[]>;
}

let offered: Demonstration | null = null;

export function offerDemonstration(demonstration: Demonstration | null): void {
  offered = demonstration;
}

export const offeredDemonstration = (): Demonstration | null => offered;

export const demonstrationPeople = async (): Promise<readonly DemonstrationPerson[]> => (await offered?.people()) ?? [];

/** A login that belongs to demonstrations alone needs no key; one that opens anything else does. */
export async function opensOnlyDemonstrations(loginId: string): Promise<boolean> {
  const memberships = await findMemberships(globalDatabase(), loginId);
  return memberships.length > 0 && memberships.every((membership) => membership.demonstration);
}
