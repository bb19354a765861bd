import type { Indicator, StepSource } from "#blocks";
import { academyIndicators } from "#academy";
import { learningIndicators, learningSteps } from "#learning";

/** What the rooms measure for the house. A room that opens adds its line here. */
export const indicators: readonly Indicator[] = [...learningIndicators, ...academyIndicators];

/** What a person can do next, per block; the first answer counts. */
export const stepSources: readonly StepSource[] = [...learningSteps];
