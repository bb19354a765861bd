import type { StepSource } from "#blocks";
import * as m from "#messages/learning";
import { inLocale } from "#platform/i18n/locale.ts";
import { findLessonToContinue } from "./queries/steps.ts";

/** Goes on where the learner was; who is busy with nothing gets the catalogue. */
const learnOn: StepSource = {
  block: "investment",
  stepFor: async (acting) => {
    const enrolment = await findLessonToContinue(acting);
    if (!enrolment) return { text: inLocale(acting.actor, m.stepChoose), href: "/catalogus" };
    const { title, startedAt } = enrolment;
    return {
      text: inLocale(acting.actor, () => (startedAt ? m.stepContinue({ title }) : m.stepBegin({ title }))),
      href: `/leren/${enrolment.id}`,
    };
  },
};

export const learningSteps: readonly StepSource[] = [learnOn];
