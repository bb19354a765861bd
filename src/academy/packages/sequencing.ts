/**
 * The sequencing definition model of SCORM 2004 (Sequencing and Navigation book, chapter 3), read from an item's
 * `<imsss:sequencing>` and what ADL added beside it. Absent values stand for the model's defaults.
 */
import { readObjectives, type SequencingObjective } from "./sequencing-objectives.ts";
import { type RollupRules, readRollupRules, readSequencingRules, type SequencingRules } from "./sequencing-rules.ts";
import { flag, nonNegativeInteger, oneOf, real } from "./values.ts";
import { attribute, childAt, childrenNamed, type XmlElement } from "./xml.ts";

export interface Sequencing {
  readonly controlMode: ControlMode;
  readonly rules: SequencingRules;
  readonly limitConditions: LimitConditions;
  readonly rollup: RollupRules;
  /** The primary objective, if any, first. */
  readonly objectives: readonly SequencingObjective[];
  readonly randomization: Randomization;
  readonly deliveryControls: DeliveryControls;
  readonly constrainedChoice: { readonly preventActivation: boolean; readonly constrainChoice: boolean };
  readonly rollupConsiderations: RollupConsiderations;
}

export interface ControlMode {
  readonly choice: boolean;
  readonly choiceExit: boolean;
  readonly flow: boolean;
  readonly forwardOnly: boolean;
  readonly useCurrentAttemptObjectiveInfo: boolean;
  readonly useCurrentAttemptProgressInfo: boolean;
}

export interface LimitConditions {
  readonly attemptLimit: number | null;
  /** ISO 8601, as are all durations here. */
  readonly attemptAbsoluteDurationLimit: string | null;
  readonly activityAbsoluteDurationLimit: string | null;
  readonly beginTimeLimit: string | null;
  readonly endTimeLimit: string | null;
}

export interface Randomization {
  readonly randomizationTiming: Timing;
  readonly reorderChildren: boolean;
  readonly selectionTiming: Timing;
  readonly selectCount: number | null;
}

export interface DeliveryControls {
  readonly tracked: boolean;
  readonly completionSetByContent: boolean;
  readonly objectiveSetByContent: boolean;
}

export interface RollupConsiderations {
  readonly requiredForSatisfied: Requirement;
  readonly requiredForNotSatisfied: Requirement;
  readonly requiredForCompleted: Requirement;
  readonly requiredForIncomplete: Requirement;
  readonly measureSatisfactionIfActive: boolean;
}

export interface CompletionThreshold {
  readonly completedByMeasure: boolean;
  /** 0 to 1. */
  readonly minProgressMeasure: number;
  /** 0 to 1. */
  readonly progressWeight: number;
}

export interface SharedDataMap {
  readonly targetId: string;
  readonly readSharedData: boolean;
  readonly writeSharedData: boolean;
}

const timings = ["never", "once", "onEachNewAttempt"] as const;
export type Timing = (typeof timings)[number];

const requirements = ["always", "ifAttempted", "ifNotSkipped", "ifNotSuspended"] as const;
export type Requirement = (typeof requirements)[number];

/** Definitions that several items share: `<imsss:sequencingCollection>`, by ID. */
export type SequencingCollection = ReadonlyMap<string, XmlElement>;

export function readSequencingCollection(manifest: XmlElement): SequencingCollection {
  const shared = childrenNamed(manifest, "sequencingcollection").flatMap((list) => childrenNamed(list, "sequencing"));
  return new Map(shared.map((sequencing) => [attribute(sequencing, "id") ?? "", sequencing]));
}

/** The sequencing of an item or organization; null when it defines none. */
export function readSequencing(owner: XmlElement, collection: SequencingCollection): Sequencing | null {
  const own = childAt(owner, "sequencing");
  if (!own) return null;
  const element = withShared(own, collection);
  return {
    controlMode: readControlMode(childAt(element, "controlmode")),
    rules: readSequencingRules(childAt(element, "sequencingrules")),
    limitConditions: readLimitConditions(childAt(element, "limitconditions")),
    rollup: readRollupRules(childAt(element, "rolluprules")),
    objectives: readObjectives(childrenNamed(element, "objectives")),
    randomization: readRandomization(childAt(element, "randomizationcontrols")),
    deliveryControls: readDeliveryControls(childAt(element, "deliverycontrols")),
    constrainedChoice: readConstrainedChoice(childAt(element, "constrainedchoiceconsiderations")),
    rollupConsiderations: readRollupConsiderations(childAt(element, "rollupconsiderations")),
  };
}

