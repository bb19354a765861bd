import { z } from "zod";
import { defineAction } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { id, optionalText, requiredText, several } from "#platform/action/input.ts";
import { newId } from "#platform/db/id.ts";
import { Conflict, Invalid, NotFound } from "#platform/errors/errors.ts";
import * as m from "#messages/people";
import { optionalId } from "../input.ts";
import { mayChangePerson, mayReorganise } from "../permissions.ts";
import { findIdsIn } from "../queries/members.ts";
import { lockOrganisation } from "../queries/organisation.ts";
import { findPeople } from "../queries/person.ts";
import { deleteSteps, findReorganisation, findSteps, insertSteps } from "../queries/reorganisations.ts";
import { carryOut, type ProblemCode } from "../reorganisation/carry-out.ts";
import { isAboutTheSame, type Step } from "../reorganisation/step.ts";
import { structureNow } from "../reorganisations/structure-now.ts";
import { problemName } from "../pages/reorganisation/problem-name.ts";
import { findVisibleReorganisation } from "./read-reorganisation.ts";

/** So many colleagues in one go; a larger unit is moved as a unit. */
const mostPeople = 500;

const stepInput = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("new_unit"),
    reorganisationId: id(),
    name: requiredText(200),
    code: optionalText(60),
    parentId: optionalId(),
  }),
  z.object({ kind: z.literal("move_unit"), reorganisationId: id(), unitId: id(), parentId: optionalId() }),
  z.object({
    kind: z.literal("move_person"),
    reorganisationId: id(),
    personIds: several(id(), mostPeople),
    everybodyOf: optionalId(),
    unitId: id(),
  }),
  z.object({ kind: z.literal("appoint_leader"), reorganisationId: id(), unitId: id(), personId: id() }),
  z.object({ kind: z.literal("close_unit"), reorganisationId: id(), unitId: id() }),
]);
type StepInput = z.output<typeof stepInput>;

/** Adds what shall change, in place of what the draft said of the same before. What is impossible now is refused. */
export const addStep = defineAction({
  name: "people.reorganisation.step.add",
  input: stepInput,
  find: (acting, { reorganisationId }) => findVisibleReorganisation(acting, reorganisationId),
  may: mayReorganise,
  run: async (acting, input) => {
    const { reorganisationId } = input;
    await refuseUnlessDraft(acting, reorganisationId);
    const added = await stepsOf(acting, input);
    const known = await findSteps(acting, reorganisationId);
    const replaced = known.filter((step) => added.some((each) => isAboutTheSame(each, step)));
    const kept = known.filter((step) => !replaced.includes(step));
    await refuseImpossible(acting, kept, added);
    await deleteSteps(
      acting,
      replaced.map((step) => step.id),
    );
    await insertSteps(acting, reorganisationId, added);
    return { reorganisationId, kind: input.kind };
  },
});

/** Takes a step out of the draft again. */
export const removeStep = defineAction({
  name: "people.reorganisation.step.remove",
  input: z.object({ reorganisationId: id(), stepId: id() }),
  find: (acting, { reorganisationId }) => findVisibleReorganisation(acting, reorganisationId),
  may: mayReorganise,
  run: async (acting, { reorganisationId, stepId }) => {
    await refuseUnlessDraft(acting, reorganisationId);
    const steps = await findSteps(acting, reorganisationId);
    if (!steps.some((step) => step.id === stepId)) throw new NotFound();
    await deleteSteps(acting, [stepId]);
    return { reorganisationId };
  },
});

/** Held until the end, so that nobody plans it meanwhile. */
async function refuseUnlessDraft(acting: Acting, reorganisationId: string): Promise<void> {
  await lockOrganisation(acting);
  const reorganisation = await findReorganisation(acting, reorganisationId);
  if (reorganisation?.state !== "draft") throw new Conflict(m.reorganisationStands);
}

async function stepsOf(acting: Acting, input: StepInput): Promise<Step[]> {
  if (input.kind === "move_person") return movesOf(acting, input);
  const { reorganisationId: _, ...step } = input;
  return [step.kind === "new_unit" ? { ...step, id: newId(), unitId: newId() } : { ...step, id: newId() }];
}

async function movesOf(
  acting: Acting,
  { personIds, everybodyOf, unitId }: Extract<StepInput, { kind: "move_person" }>,
): Promise<Step[]> {
  const together = everybodyOf === null ? [] : await findIdsIn(acting, everybodyOf);
  const chosen = [...new Set([...personIds, ...together])];
  if (chosen.length === 0) throw new Invalid({ personIds: m.chooseWhoMoves });
  if (chosen.length > mostPeople) throw new Invalid({ everybodyOf: m.tooManyMove });
  const people = await findPeople(acting, chosen);
  if (people.length < chosen.length) throw new Invalid({ personIds: m.personNotHere });
  if (!people.every((person) => mayChangePerson(acting.actor, person)))
    throw new Invalid({ personIds: m.administratorsKeepAdministrators });
  return people
    .filter((person) => person.unitId !== unitId || personIds.includes(person.id))
    .map(({ id: personId }) => ({ kind: "move_person", id: newId(), personId, unitId }));
}

const fieldAtFault: Readonly<Record<ProblemCode, string>> = {
  "unit-gone": "unitId",
  "place-gone": "parentId",
  loop: "parentId",
  "person-gone": "personIds",
  "code-taken": "code",
  "not-empty": "unitId",
};

/** What was impossible already stands with its step; a new step must be possible after all before it. */
async function refuseImpossible(acting: Acting, kept: readonly Step[], added: readonly Step[]): Promise<void> {
  const steps = [...kept, ...added];
  const { problems } = carryOut(await structureNow(acting, steps), steps);
  const problem = problems.find(({ stepId }) => added.some((step) => step.id === stepId));
  if (!problem) return;
  const [step] = added;
  const field = step?.kind === "move_person" && problem.code === "place-gone" ? "unitId" : fieldAtFault[problem.code];
  throw new Invalid({
    [step?.kind === "appoint_leader" && field === "personIds" ? "personId" : field]: () => problemName(problem.code),
  });
}
