export interface Learner {
  readonly key: string;
  /** Code of the unit. */
  readonly unit: string;
  /** Days ago that they came to work here. */
  readonly since: number;
  /** Days ago that they left; null for who works here. */
  readonly left: number | null;
  readonly leads: boolean;
  readonly reads: "nl" | "en";
}

/** How somebody came to a training, and when they did something for it. */
export interface Part {
  readonly origin: "self" | "leader" | "hr";
  /** Key of who enrolled them. */
  readonly by: string;
  /** Days ago. */
  readonly enrolledAgo: number;
  /** Days ago; below zero it is still to come. */
  readonly dueAgo: number | null;
  /** Share of the lessons that were finished; from 1 on all of them. */
  readonly share: number;
  readonly firstAgo: number;
  readonly lastAgo: number;
  /** Days ago that they left the training again. */
  readonly withdrawnAgo?: number;
}
