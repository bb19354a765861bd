/** When somebody is mailed about notices. Times are "07:30" on the clock of the reader's own zone; weekdays as in ISO 8601, Monday is 1. */
export interface Rhythm {
  readonly digest: DigestFrequency;
  readonly digestAt: string;
  /** For a weekly digest. */
  readonly digestOn: number;
  /** Null: no quiet hours. They run through midnight when they end before they begin. */
  readonly quiet: { readonly from: string; readonly until: string } | null;
  /** No mail from Saturday 0:00 until Monday 0:00. */
  readonly quietWeekend: boolean;
  /** Their reader wants no mail about notices at all. */
  readonly isStopped: boolean;
}

export const digestFrequencies = ["daily", "weekly", "none"] as const;
export type DigestFrequency = (typeof digestFrequencies)[number];

/**
 * What we propose (decision 14): learning is work, so no mail reaches into the evening and the weekend. Nothing is kept from who
 * works then: the bell tells at once, and one may choose other hours.
 */
export const proposedRhythm: Rhythm = {
  digest: "daily",
  digestAt: "07:30",
  digestOn: 1,
  quiet: { from: "19:00", until: "07:30" },
  quietWeekend: true,
  isStopped: false,
};
