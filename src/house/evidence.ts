import type { Indicator, Scope } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { answering, known, type Question, together } from "#platform/db/question.ts";
import { beginning, ownBeginning } from "./queries/beginning.ts";
import { type Asked, type AskedOfScope, type FigureRow, ownFigures, scopeFigures } from "./queries/figures.ts";
import { type ScopeSize, scopeSize } from "./queries/scopes.ts";
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
export function evidenceIn(
  acting: Acting,
  scope: Scope,
  among: readonly Indicator[] = indicators,
): Question<Evidence[]> {
  const { organisationId } = acting.actor;
  const scopeId = scopeIdOf(scope, organisationId);
  const names = among.map(({ name }) => name);
  const [ofPeople, ofTheWhole] = [among.filter(isAboutPeople), among.filter((each) => !isAboutPeople(each))];
  const gathered = together({
    ofPeople:
      scopeId === null ? ownFigures(acting, ofPeople.map(asked)) : scopeFigures(acting, ofPeople.map(askedOf(scopeId))),
    ofTheWhole: scopeFigures(acting, ofTheWhole.map(askedOf(organisationId))),
    size: scopeId === null ? known<ScopeSize>({ people: 1, leftOut: {} }) : scopeSize(acting, scopeId),
    beginning: scopeId === null ? ownBeginning(acting, names) : beginning(acting, names),
  });
  return answering(gathered, (found) =>
    match(among, [...found.ofPeople, ...found.ofTheWhole], { ...found.size, beginning: found.beginning }),
  );
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
