import * as m from "#messages/people";
import { Badge } from "#ui/badge/badge.tsx";
import type { Tone } from "#ui/tokens/tone.ts";
import type { ReorganisationState } from "../../queries/reorganisations.ts";

const names: Readonly<Record<ReorganisationState, () => string>> = {
  draft: m.reorganisationDraft,
  planned: m.reorganisationPlanned,
  carried_out: m.reorganisationDone,
  cancelled: m.reorganisationCancelled,
  stopped: m.reorganisationStopped,
};

const tones: Readonly<Record<ReorganisationState, Tone>> = {
  draft: "neutral",
  planned: "information",
  carried_out: "success",
  cancelled: "neutral",
  stopped: "danger",
};

export const ReorganisationStateBadge = ({ state }: { readonly state: ReorganisationState }) => (
  <Badge tone={tones[state]}>{names[state]()}</Badge>
);
