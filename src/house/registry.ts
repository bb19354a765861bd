import type { FollowedSource, Indicator, PeopleIndicator, PileMeasure, StepSource, StoryTeller } from "#blocks";
import { academyIndicators, academySteps } from "#academy";
import { followedTrainings, learningIndicators, learningSteps, learningStories } from "#learning";
import { followedPeopleAndUnits, peopleFoundation } from "#people";
import type { Counted } from "./queries/placement.ts";
import { register, registerPiles } from "./register.ts";

/** What the rooms measure for the house. A room that opens adds its line here. */
export const indicators: readonly Indicator[] = register([...learningIndicators, ...academyIndicators]);

/** What the rooms measure of the layers that carry the house. */
export const pileMeasures: readonly PileMeasure[] = registerPiles(peopleFoundation);

/** What a person can do next, per block; the first answer counts. */
export const stepSources: readonly StepSource[] = [...academySteps, ...learningSteps];

/** What one can follow, and how its room names it. */
export const followedSources: readonly FollowedSource[] = [...followedPeopleAndUnits, followedTrainings];

/** What the rooms tell in the home feed. */
export const storyTellers: readonly StoryTeller[] = [learningStories];

export const isAboutPeople = (indicator: Indicator): indicator is PeopleIndicator => indicator.about === "people";

/** What is counted for people, with its period. */
export const countedOfPeople = (): Counted[] =>
  indicators.filter(isAboutPeople).map(({ name, days }) => ({ indicator: name, days }));
