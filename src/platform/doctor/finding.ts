/** "attention": it works, and somebody should look. "fault": something does not work. */
export type Verdict = "ok" | "attention" | "fault";

/** What the doctor found in one place. */
export interface Finding {
  /** "disk.data": for programs, the same in every language. */
  readonly check: string;
  readonly verdict: Verdict;
  /** What was found and, where it is not ok, what to do; in the reader's language. */
  readonly says: () => string;
}

export const worst = (findings: readonly Finding[]): Verdict =>
  (["fault", "attention"] as const).find((verdict) => findings.some((finding) => finding.verdict === verdict)) ?? "ok";
