import * as m from "#messages/learning";
import { Badge } from "#ui/badge/badge.tsx";
import type { IconName } from "#ui/icon/icon.tsx";
import type { Tone } from "#ui/tokens/tone.ts";
import type { EnrolmentState } from "../queries/enrolments.ts";

const look: Record<EnrolmentState, { readonly tone: Tone; readonly icon: IconName }> = {
  enrolled: { tone: "accent", icon: "bookmark" },
  started: { tone: "information", icon: "circle-dot" },
  completed: { tone: "success", icon: "circle-check" },
  withdrawn: { tone: "neutral", icon: "circle-dashed" },
};

/** How somebody stands in a training, in a word. */
export const StateBadge = ({ state }: { readonly state: EnrolmentState }) => (
  <Badge {...look[state]}>{m.enrolmentState({ state })}</Badge>
);
