import type { Indicator, Scope } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { type Asked, type AskedOfScope, type FigureRow, findOwnFigures, findScopeFigures } from "./queries/figures.ts";
import { findBeginning, findOwnBeginning } from "./queries/beginning.ts";
import { findScopeSize, type ScopeSize } from "./queries/scopes.ts";
import { indicators, isAboutPeople } from "./registry.ts";
import { scopeIdOf } from "./whose-house.ts";

/** What was counted for one indicator, in one scope. */
export interface Evidence {
  readonly indicator: Indicator;
  readonly row: FigureRow;
  /** How many people the figure is about; 1 for one's own. */
  readonly outOf: number;
  /** How many people of the scope it leaves out, because a difference would be about them. */
  readonly leftOut: number;
  /** The day on which things began to be counted here. */
  readonly beginning: Date;
}

/** All that is counted in a scope: for its people what happened there, for the organisation what happened in the whole. */
export async function gatherEvidence(
  acting: Acting,
  scope: Scope,
  among: readonly Indicator[] = indicators,
): Promise<Evidence[]> {
  const { organisationId } = acting.actor;
  const scopeId = scopeIdOf(scope, organisationId);
  const names = among.map(({ name }) => name);
  if (scopeId === null) {
    const [ofPeople, ofTheWhole] = [among.filter(isAboutPeople), among.filter((each) => !isAboutPeople(each))];
    const own = await findOwnFigures(acting, ofPeople.map(asked));
    const whole = await findScopeFigures(acting, ofTheWhole.map(askedOf(organisationId)));
    return match(among, [...own, ...whole], {
      people: 1,
      leftOut: {},
      beginning: await findOwnBeginning(acting, names),
    });
  }
  const rows = await findScopeFigures(
    acting,
    among.map((indicator) => askedOf(isAboutPeople(indicator) ? scopeId : organisationId)(indicator)),
  );
  const size = await findScopeSize(acting, scopeId);
  return match(among, rows, { ...size, beginning: await findBeginning(acting, names) });
}

const asked = ({ name, days }: Indicator): Asked => ({ indicator: name, days });

const askedOf =
  (scopeId: string) =>
  (indicator: Indicator): AskedOfScope => ({
    ...asked(indicator),
    scopeId,
    threshold: isAboutPeople(indicator) ? indicator.threshold : null,
  });

type Basis = ScopeSize & Pick<Evidence, "beginning">;

function match(among: readonly Indicator[], rows: readonly FigureRow[], basis: Basis): Evidence[] {
  return among.flatMap((indicator) => {
    const row = rows.find((each) => each.indicator === indicator.name);
    if (!row) return [];
    const leftOut = indicator.about === "people" ? (basis.leftOut[indicator.threshold] ?? 0) : 0;
    return [{ indicator, row, outOf: basis.people - leftOut, leftOut, beginning: basis.beginning }];
  });
}

/** May this be shown? One's own always; of others only when it is about enough people (trust 4). */
export const isEnough = ({ indicator, outOf }: Evidence, scope: Scope): boolean =>
  indicator.about === "organisation" || scope.kind === "person" || outOf >= indicator.threshold;
