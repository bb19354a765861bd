import { type BlockName, blockNames, type NextStep, type Scope } from "#blocks";
import type { Acting } from "#platform/action/acting.ts";
import { stepSources } from "./registry.ts";
import type { Steps } from "./views/house.ts";

/** The one next thing that this reader can do in each of these blocks: what the first room says that has something for them. */
export async function nextSteps(
  acting: Acting,
  scope: Scope,
  blocks: readonly BlockName[] = blockNames,
): Promise<Steps> {
  const steps: Partial<Record<BlockName, NextStep>> = {};
  for (const { block, stepFor } of stepSources) {
    if (steps[block] || !blocks.includes(block)) continue;
    const step = await stepFor(acting, scope);
    if (step) steps[block] = step;
  }
  return steps;
}
