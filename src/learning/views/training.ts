import type { Enrolment } from "../queries/enrolments.ts";
import type { TeamStanding } from "../queries/team.ts";
import type { Training } from "../queries/trainings.ts";
import type { Due } from "../rules/due.ts";
import type { OutlineSection } from "./outline.ts";

export interface TrainingView {
  readonly training: Training;
  readonly own: (Enrolment & { readonly certificateId: string | null; readonly due: Due }) | null;
  readonly sections: readonly OutlineSection[];
  readonly isFollowing: boolean;
  /** How many colleagues finished it; null below the threshold. */
  readonly completedBy: number | null;
  /** How the people stand whom the reader leads; null for who leads nobody. */
  readonly team: TeamStanding | null;
  readonly can: {
    readonly enrol: boolean;
    readonly withdraw: boolean;
    readonly learnAgain: boolean;
    readonly enrolColleagues: boolean;
    readonly seeLearners: boolean;
    readonly author: boolean;
  };
}
