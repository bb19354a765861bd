import { type BlockName, blockNames, type NextStep, type Scope } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { answering, type Question, together } from "#platform/db/question.ts";
import { stepSources } from "./registry.ts";
import type { Steps } from "./views/house.ts";

/** The one next thing that this reader can do in each of these blocks: what the first room says that has something for them. */
export function nextSteps(acting: Acting, scope: Scope, blocks: readonly BlockName[] = blockNames): Question<Steps> {
  const asked = stepSources
    .filter(({ block }) => blocks.includes(block))
    .map(({ block, stepFor }) => ({ block, question: stepFor(acting, scope) }));
  const questions: Record<string, Question<NextStep | null>> = {};
  for (const [index, { question }] of asked.entries()) if (question) questions[`step${index}`] = question;
  return answering(together(questions), (answers) => {
    const steps: Partial<Record<BlockName, NextStep>> = {};
    for (const [index, { block }] of asked.entries()) {
      const step = answers[`step${index}`];
      if (step) steps[block] ??= step;
    }
    return steps;
  });
}
