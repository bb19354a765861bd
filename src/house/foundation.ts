import { layers, type Share } from "#blocks";
import * as m from "#messages/house";
import type { Acting } from "#platform/action/acting.ts";
import { ask, together } from "#platform/db/question.ts";
import { formatDateTime } from "#platform/i18n/locale.ts";
import type { PileView } from "./drawing/view.ts";
import { type MeasuredPile, writePile } from "./queries/piles.ts";
import { pileMeasures } from "./registry.ts";

/** Measures every layer of the organisation that a room can say something of. */
export async function measureFoundation(acting: Acting): Promise<void> {
  const questions = Object.fromEntries(pileMeasures.map(({ name, measure }) => [name, measure(acting)]));
  const shares = await ask(acting.db, together<Record<string, Share>>(questions));
  for (const [name, share] of Object.entries(shares)) await writePile(acting, name, share);
}

/** One layer, opened: what it says, and what that rests on. */
export interface Pile extends PileView {
  readonly facts: readonly { readonly term: string; readonly description: string }[];
}

/**
 * The layers from high to low. A layer without any unit or person of its kind, or with too few people, says what it will tell;
 * so does one that no room measures.
 */
export const pilesOf = (measured: readonly MeasuredPile[]): Pile[] =>
  layers.map((layer) => {
    const name = m.layerName({ layer });
    const measure = pileMeasures.find((each) => each.layer === layer);
    if (!measure) return { name, state: "unmeasured", evidence: m.layerUnmeasured(), facts: [] };
    const { source, explanation, threshold } = measure;
    const found = measured.find((each) => each.measure === measure.name);
    const isShown = found !== undefined && found.whole >= Math.max(1, threshold ?? 1);
    const facts = [
      ...(isShown
        ? [
            [m.basisTerm(), m.pileBasis({ part: found.part, whole: found.whole })],
            [m.measuredTerm(), formatDateTime(found.measuredAt)],
          ]
        : []),
      ...(threshold === null ? [] : [[m.thresholdTerm(), m.pileThreshold({ threshold })]]),
      [m.explanationTerm(), explanation()],
      [m.sourceTerm(), source()],
    ].map(([term = "", description = ""]) => ({ term, description }));
    return isShown
      ? { name, state: "measured", evidence: measure.evidence(found), facts }
      : { name, state: "unmeasured", evidence: measure.willMeasure(), facts };
  });
