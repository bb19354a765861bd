import type { LessonContent } from "../content/contract.ts";
import { gapsIn } from "./lesson-content.ts";

/** After this long without a save, an author who goes on begins a new version. */
const sessionMilliseconds = 30 * 60_000;

export interface Draft {
  readonly content: LessonContent;
  readonly changedBy: string | null;
  readonly changedAt: Date;
}

/**
 * Whether a save begins a new version and keeps the draft as it was: when somebody else wrote it, or when they come back
 * to it later. An hour of typing by one person is one version. What holds nothing yet is not worth keeping.
 */
export function startsNewVersion(
  draft: Draft,
  writer: { readonly personId: string | null; readonly now: Date },
): boolean {
  if (!isWorthKeeping(draft.content)) return false;
  return draft.changedBy !== writer.personId || writer.now.getTime() - draft.changedAt.getTime() > sessionMilliseconds;
}

export const isWorthKeeping = (content: LessonContent): boolean => !gapsIn(content).includes("nothing yet");
