import { type BlockName, blockNames, type Count, type Indicator, type NextStep, type Scope } from "#blocks";
import * as m from "#messages/house";
import { formatShortDate } from "#platform/i18n/locale.ts";
import type { BlockView, HouseView } from "./drawing/view.ts";
import { brightest, isEnoughPeople, lightOf, trendOf } from "./rules.ts";

export interface Evidence {
  readonly indicator: Indicator;
  readonly lastDay: Date | null;
  readonly count: Count;
}

/** One figure, opened: what it says, what it rests on, how it is counted. */
export interface Figure {
  readonly name: string;
  readonly block: BlockName;
  readonly title: string;
  readonly evidence: string;
  readonly explanation: string;
  readonly period: string;
  readonly basis: string;
}

export interface HousePageView {
  readonly house: HouseView;
  readonly figures: readonly Figure[];
  readonly scopes: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  readonly isOwn: boolean;
}

export interface HouseParts {
  readonly scope: Scope;
  readonly chosen: string;
  readonly evidence: Readonly<Record<BlockName, readonly Evidence[]>>;
  readonly steps: Readonly<Partial<Record<BlockName, NextStep>>>;
  readonly ledUnits: readonly { readonly unitId: string; readonly name: string }[];
  readonly outOf: number;
  readonly now: Date;
}

export function houseView(parts: HouseParts): HousePageView {
  const { scope, evidence, chosen, ledUnits } = parts;
  const blocks = Object.fromEntries(blockNames.map((block) => [block, blockView(block, parts)])) as Record<
    BlockName,
    BlockView
  >;
  return {
    house: { title: titleOf(scope), blocks, foundation: { name: m.foundation(), piles: piles() } },
    figures: blockNames.flatMap((block) => evidence[block].map((each) => figure(each, parts))),
    isOwn: scope.kind === "person",
    scopes: [
      { href: "/", label: m.scopeMine(), current: chosen === "ik" },
      ...ledUnits.map(({ unitId, name }) => ({ href: `/?van=${unitId}`, label: name, current: chosen === unitId })),
      { href: "/?van=organisatie", label: m.scopeOrganisation(), current: chosen === "organisatie" },
    ],
  };
}

function titleOf(scope: Scope): string {
  if (scope.kind === "person") return m.titleMine();
  return scope.kind === "unit" ? m.titleUnit({ unit: scope.name }) : m.titleOrganisation();
}

function blockView(block: BlockName, { scope, evidence, steps, outOf, now }: HouseParts): BlockView {
  const figures = evidence[block];
  const shown = figures.filter(({ indicator }) => isEnoughPeople(indicator, scope, outOf));
  const step = scope.kind === "person" ? (steps[block] ?? null) : null;
  const open = { name: m.blockName({ block }), nextStep: step, href: figures.length > 0 ? `#block-${block}` : null };
  if (figures.length === 0)
    return { ...open, state: "shuttered", evidence: m.willMeasure({ block }), trend: null, trendText: null };
  if (shown.length === 0)
    return { ...open, state: "shuttered", evidence: m.tooFewPeople(), trend: null, trendText: null };
  const state = brightest(shown.map(({ indicator, lastDay }) => lightOf(lastDay, indicator.days, now)));
  const main = shown.find(({ indicator, lastDay }) => lightOf(lastDay, indicator.days, now) === state) ?? shown[0]!;
  const trend =
    state === "shuttered"
      ? null
      : trendOf(main.count, scope.kind === "person" || !main.indicator.personOf ? "events" : "people");
  return {
    ...open,
    state,
    evidence: evidenceText(main, scope, state),
    trend,
    trendText: trend && m.trend({ trend, days: main.indicator.days }),
  };
}

function evidenceText({ indicator, lastDay, count }: Evidence, scope: Scope, state: BlockView["state"]): string {
  if (state === "shuttered" || !lastDay) return m.nothingYet({ title: indicator.title() });
  if (state === "dusk") return m.lastSeen({ title: indicator.title(), date: formatShortDate(lastDay) });
  return indicator.evidence(count, scope);
}

function figure(evidence: Evidence, { scope, outOf, now }: HouseParts): Figure {
  const { indicator, lastDay } = evidence;
  const isShown = isEnoughPeople(indicator, scope, outOf);
  return {
    name: indicator.name,
    block: indicator.block,
    title: indicator.title(),
    evidence: isShown ? evidenceText(evidence, scope, lightOf(lastDay, indicator.days, now)) : m.tooFewPeople(),
    explanation: indicator.explanation(),
    period: m.period({ days: indicator.days }),
    basis:
      scope.kind === "person"
        ? m.basisOwn()
        : m.basisPeople({ count: isShown ? outOf : 0, threshold: indicator.threshold }),
  };
}

/** The layers that carry the house are measured by the baseline survey; until that room is open every pile is dashed. */
function piles(): HouseView["foundation"]["piles"] {
  return (["board", "management", "leaders", "employees"] as const).map((layer) => ({
    name: m.layerName({ layer }),
    state: "unmeasured",
    evidence: m.layerUnmeasured(),
  }));
}
