import type { Acting } from "#platform/action/acting.ts";
import { hasRole } from "#platform/actor.ts";
import type { Known } from "../import/known.ts";
import { type ImportPlan, planImport } from "../import/plan.ts";
import { findTable, type Import } from "../queries/imports.ts";
import { findAllEmployments } from "../queries/employments.ts";
import { findEverybody } from "../queries/person.ts";
import { findUnits } from "../queries/units.ts";
import { type ImportSummary, summaryOf } from "./summary.ts";

/** The organisation at this moment, as the actor may change it. */
async function knownNow(acting: Acting, timeZone: string): Promise<Known> {
  const people = await findEverybody(acting);
  const employments = await findAllEmployments(acting);
  const units = await findUnits(acting);
  return {
    people: people.map(({ deactivatedAt, ...person }) => ({
      ...person,
      isActive: deactivatedAt === null,
      employments: employments.get(person.id) ?? [],
    })),
    units: units.map(({ closedAt, ...unit }) => ({ ...unit, isClosed: closedAt !== null })),
    actorId: acting.actor.personId,
    mayChangeAdministrators: hasRole(acting.actor, "administrator"),
    today: new Intl.DateTimeFormat("sv-SE", { timeZone }).format(acting.now),
  };
}

/** What the import would do if it were done now. */
export async function planNow(acting: Acting, draft: Import): Promise<{ plan: ImportPlan; summary: ImportSummary }> {
  const table = await findTable(acting, draft.id);
  const known = await knownNow(acting, acting.actor.timeZone);
  const plan = planImport(table, draft.mapping, known);
  const names = new Map(known.people.map((person) => [person.id, person.name]));
  return { plan, summary: summaryOf(plan, (id) => names.get(id) ?? "") };
}
