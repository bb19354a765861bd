import { newId } from "#platform/db/id.ts";
import type { Contract, Employment } from "../employments/employment.ts";
import { dayBefore } from "../positions/day.ts";
import type { Colleague } from "./colleague.ts";

/** Days that a first contract lasts. */
const firstContract = 365;
/** Longer ago than this nobody remembers how somebody began. */
const remembered = 1500;

const contracts: readonly (readonly [titles: RegExp, contract: Contract])[] = [
  [/chauffeur/i, "volunteer"],
  [/beveiliger/i, "hired"],
  [/huishoudelijke|restaurantmedewerker/i, "on_call"],
  [/^leerling/i, "temporary"],
];

/** Care works in part time: the hours differ from one colleague to the next. */
const shares = [0.6, 0.667, 0.778, 0.889, 1];

type Employed = Pick<Colleague, "jobTitle" | "since" | "left">;

/**
 * Somebody's times in service, the first first: a temporary contract of a year, and after it a permanent one. `dayOf` gives
 * the day so many days ago.
 */
export function employmentsOf({ jobTitle, since, left }: Employed, dayOf: (daysAgo: number) => string): Employment[] {
  const special = contracts.find(([titles]) => titles.test(jobTitle))?.[1];
  const whole: Employment = {
    id: newId(),
    startsOn: dayOf(since),
    endsOn: left === null ? null : dayOf(left),
    fte: special === "volunteer" ? null : (shares[since % shares.length] ?? 1),
    contract: special ?? (since < firstContract ? "temporary" : "permanent"),
    exitReason: left === null ? null : since - left < 400 ? "end_of_contract" : "voluntary",
  };
  const permanentSince = since - firstContract;
  if (special !== undefined || since > remembered || permanentSince <= (left ?? 0)) return [whole];
  const startsOn = dayOf(permanentSince);
  const first: Employment = {
    ...whole,
    id: newId(),
    endsOn: dayBefore(startsOn),
    contract: "temporary",
    exitReason: null,
  };
  return [first, { ...whole, startsOn }];
}
