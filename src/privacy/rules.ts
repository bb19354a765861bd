import type { Leaving, PersonalDataKind } from "#platform/personal-data/personal-data.ts";

/** How long what must stay after leaving stays. */
export const yearsAfterLeaving = 2;

/** How far an erasure goes. */
export const reaches = ["own_choices", "after_employment", "everything"] as const;
export type Reach = (typeof reaches)[number];

const goesWith: Readonly<Record<Reach, readonly Leaving[]>> = {
  own_choices: ["when-asked"],
  after_employment: ["when-asked", "after-employment"],
  everything: ["when-asked", "after-employment", "two-years-after"],
};

/** Does this kind go with an erasure that reaches so far? */
export const isErased = (kind: Pick<PersonalDataKind, "leaves">, reach: Reach): boolean =>
  goesWith[reach].includes(kind.leaves);

/** The moment from which everything goes: the same day two years later, and from 29 February the first of March. */
export function everythingGoesAt(leftAt: Date): Date {
  const at = new Date(leftAt);
  at.setUTCFullYear(at.getUTCFullYear() + yearsAfterLeaving);
  return at;
}

/** Whoever is to go wholly by `now` left at this moment or earlier; of those, `everythingGoesAt` says who. */
export function leftBy(now: Date): Date {
  const at = new Date(now);
  at.setUTCFullYear(at.getUTCFullYear() - yearsAfterLeaving);
  return at;
}

/** How far an erasure may go now: who works here keeps what the work needs, and proof of training stays for two years. */
export function reachOf(leftAt: Date | null, now: Date): Reach {
  if (leftAt === null) return "own_choices";
  return now >= everythingGoesAt(leftAt) ? "everything" : "after_employment";
}

/** When a request must be answered at the latest: a month later (GDPR article 12.3), on the last day of a shorter month. */
export function answerUntil(askedAt: Date): Date {
  const until = new Date(askedAt);
  until.setUTCMonth(until.getUTCMonth() + 1);
  if (until.getUTCDate() !== askedAt.getUTCDate()) until.setUTCDate(0);
  return until;
}
