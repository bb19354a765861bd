import type { PileMeasure } from "#blocks";
import * as m from "#messages/people";
import { ledUnits, peopleWithAccess } from "./queries/foundation.ts";

/** Is every layer led, from the whole down to each team (mission 1)? About units, whose leaders everybody can see in the tree. */
const led = {
  threshold: null,
  source: m.foundationLedSource,
  explanation: m.foundationLedExplained,
} as const;

const topLed: PileMeasure = {
  ...led,
  name: "people.top-led",
  layer: "board",
  measure: (acting) => ledUnits(acting, "top"),
  evidence: m.foundationTop,
  willMeasure: m.foundationTopWill,
};

const unitsWithTeamsLed: PileMeasure = {
  ...led,
  name: "people.units-with-teams-led",
  layer: "management",
  measure: (acting) => ledUnits(acting, "middle"),
  evidence: m.foundationMiddle,
  willMeasure: m.foundationMiddleWill,
};

const teamsLed: PileMeasure = {
  ...led,
  name: "people.teams-led",
  layer: "leaders",
  measure: (acting) => ledUnits(acting, "teams"),
  evidence: m.foundationTeams,
  willMeasure: m.foundationTeamsWill,
};

/** Does it reach everybody? */
const everybodyReached: PileMeasure = {
  name: "people.reached",
  layer: "employees",
  threshold: 5,
  measure: peopleWithAccess,
  evidence: m.foundationReached,
  willMeasure: m.foundationReachedWill,
  source: m.foundationReachedSource,
  explanation: m.foundationReachedExplained,
};

export const peopleFoundation: readonly PileMeasure[] = [topLed, unitsWithTeamsLed, teamsLed, everybodyReached];
