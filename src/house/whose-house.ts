import { z } from "zod";
import type { Scope } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { id } from "#platform/action/input.ts";
import type { ScopeToSee } from "./permissions.ts";
import { findUnitScope, type NamedUnit } from "./queries/scopes.ts";

/** Whose house, in the address: "ik", "organisatie", or the id of a unit. What is none of these is one's own. */
export const whose = z
  .union([z.literal(["ik", "organisatie"]), id()])
  .default("ik")
  .catch("ik");

export interface FoundScope extends ScopeToSee {
  /** How the address names it. */
  readonly whose: string;
  /** Of a unit: what hangs above and below it. */
  readonly above: readonly NamedUnit[];
  readonly below: readonly NamedUnit[];
}

/** The scope that an address names; null when there is no such unit. Who is no person (a job) has the organisation's. */
export async function findScope(acting: Acting, named: string): Promise<FoundScope | null> {
  if (named !== "ik" && named !== "organisatie") return findUnit(acting, named);
  const { personId } = acting.actor;
  const scope: Scope = named === "ik" && personId ? { kind: "person", personId } : { kind: "organisation" };
  return { scope, whose: named, isOwn: true, above: [], below: [] };
}

async function findUnit(acting: Acting, unitId: string): Promise<FoundScope | null> {
  const unit = await findUnitScope(acting, unitId);
  if (!unit) return null;
  const { id: scopeUnitId, name, above, below, isOwn } = unit;
  return { scope: { kind: "unit", unitId: scopeUnitId, name }, whose: unitId, isOwn, above, below };
}

/** The id under which a scope is counted; null for one's own, which nobody else has. */
export function scopeIdOf(scope: Scope, organisationId: string): string | null {
  if (scope.kind === "person") return null;
  return scope.kind === "unit" ? scope.unitId : organisationId;
}
