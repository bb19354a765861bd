import type { Indicator, PeopleIndicator, StepSource } from "#blocks";
import { academyIndicators, academySteps } from "#academy";
import { learningIndicators, learningSteps } from "#learning";
import type { Counted } from "./queries/placement.ts";
import { register } from "./register.ts";

/** What the rooms measure for the house. A room that opens adds its line here. */
export const indicators: readonly Indicator[] = register([...learningIndicators, ...academyIndicators]);

/** What a person can do next, per block; the first answer counts. */
export const stepSources: readonly StepSource[] = [...academySteps, ...learningSteps];

export const isAboutPeople = (indicator: Indicator): indicator is PeopleIndicator => indicator.about === "people";

/** What is counted for people, with its period. */
export const countedOfPeople = (): Counted[] =>
  indicators.filter(isAboutPeople).map(({ name, days }) => ({ indicator: name, days }));
