import { z } from "zod";
import { defineAuditedRead } from "#platform/action/action.ts";
import type { Acting } from "#platform/action/acting.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { maySeeDirectory, maySeeReorganisation } from "../permissions.ts";
import { findCandidates } from "../queries/candidates.ts";
import { findConcerned, findReorganisation, findSteps, type Reorganisation } from "../queries/reorganisations.ts";
import { carryOut } from "../reorganisation/carry-out.ts";
import { type StepKind, stepKinds } from "../reorganisation/step.ts";
import type { Structure } from "../reorganisation/structure.ts";
import { structureNow } from "../reorganisations/structure-now.ts";
import { type ReorganisationView, reorganisationView } from "../views/reorganisation.ts";
import { type UnitOption, unitOptions } from "../views/unit-tree.ts";

export interface ReorganisationPageView extends ReorganisationView {
  /** What the forms of a draft offer; null when nothing can be added. */
  readonly form: {
    readonly kind: StepKind;
    /** The units as they would be by then. */
    readonly units: readonly UnitOption[];
    /** How many get to hear of it when it is planned. */
    readonly concerned: number;
    readonly candidates: Awaited<ReturnType<typeof findCandidates>>;
  } | null;
}

/** A reorganisation: what it changes, before and after. */
export const readReorganisation = defineAuditedRead({
  name: "people.reorganisation",
  input: z.object({ reorganisationId: id(), stap: z.enum(stepKinds).catch("move_unit").default("move_unit") }),
  find: (acting, { reorganisationId }) => findVisibleReorganisation(acting, reorganisationId),
  may: maySeeDirectory,
  run: async (acting, { reorganisationId, stap }, reorganisation): Promise<ReorganisationPageView> => {
    const steps = await findSteps(acting, reorganisationId);
    const now = await structureNow(acting, steps);
    const view = reorganisationView(acting.actor, reorganisation, steps, now);
    const tellsOfOthers = view.steps.some(({ person }) => person !== null && person.id !== acting.actor.personId);
    if (tellsOfOthers) await audit(acting, { action: "people.reorganisation.read", subjectId: reorganisationId });
    const form = view.can.edit ? await formOf(acting, reorganisationId, stap, carryOut(now, steps).after) : null;
    return { ...view, form };
  },
});

/** As it stands; what this reader may not see is not there. */
export async function findVisibleReorganisation(
  acting: Acting,
  reorganisationId: string,
): Promise<Reorganisation | undefined> {
  const found = await findReorganisation(acting, reorganisationId);
  return found && maySeeReorganisation(acting.actor, found) ? found : undefined;
}

const formOf = async (acting: Acting, reorganisationId: string, kind: StepKind, { units }: Structure) => ({
  kind,
  concerned: (await findConcerned(acting, reorganisationId)).filter((id) => id !== acting.actor.personId).length,
  units: unitOptions([...units.values()].map((unit) => ({ ...unit, closedAt: unit.isClosed ? acting.now : null }))),
  candidates: await findCandidates(acting, null),
});
