import type { StepSource } from "#blocks";
import * as m from "#messages/academy";
import { formatDate, inLocale } from "#platform/i18n/locale.ts";
import { mayMakeTrainings } from "./permissions.ts";
import { findOwnDraft } from "./queries/steps.ts";

/** Who was making a training finishes it: what is not published helps nobody yet. */
const finishDraft: StepSource = {
  block: "knowledge",
  stepFor: async (acting, scope) => {
    if (scope.kind === "unit" || !mayMakeTrainings(acting.actor)) return null;
    const draft = await findOwnDraft(acting);
    if (!draft) return null;
    return inLocale(acting.actor, () => ({
      text: m.stepFinishDraft({ title: draft.title }),
      reason: m.stepFinishDraftReason({ date: formatDate(draft.changedAt) }),
      href: `/trainingen/${draft.id}/bewerken`,
    }));
  },
};

export const academySteps: readonly StepSource[] = [finishDraft];
