import * as m from "#messages/academy";
import { Badge } from "#ui/badge/badge.tsx";
import type { IconName } from "#ui/icon/icon.tsx";
import type { Tone } from "#ui/tokens/tone.ts";
import type { LessonChoice } from "../content/contract.ts";
import type { LessonProgress, TrainingHead } from "../views/outline.ts";

const trainingLook: Record<TrainingHead["state"], { tone: Tone; icon: IconName }> = {
  draft: { tone: "neutral", icon: "pencil" },
  published: { tone: "success", icon: "circle-check" },
  archived: { tone: "neutral", icon: "archive" },
};

export const TrainingBadge = ({ state }: { readonly state: TrainingHead["state"] }) => (
  <Badge {...trainingLook[state]}>{m.trainingState({ state })}</Badge>
);

const lessonLook: Record<LessonProgress, { tone: Tone; icon: IconName }> = {
  empty: { tone: "neutral", icon: "circle-dashed" },
  draft: { tone: "neutral", icon: "pencil" },
  changed: { tone: "information", icon: "refresh-cw" },
  published: { tone: "success", icon: "circle-check" },
};

/** How far a lesson is, in a word. */
export const LessonBadge = ({ progress }: { readonly progress: LessonProgress }) => (
  <Badge {...lessonLook[progress]}>{m.lessonProgress({ progress })}</Badge>
);

export const choiceIcon: Record<LessonChoice, IconName> = {
  text: "file-text",
  video: "video",
  audio: "headphones",
  image: "image",
  file: "paperclip",
  package: "package",
};
