import type { BlockName, Scope } from "#blocks";
import * as m from "#messages/house";
import { formatDate, formatPercentage, formatShortDate } from "#platform/i18n/locale.ts";
import { type Evidence, isEnough } from "../evidence.ts";
import { hasPeriodBefore, intervalOf, type Light, lightOf, staleFrom, type Trend, trendOf } from "../rules.ts";

/** One figure, opened: what it says, how it went, and what it rests on. */
export interface Figure {
  readonly name: string;
  readonly block: BlockName;
  readonly title: string;
  readonly light: Light;
  readonly evidence: string;
  readonly trend: Trend | null;
  readonly trendText: string | null;
  /** What it rests on, in words: how many people, which period, how it is counted. */
  readonly facts: readonly { readonly term: string; readonly description: string }[];
}

/** A figure about too few people is shuttered and says nothing but that. */
export function figureOf(evidence: Evidence, scope: Scope, now: Date): Figure {
  const { indicator, row } = evidence;
  const isShown = isEnough(evidence, scope);
  const light = isShown ? lightOf(row.lastDay, indicator.days, now) : "shuttered";
  const isComparable = light !== "shuttered" && hasPeriodBefore(evidence.beginning, indicator.days, now);
  const trend = isComparable ? trendIn(evidence, scope) : null;
  return {
    name: indicator.name,
    block: indicator.block,
    title: indicator.title(),
    light,
    evidence: isShown ? sentence(evidence, scope, light) : m.tooFewPeople(),
    trend,
    trendText: trend && m.trend({ trend, days: indicator.days }),
    facts: factsOf(evidence, scope, now).map(([term, description]) => ({ term, description })),
  };
}

function trendIn({ indicator, row }: Evidence, scope: Scope): Trend | null {
  return isAboutOthers(indicator, scope)
    ? trendOf(row.people, row.peopleBefore)
    : trendOf(row.events, row.eventsBefore);
}

const isAboutOthers = (indicator: Evidence["indicator"], scope: Scope): boolean =>
  indicator.about === "people" && scope.kind !== "person";

function sentence({ indicator, row, outOf }: Evidence, scope: Scope, light: Light): string {
  if (light === "shuttered" || !row.lastDay) return m.nothingYet({ title: indicator.title() });
  if (light === "dusk") return m.lastSeen({ title: indicator.title(), date: formatShortDate(row.lastDay) });
  if (indicator.about === "organisation") return indicator.evidence({ events: row.events });
  if (scope.kind === "person") return indicator.ownEvidence({ events: row.events });
  return indicator.evidence({ people: row.people, outOf });
}

type Fact = readonly [term: string, description: string];

function factsOf(evidence: Evidence, scope: Scope, now: Date): Fact[] {
  const { indicator, row } = evidence;
  const first = new Date(now.getTime() - (indicator.days - 1) * 86_400_000);
  return [
    ...basis(evidence, scope),
    [m.periodTerm(), m.period({ days: indicator.days, from: formatDate(first), until: formatDate(now) })],
    [m.explanationTerm(), indicator.explanation()],
    [m.sourceTerm(), indicator.source()],
    ...(row.lastDay && isEnough(evidence, scope)
      ? ([[m.freshTerm(), fresh(row.lastDay, indicator.days, now)]] as const)
      : []),
  ];
}

function fresh(lastDay: Date, days: number, now: Date): string {
  const stale = staleFrom(lastDay, days);
  const dates = { last: formatDate(lastDay), stale: formatDate(stale), days };
  return stale > now ? m.freshUntil(dates) : m.staleSince(dates);
}

function basis(evidence: Evidence, scope: Scope): Fact[] {
  const { indicator, row, outOf, leftOut } = evidence;
  if (indicator.about === "organisation") return [[m.basisTerm(), m.basisEvents({ count: row.events })]];
  if (scope.kind === "person") return [[m.basisTerm(), m.basisOwn({ count: row.events })]];
  const { threshold } = indicator;
  if (!isEnough(evidence, scope)) return [[m.basisTerm(), m.basisTooFew({ threshold })]];
  const { low, high } = intervalOf(row.people, outOf);
  const share = formatPercentage(row.people / outOf);
  return [
    [m.basisTerm(), m.basisPeople({ people: row.people, outOf, share, threshold })],
    [m.certaintyTerm(), m.certainty({ low: formatPercentage(low), high: formatPercentage(high) })],
    ...(leftOut > 0 ? ([[m.leftOutTerm(), m.leftOut({ count: leftOut })]] as const) : []),
  ];
}
