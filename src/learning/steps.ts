import type { NextStep, Scope, StepSource } from "#blocks";
import * as m from "#messages/learning";
import type { Acting } from "#platform/action/acting.ts";
import { type AsJson, type Question, question } from "#platform/db/question.ts";
import { formatDate, inLocale } from "#platform/i18n/locale.ts";
import { mayEnrolEverybody } from "./permissions.ts";
import { type LessonToContinue, lessonToContinue, newestTraining, newTrainingFor } from "./queries/steps.ts";
import { dayIn, dueOf, momentOn } from "./rules/due.ts";

/** In one's own house one goes on where one was; in that of others, who may enrol them gives them something to learn. */
const learnOn: StepSource = {
  block: "investment",
  stepFor: (acting, scope) => (scope.kind === "person" ? ownStep(acting) : stepForOthers(acting, scope)),
};

const ownStep = (acting: Acting): Question<NextStep> =>
  question(lessonToContinue(acting), ([enrolment]) =>
    inLocale(acting.actor, () => {
      if (!enrolment) return { text: m.stepChoose(), reason: m.stepChooseReason(), href: "/catalogus" };
      const { title, startedAt } = enrolment;
      return {
        text: startedAt ? m.stepContinue({ title }) : m.stepBegin({ title }),
        reason: whyThis(enrolment, dayIn(acting.now, acting.actor.timeZone)),
        href: `/leren/${enrolment.id}`,
      };
    }),
  );

type ToContinue = Pick<AsJson<LessonToContinue>, "dueOn" | "lastActiveAt" | "enrolledAt">;

function whyThis({ dueOn, lastActiveAt, enrolledAt }: ToContinue, today: string): string {
  if (dueOn !== null) {
    const date = formatDate(momentOn(dueOn));
    return dueOf(dueOn, today) === "passed" ? m.stepWasDueReason({ date }) : m.stepDueReason({ date });
  }
  return lastActiveAt
    ? m.stepContinueReason({ date: formatDate(new Date(lastActiveAt)) })
    : m.stepBeginReason({ date: formatDate(new Date(enrolledAt)) });
}

function stepForOthers(acting: Acting, scope: Scope): Question<NextStep | null> | null {
  const { actor } = acting;
  const leads = scope.kind === "unit" && actor.ledUnitIds.includes(scope.unitId);
  if (!leads && !mayEnrolEverybody(actor)) return null;
  return question(newestTraining(acting), ([training]) => {
    if (!training) return null;
    const { id, title, publishedAt } = training;
    return inLocale(actor, () => ({
      text: leads ? m.stepEnrolTeam({ title }) : m.stepEnrolEverybody({ title }),
      reason: m.stepEnrolTeamReason({ date: formatDate(new Date(publishedAt)) }),
      href: `/trainingen/${id}/inschrijven`,
    }));
  });
}

/** What colleagues made and one has not seen yet. */
const discover: StepSource = {
  block: "knowledge",
  stepFor: (acting, scope) => {
    if (scope.kind !== "person") return null;
    return question(newTrainingFor(acting), ([training]) => {
      if (!training) return null;
      const { id, title, publishedAt } = training;
      return inLocale(acting.actor, () => ({
        text: m.stepDiscover({ title }),
        reason: m.stepDiscoverReason({ date: formatDate(new Date(publishedAt)) }),
        href: `/trainingen/${id}`,
      }));
    });
  },
};

export const learningSteps: readonly StepSource[] = [learnOn, discover];
