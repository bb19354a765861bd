import type { ActivityTree } from "./activity-settings.ts";
import { type ObjectiveMap, objectiveValues, type SequencingObjective } from "./sequencing-objectives.ts";

type ObjectiveSettings = NonNullable<ActivityTree["primaryObjective"]>;
type ObjectiveMapSettings = NonNullable<ObjectiveSettings["mapInfo"]>[number];

export function objectiveSettings(objectives: readonly SequencingObjective[]): Partial<ActivityTree> {
  const primary = objectives.find((objective) => objective.primary);
  return {
    ...(primary ? { primaryObjective: settings(primary) } : {}),
    objectives: objectives.filter((objective) => !objective.primary).map(settings),
  };
}

/**
 * The runtime passes over an objective without an identifier, and shows every other to the content as `cmi.objectives`.
 * A blank is an identifier to it that it does not show, which is what the standard asks for a primary objective without one.
 */
const withoutIdentifier = " ";

const settings = (objective: SequencingObjective): ObjectiveSettings => ({
  objectiveID: objective.id ?? withoutIdentifier,
  isPrimary: objective.primary,
  satisfiedByMeasure: objective.satisfiedByMeasure,
  minNormalizedMeasure: objective.minNormalizedMeasure,
  mapInfo: objective.maps.map(mapSettings),
});

const mapSettings = ({ targetObjectiveId, reads, writes }: ObjectiveMap): ObjectiveMapSettings => ({
  targetObjectiveID: targetObjectiveId,
  ...Object.fromEntries(objectiveValues.map((value) => [`read${value}`, reads.includes(value)])),
  ...Object.fromEntries(objectiveValues.map((value) => [`write${value}`, writes.includes(value)])),
});
