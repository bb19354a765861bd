export const contracts = ["permanent", "temporary", "on_call", "hired", "intern", "volunteer"] as const;
export type Contract = (typeof contracts)[number];

/** Why somebody left, in the categories of turnover; counted for groups and never shown of one person to others. */
export const exitReasons = ["voluntary", "involuntary", "natural", "end_of_contract"] as const;
export type ExitReason = (typeof exitReasons)[number];

export const isContract = (code: string): code is Contract => contracts.some((contract) => contract === code);
export const isExitReason = (code: string): code is ExitReason => exitReasons.some((reason) => reason === code);

/** A time in service, from its first to its last day: "2026-11-22". Null end: it goes on. */
export interface Employment {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Share of a full week. */
  readonly fte: number | null;
  readonly contract: Contract | null;
  readonly exitReason: ExitReason | null;
}

type Period = Pick<Employment, "startsOn" | "endsOn">;

/** Do two times in service share a day? */
export const overlaps = (a: Period, b: Period): boolean =>
  (b.endsOn === null || a.startsOn <= b.endsOn) && (a.endsOn === null || b.startsOn <= a.endsOn);

/** The other employment that shares a day with this one. */
export const conflicting = (employment: Employment, others: readonly Employment[]): Employment | undefined =>
  others.find((other) => other.id !== employment.id && overlaps(employment, other));

/** "0,8" or "0.8" as people write it; null when it is no share between nothing and one and a half. */
export function readFte(text: string): number | null {
  if (!/^\d(?:[.,]\d{1,3})?$/.test(text.trim())) return null;
  const fte = Number(text.trim().replace(",", "."));
  return fte > 0 && fte <= 1.5 ? fte : null;
}

/** The last day in service of who left on a day, as far as it was written down: that of the latest time in service by then. */
export const lastDayOf = (employments: readonly Period[], leftOn: string): string | null =>
  employments
    .filter(({ startsOn }) => startsOn <= leftOn)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    .at(-1)?.endsOn ?? null;

/** Nobody leaves; somebody leaves by themselves when it is over; or it is over and nothing follows. */
export type Consequence = "stays" | "will-leave" | "is-over";

/** What the last day of this employment means for whoever works here, beside their other times in service. */
export function consequenceOf(employment: Employment, others: readonly Employment[], today: string): Consequence {
  const { id, startsOn, endsOn } = employment;
  if (endsOn === null || others.some((other) => other.id !== id && other.startsOn > startsOn)) return "stays";
  return endsOn < today ? "is-over" : "will-leave";
}
