import { z } from "zod";
import type { Acting } from "#platform/action/acting.ts";
import { defineAction, defineAuditedRead } from "#platform/action/action.ts";
import { id } from "#platform/action/input.ts";
import { audit } from "#platform/audit/audit.ts";
import { NotFound } from "#platform/errors/errors.ts";
import type { Employment } from "../employments/employment.ts";
import { optionalId } from "../input.ts";
import { mayKeepEmployments } from "../permissions.ts";
import { deleteEmployment, findEmployments } from "../queries/employments.ts";
import { findVisiblePerson } from "./read-profile.ts";

/** Somebody's times in service are kept by another who keeps the people. */
export const keptByOthers = {
  find: (acting: Acting, { personId }: { readonly personId: string }) => findVisiblePerson(acting, personId),
  may: mayKeepEmployments,
};

export interface EmploymentsView {
  readonly personId: string;
  readonly name: string;
  readonly employments: readonly Employment[];
  /** The one that is being changed; null for a new one. */
  readonly chosen: Employment | null;
}

/** Somebody's times in service, and the form for one of them. */
export const readEmployments = defineAuditedRead({
  name: "people.employments",
  input: z.object({ personId: id(), employment: optionalId() }),
  ...keptByOthers,
  run: async (acting, { personId, employment }, { name }): Promise<EmploymentsView> => {
    if (personId !== acting.actor.personId) {
      await audit(acting, { action: "people.person.read", subjectId: personId, personId });
    }
    const employments = await findEmployments(acting, personId);
    return { personId, name, employments, chosen: employments.find((each) => each.id === employment) ?? null };
  },
});

/** Takes out a time in service that was written down by mistake. */
export const removeEmployment = defineAction({
  name: "people.employment.remove",
  input: z.object({ personId: id(), employmentId: id() }),
  ...keptByOthers,
  run: async (acting, { personId, employmentId }, { name }) => {
    const known = await findEmployments(acting, personId);
    if (!known.some((each) => each.id === employmentId)) throw new NotFound();
    await deleteEmployment(acting, employmentId);
    await audit(acting, { action: "people.employment.removed", subjectId: employmentId, personId });
    return { personId, name };
  },
});
