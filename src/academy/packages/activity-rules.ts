import type { ActivityTree } from "./activity-settings.ts";
import type { RollupConditionName, RollupRule, RuleCondition, SequencingRule } from "./sequencing-rules.ts";

type RuleSettings = NonNullable<NonNullable<ActivityTree["sequencingRules"]>["preConditionRules"]>[number];
type RuleConditionSettings = RuleSettings["conditions"][number];
type RollupRuleSettings = NonNullable<ActivityTree["rollupRules"]>["rules"][number];
type RollupConditionSettings = RollupRuleSettings["conditions"][number];

export const ruleSettings = (rule: SequencingRule): RuleSettings => ({
  action: rule.action,
  conditionCombination: rule.combination,
  conditions: rule.conditions.map(ruleConditionSettings),
});

const ruleConditionSettings = (condition: RuleCondition): RuleConditionSettings => ({
  condition: condition.condition,
  ...(condition.not ? { operator: "not" } : {}),
  ...(condition.referencedObjective === null ? {} : { referencedObjective: condition.referencedObjective }),
  ...(condition.measureThreshold === null ? {} : { parameters: { threshold: condition.measureThreshold } }),
});

/** The standard's minimum percentage is a fraction, the runtime's runs to 100. */
export const rollupRuleSettings = (rule: RollupRule): RollupRuleSettings => ({
  action: rule.action,
  consideration: rule.childActivitySet,
  minimumCount: rule.minimumCount,
  minimumPercent: rule.minimumPercent * 100,
  conditionCombination: rule.combination,
  conditions: rule.conditions.map(rollupConditionSettings),
});

function rollupConditionSettings({ condition, not }: RollupRule["conditions"][number]): RollupConditionSettings {
  const known = runtimeConditions[condition];
  return known
    ? { condition: known, operator: not ? "not" : "noOp" }
    : { condition: "always", operator: not ? "noOp" : "not" };
}

/** The runtime knows one condition by another name, and the two about time not at all: there they are never met. */
const runtimeConditions: Record<RollupConditionName, RollupConditionSettings["condition"] | null> = {
  satisfied: "satisfied",
  objectiveStatusKnown: "objectiveStatusKnown",
  objectiveMeasureKnown: "objectiveMeasureKnown",
  completed: "completed",
  activityProgressKnown: "progressKnown",
  attempted: "attempted",
  attemptLimitExceeded: "attemptLimitExceeded",
  timeLimitExceeded: null,
  outsideAvailableTimeRange: null,
};
