import * as m from "#messages/office";
import { Badge } from "#ui/badge/badge.tsx";
import type { Tone } from "#ui/tokens/tone.ts";
import type { MailState } from "../queries/mail.ts";

const toneOf: Readonly<Record<MailState, Tone>> = {
  waiting: "information",
  sent: "success",
  kept: "warning",
  failed: "danger",
  withdrawn: "neutral",
};

export const MailStateBadge = ({ state }: { readonly state: MailState }) => (
  <Badge tone={toneOf[state]}>{m.mailState({ state })}</Badge>
);
