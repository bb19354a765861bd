import { flag, real } from "./values.ts";
import { attribute, childAt, childrenNamed, type XmlElement } from "./xml.ts";

/** What an objective can share with a global one: IMS defined the first two, ADL the others in the 4th edition. */
const imsValues = ["SatisfiedStatus", "NormalizedMeasure"] as const;
const adlValues = ["CompletionStatus", "ProgressMeasure", "RawScore", "MinScore", "MaxScore"] as const;
export const objectiveValues = [...imsValues, ...adlValues] as const;
export type ObjectiveValue = (typeof objectiveValues)[number];

export interface SequencingObjective {
  /** Null for a primary objective without a name, which the standard allows. */
  readonly id: string | null;
  readonly primary: boolean;
  readonly satisfiedByMeasure: boolean;
  /** -1 to 1. */
  readonly minNormalizedMeasure: number;
  readonly maps: readonly ObjectiveMap[];
}

/** Which values an objective takes from a global objective, and which it gives to it. */
export interface ObjectiveMap {
  readonly targetObjectiveId: string;
  readonly reads: readonly ObjectiveValue[];
  readonly writes: readonly ObjectiveValue[];
}

/**
 * Reads `<imsss:objectives>` and `<adlseq:objectives>`, of which the second adds maps to the objectives of the first.
 * The primary objective comes first.
 */
export function readObjectives(lists: readonly XmlElement[]): SequencingObjective[] {
  const objectives = new Map<string | null, SequencingObjective>();
  for (const element of lists.flatMap((list) => list.children)) {
    const objective = readObjective(element);
    if (!objective) continue;
    const known = objectives.get(objective.id);
    objectives.set(objective.id, known ? { ...known, maps: mergeMaps(known.maps, objective.maps) } : objective);
  }
  return [...objectives.values()].toSorted((a, b) => Number(b.primary) - Number(a.primary));
}

function readObjective(element: XmlElement): SequencingObjective | null {
  const primary = element.name === "primaryobjective";
  const id = attribute(element, "objectiveid");
  if (!primary && (element.name !== "objective" || id === null)) return null;
  return {
    id,
    primary,
    satisfiedByMeasure: flag(element, "satisfiedbymeasure", "false"),
    minNormalizedMeasure: real(childAt(element, "minnormalizedmeasure")?.text ?? null, -1, 1) ?? 1,
    maps: childrenNamed(element, "mapinfo").reduce<ObjectiveMap[]>((maps, map) => mergeMaps(maps, readMap(map)), []),
  };
}

/** A map speaks only of the values of its own schema; those that it does not mention it reads and does not write. */
function readMap(element: XmlElement): ObjectiveMap[] {
  const targetObjectiveId = attribute(element, "targetobjectiveid");
  if (!targetObjectiveId) return [];
  const mentions = (value: ObjectiveValue) =>
    element.attributes.has(`read${value.toLowerCase()}`) || element.attributes.has(`write${value.toLowerCase()}`);
  const values: readonly ObjectiveValue[] = adlValues.some(mentions) ? adlValues : imsValues;
  return [
    {
      targetObjectiveId,
      reads: values.filter((value) => flag(element, `read${value.toLowerCase()}`, "true")),
      writes: values.filter((value) => flag(element, `write${value.toLowerCase()}`, "false")),
    },
  ];
}

function mergeMaps(maps: readonly ObjectiveMap[], added: readonly ObjectiveMap[]): ObjectiveMap[] {
  const merged = new Map(maps.map((map) => [map.targetObjectiveId, map]));
  for (const map of added) {
    const known = merged.get(map.targetObjectiveId);
    const reads = [...new Set([...(known?.reads ?? []), ...map.reads])];
    const writes = [...new Set([...(known?.writes ?? []), ...map.writes])];
    merged.set(map.targetObjectiveId, { targetObjectiveId: map.targetObjectiveId, reads, writes });
  }
  return [...merged.values()];
}
