import type { Scope } from "#blocks";
import * as m from "#messages/house";
import type { Actor } from "#platform/actor.ts";
import { mayWalkInto } from "../permissions.ts";
import type { NamedUnit } from "../queries/scopes.ts";
import type { FoundScope } from "../whose-house.ts";

export interface ScopeLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

/** Where somebody can look from here, without a word about what they will see: units stand beside each other by name alone. */
export interface ScopeLinks {
  /** One's own, the units that one works in or leads, and the whole. */
  readonly houses: readonly ScopeLink[];
  /** From the top unit that the reader may go through down to this one. */
  readonly path: readonly ScopeLink[];
  /** The units directly below this one. */
  readonly below: readonly ScopeLink[];
}

/** The links to the same page of other houses. `top` are the units at the top of the tree, for who may walk everywhere. */
export function scopeLinks(
  actor: Actor,
  found: FoundScope,
  page: { readonly path: string; readonly ownUnits: readonly NamedUnit[]; readonly top: readonly NamedUnit[] },
): ScopeLinks {
  const link = (whose: string, label: string): ScopeLink => ({
    href: whose === "ik" ? page.path : `${page.path}?van=${whose}`,
    label,
    current: found.whose === whose,
  });
  const toUnit = ({ id, name }: NamedUnit) => link(id, name);
  const walked = found.above.filter(({ id }) => mayWalkInto(actor, id));
  const below = found.scope.kind === "organisation" ? page.top : found.below;
  const own = found.scope.kind === "unit" ? [toUnit({ id: found.scope.unitId, name: found.scope.name })] : [];
  return {
    houses: [
      link("ik", m.scopeMine()),
      ...page.ownUnits.map(toUnit),
      ...(page.ownUnits.some(({ id }) => id === found.whose) ? [] : own),
      link("organisatie", m.scopeOrganisation()),
    ],
    path: walked.length > 0 ? [...walked.map(toUnit), ...own] : [],
    below: below.filter(({ id }) => mayWalkInto(actor, id)).map(toUnit),
  };
}

export function titleOf(scope: Scope): string {
  if (scope.kind === "person") return m.titleMine();
  return scope.kind === "unit" ? m.titleUnit({ unit: scope.name }) : m.titleOrganisation();
}
