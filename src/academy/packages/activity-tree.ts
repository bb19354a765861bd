/**
 * A SCORM 2004 package's organization as the activity tree that scorm-again 3.4 takes: `new Scorm2004API({ sequencing:
 * { activityTree: toActivityTree(contents) } })`. It is plain data and may cross to the browser as JSON.
 * README.md beside this file says what is lost on the way.
 */
import { objectiveSettings } from "./activity-objectives.ts";
import { rollupRuleSettings, ruleSettings } from "./activity-rules.ts";
import type { ActivityTree } from "./activity-settings.ts";
import type { ContentItem, PackageContents } from "./contents.ts";
import type { CompletionThreshold, LimitConditions, Sequencing, Timing } from "./sequencing.ts";

type ControlSettings = NonNullable<ActivityTree["sequencingControls"]>;

/** Throws TypeError for SCORM 1.2, which has no activity tree. */
export function toActivityTree({
  standard,
  organization,
}: Pick<PackageContents, "standard" | "organization">): ActivityTree {
  if (standard !== "scorm-2004") throw new TypeError("SCORM 1.2 has no activity tree.");
  return {
    id: organization.id,
    title: organization.title,
    ...sequencingSettings(organization.sequencing),
    ...thresholdSettings(organization.completionThreshold),
    children: organization.items.map(toActivity),
  };
}

const toActivity = (item: ContentItem): ActivityTree => ({
  id: item.id,
  title: item.title,
  isVisible: item.visible,
  ...(item.timeLimitAction === null ? {} : { timeLimitAction: item.timeLimitAction }),
  ...sequencingSettings(item.sequencing),
  ...thresholdSettings(item.completionThreshold),
  hideLmsUi: [...item.hideLmsUi],
  sharedDataMaps: item.sharedData.map(({ targetId, ...access }) => ({ targetID: targetId, ...access })),
  children: item.items.map(toActivity),
});

/** scorm-again lets learners flow by default where the standard does not, so that an item without sequencing has to say so. */
function sequencingSettings(sequencing: Sequencing | null): Partial<ActivityTree> {
  if (!sequencing) return { sequencingControls: { flow: false } };
  const { rules, rollup } = sequencing;
  return {
    sequencingControls: controlSettings(sequencing),
    sequencingRules: {
      preConditionRules: rules.preCondition.map(ruleSettings),
      exitConditionRules: rules.exitCondition.map(ruleSettings),
      postConditionRules: rules.postCondition.map(ruleSettings),
    },
    rollupRules: { rules: rollup.rules.map(rollupRuleSettings) },
    rollupConsiderations: sequencing.rollupConsiderations,
    deliveryControls: sequencing.deliveryControls,
    ...limitSettings(sequencing.limitConditions),
    ...objectiveSettings(sequencing.objectives),
  };
}

/** Of randomization: what the standard calls `reorderChildren` is `randomizeChildren` there; its own `reorderChildren` is a state. */
const controlSettings = ({ controlMode, rollup, randomization, constrainedChoice }: Sequencing): ControlSettings => ({
  ...controlMode,
  ...constrainedChoice,
  rollupObjectiveSatisfied: rollup.rollupObjectiveSatisfied,
  rollupProgressCompletion: rollup.rollupProgressCompletion,
  objectiveMeasureWeight: rollup.objectiveMeasureWeight,
  randomizationTiming: timing(randomization.randomizationTiming),
  randomizeChildren: randomization.reorderChildren,
  selectionTiming: timing(randomization.selectionTiming),
  selectCount: randomization.selectCount,
});

/** On each new attempt, the runtime picks only after it has delivered the first child. Once per tree is right, and each attempt has its own tree. */
const timing = (wanted: Timing): Timing => (wanted === "onEachNewAttempt" ? "once" : wanted);

/** A limit that is no ISO 8601 duration makes scorm-again throw while the tree is built, so it does not go along. */
function limitSettings(limits: LimitConditions): Partial<ActivityTree> {
  const durations = {
    attemptAbsoluteDurationLimit: limits.attemptAbsoluteDurationLimit,
    activityAbsoluteDurationLimit: limits.activityAbsoluteDurationLimit,
  };
  return {
    attemptLimit: limits.attemptLimit,
    ...Object.fromEntries(Object.entries(durations).filter(([, value]) => value !== null && isDuration(value))),
    beginTimeLimit: limits.beginTimeLimit,
    endTimeLimit: limits.endTimeLimit,
  };
}

const isDuration = (text: string): boolean =>
  /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(text);

const thresholdSettings = (threshold: CompletionThreshold | null): Partial<ActivityTree> =>
  threshold ? { completionThreshold: threshold } : {};
