import type { StepSource } from "#blocks";
import * as m from "#messages/academy";
import { question } from "#platform/db/question.ts";
import { formatDate, inLocale } from "#platform/i18n/locale.ts";
import { mayMakeTrainings } from "./permissions.ts";
import { ownDraft } from "./queries/steps.ts";

/** Who was making a training finishes it: what is not published helps nobody yet. */
const finishDraft: StepSource = {
  block: "knowledge",
  stepFor: (acting, scope) => {
    if (scope.kind === "unit" || !mayMakeTrainings(acting.actor)) return null;
    return question(ownDraft(acting), ([draft]) => {
      if (!draft) return null;
      return inLocale(acting.actor, () => ({
        text: m.stepFinishDraft({ title: draft.title }),
        reason: m.stepFinishDraftReason({ date: formatDate(new Date(draft.changedAt)) }),
        href: `/trainingen/${draft.id}/bewerken`,
      }));
    });
  },
};

export const academySteps: readonly StepSource[] = [finishDraft];
