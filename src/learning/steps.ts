import type { NextStep, Scope, StepSource } from "#blocks";
import * as m from "#messages/learning";
import type { Acting } from "#platform/action/acting.ts";
import { formatDate, inLocale } from "#platform/i18n/locale.ts";
import { mayEnrolEverybody } from "./permissions.ts";
import { findLessonToContinue, findNewestTraining, findNewTrainingFor } from "./queries/steps.ts";

/** In one's own house one goes on where one was; in that of others, who may enrol them gives them something to learn. */
const learnOn: StepSource = {
  block: "investment",
  stepFor: (acting, scope) => (scope.kind === "person" ? ownStep(acting) : stepForOthers(acting, scope)),
};

async function ownStep(acting: Acting): Promise<NextStep> {
  const enrolment = await findLessonToContinue(acting);
  return inLocale(acting.actor, () => {
    if (!enrolment) return { text: m.stepChoose(), reason: m.stepChooseReason(), href: "/catalogus" };
    const { title, startedAt } = enrolment;
    return {
      text: startedAt ? m.stepContinue({ title }) : m.stepBegin({ title }),
      reason: whyThis(enrolment),
      href: `/leren/${enrolment.id}`,
    };
  });
}

type Enrolment = NonNullable<Awaited<ReturnType<typeof findLessonToContinue>>>;

function whyThis({ dueOn, lastActiveAt, enrolledAt }: Enrolment): string {
  if (dueOn) return m.stepDueReason({ date: formatDate(dueOn) });
  return lastActiveAt
    ? m.stepContinueReason({ date: formatDate(lastActiveAt) })
    : m.stepBeginReason({ date: formatDate(enrolledAt) });
}

async function stepForOthers(acting: Acting, scope: Scope): Promise<NextStep | null> {
  const { actor } = acting;
  const leads = scope.kind === "unit" && actor.ledUnitIds.includes(scope.unitId);
  if (!leads && !mayEnrolEverybody(actor)) return null;
  const training = await findNewestTraining(acting);
  if (!training) return null;
  const { id, title, publishedAt } = training;
  return inLocale(actor, () => ({
    text: leads ? m.stepEnrolTeam({ title }) : m.stepEnrolEverybody({ title }),
    reason: m.stepEnrolTeamReason({ date: formatDate(publishedAt) }),
    href: `/trainingen/${id}/inschrijven`,
  }));
}

/** What colleagues made and one has not seen yet. */
const discover: StepSource = {
  block: "knowledge",
  stepFor: async (acting, scope) => {
    if (scope.kind !== "person") return null;
    const training = await findNewTrainingFor(acting);
    if (!training) return null;
    const { id, title, publishedAt } = training;
    return inLocale(acting.actor, () => ({
      text: m.stepDiscover({ title }),
      reason: m.stepDiscoverReason({ date: formatDate(publishedAt) }),
      href: `/trainingen/${id}`,
    }));
  },
};

export const learningSteps: readonly StepSource[] = [learnOn, discover];