/** What the item defines itself takes the place of the same element of the definition that it refers to (Content Aggregation Model, `<sequencing>`, IDRef). */
function withShared(own: XmlElement, collection: SequencingCollection): XmlElement {
  const shared = collection.get(attribute(own, "idref") ?? "");
  if (!shared) return own;
  const replaced = (element: XmlElement) =>
    own.children.some(({ name, prefix }) => name === element.name && prefix === element.prefix);
  return { ...own, children: [...own.children, ...shared.children.filter((element) => !replaced(element))] };
}

const readControlMode = (element: XmlElement | undefined): ControlMode => ({
  choice: flag(element, "choice", "true"),
  choiceExit: flag(element, "choiceexit", "true"),
  flow: flag(element, "flow", "false"),
  forwardOnly: flag(element, "forwardonly", "false"),
  useCurrentAttemptObjectiveInfo: flag(element, "usecurrentattemptobjectiveinfo", "true"),
  useCurrentAttemptProgressInfo: flag(element, "usecurrentattemptprogressinfo", "true"),
});

const readLimitConditions = (element: XmlElement | undefined): LimitConditions => ({
  attemptLimit: nonNegativeInteger(attribute(element, "attemptlimit")),
  attemptAbsoluteDurationLimit: attribute(element, "attemptabsolutedurationlimit"),
  activityAbsoluteDurationLimit: attribute(element, "activityabsolutedurationlimit"),
  beginTimeLimit: attribute(element, "begintimelimit"),
  endTimeLimit: attribute(element, "endtimelimit"),
});

const readRandomization = (element: XmlElement | undefined): Randomization => ({
  randomizationTiming: oneOf(timings, attribute(element, "randomizationtiming")) ?? "never",
  reorderChildren: flag(element, "reorderchildren", "false"),
  selectionTiming: oneOf(timings, attribute(element, "selectiontiming")) ?? "never",
  selectCount: nonNegativeInteger(attribute(element, "selectcount")),
});

const readDeliveryControls = (element: XmlElement | undefined): DeliveryControls => ({
  tracked: flag(element, "tracked", "true"),
  completionSetByContent: flag(element, "completionsetbycontent", "false"),
  objectiveSetByContent: flag(element, "objectivesetbycontent", "false"),
});

const readConstrainedChoice = (element: XmlElement | undefined): Sequencing["constrainedChoice"] => ({
  preventActivation: flag(element, "preventactivation", "false"),
  constrainChoice: flag(element, "constrainchoice", "false"),
});

const readRequirement = (element: XmlElement | undefined, name: string): Requirement =>
  oneOf(requirements, attribute(element, name)) ?? "always";

const readRollupConsiderations = (element: XmlElement | undefined): RollupConsiderations => ({
  requiredForSatisfied: readRequirement(element, "requiredforsatisfied"),
  requiredForNotSatisfied: readRequirement(element, "requiredfornotsatisfied"),
  requiredForCompleted: readRequirement(element, "requiredforcompleted"),
  requiredForIncomplete: readRequirement(element, "requiredforincomplete"),
  measureSatisfactionIfActive: flag(element, "measuresatisfactionifactive", "true"),
});

/** The 2nd and 3rd edition write the threshold as text, the 4th in attributes. */
export function readCompletionThreshold(owner: XmlElement): CompletionThreshold | null {
  const element = childAt(owner, "completionthreshold");
  if (!element) return null;
  const text = real(element.text, 0, 1);
  return {
    completedByMeasure: flag(element, "completedbymeasure", text === null ? "false" : "true"),
    minProgressMeasure: text ?? real(attribute(element, "minprogressmeasure"), 0, 1) ?? 1,
    progressWeight: real(attribute(element, "progressweight"), 0, 1) ?? 1,
  };
}

export const readSharedData = (item: XmlElement): SharedDataMap[] =>
  childrenNamed(childAt(item, "data"), "map").flatMap((map) => {
    const targetId = attribute(map, "targetid");
    if (!targetId) return [];
    return {
      targetId,
      readSharedData: flag(map, "readshareddata", "true"),
      writeSharedData: flag(map, "writeshareddata", "true"),
    };
  });
