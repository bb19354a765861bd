import { flag, nonNegativeInteger, oneOf, real } from "./values.ts";
import { attribute, childAt, childrenNamed, type XmlElement } from "./xml.ts";

/** The vocabularies of the IMS Simple Sequencing schema (imsss_v1p0util, _v1p0seqrule, _v1p0rollup). */
const ruleConditions = [
  "satisfied",
  "objectiveStatusKnown",
  "objectiveMeasureKnown",
  "objectiveMeasureGreaterThan",
  "objectiveMeasureLessThan",
  "completed",
  "activityProgressKnown",
  "attempted",
  "attemptLimitExceeded",
  "timeLimitExceeded",
  "outsideAvailableTimeRange",
  "always",
] as const;
const rollupConditions = [
  "satisfied",
  "objectiveStatusKnown",
  "objectiveMeasureKnown",
  "completed",
  "activityProgressKnown",
  "attempted",
  "attemptLimitExceeded",
  "timeLimitExceeded",
  "outsideAvailableTimeRange",
] as const;
const preConditionActions = ["skip", "disabled", "hiddenFromChoice", "stopForwardTraversal"] as const;
const exitConditionActions = ["exit"] as const;
const postConditionActions = ["exitParent", "exitAll", "retry", "retryAll", "continue", "previous"] as const;
const rollupActions = ["satisfied", "notSatisfied", "completed", "incomplete"] as const;
const childActivitySets = ["all", "any", "none", "atLeastCount", "atLeastPercent"] as const;
const combinations = ["all", "any"] as const;

export type RuleConditionName = (typeof ruleConditions)[number];
export type RollupConditionName = (typeof rollupConditions)[number];

export interface RuleCondition {
  readonly condition: RuleConditionName;
  readonly not: boolean;
  /** An objective of this activity; null is its primary one. */
  readonly referencedObjective: string | null;
  /** -1 to 1, for the two conditions that compare a measure. */
  readonly measureThreshold: number | null;
}

type PreConditionAction = (typeof preConditionActions)[number];
type ExitConditionAction = (typeof exitConditionActions)[number];
type PostConditionAction = (typeof postConditionActions)[number];

export interface SequencingRule<Action = PreConditionAction | ExitConditionAction | PostConditionAction> {
  readonly action: Action;
  readonly combination: "all" | "any";
  readonly conditions: readonly RuleCondition[];
}

export interface SequencingRules {
  readonly preCondition: readonly SequencingRule<PreConditionAction>[];
  readonly exitCondition: readonly SequencingRule<ExitConditionAction>[];
  readonly postCondition: readonly SequencingRule<PostConditionAction>[];
}

export interface RollupRule {
  readonly action: (typeof rollupActions)[number];
  readonly childActivitySet: (typeof childActivitySets)[number];
  readonly minimumCount: number;
  /** 0 to 1. */
  readonly minimumPercent: number;
  readonly combination: "all" | "any";
  readonly conditions: readonly { readonly condition: RollupConditionName; readonly not: boolean }[];
}

export interface RollupRules {
  readonly rollupObjectiveSatisfied: boolean;
  readonly rollupProgressCompletion: boolean;
  /** 0 to 1. */
  readonly objectiveMeasureWeight: number;
  readonly rules: readonly RollupRule[];
}

/** Rules with an action or only conditions that the standard does not know are left out: they can never apply. */
export const readSequencingRules = (element: XmlElement | undefined): SequencingRules => ({
  preCondition: readRules(element, "preconditionrule", preConditionActions),
  exitCondition: readRules(element, "exitconditionrule", exitConditionActions),
  postCondition: readRules(element, "postconditionrule", postConditionActions),
});

function readRules<Action extends string>(
  element: XmlElement | undefined,
  name: string,
  actions: readonly Action[],
): SequencingRule<Action>[] {
  return childrenNamed(element, name).flatMap((rule) => {
    const action = oneOf(actions, attribute(childAt(rule, "ruleaction"), "action"));
    const list = childAt(rule, "ruleconditions");
    const conditions = childrenNamed(list, "rulecondition").flatMap(readRuleCondition);
    if (!action || conditions.length === 0) return [];
    return { action, combination: oneOf(combinations, attribute(list, "conditioncombination")) ?? "all", conditions };
  });
}

function readRuleCondition(element: XmlElement): RuleCondition[] {
  const condition = oneOf(ruleConditions, attribute(element, "condition"));
  if (!condition) return [];
  return [
    {
      condition,
      not: isNot(element),
      referencedObjective: attribute(element, "referencedobjective"),
      measureThreshold: real(attribute(element, "measurethreshold"), -1, 1),
    },
  ];
}

const isNot = (element: XmlElement): boolean => attribute(element, "operator")?.toLowerCase() === "not";

export const readRollupRules = (element: XmlElement | undefined): RollupRules => ({
  rollupObjectiveSatisfied: flag(element, "rollupobjectivesatisfied", "true"),
  rollupProgressCompletion: flag(element, "rollupprogresscompletion", "true"),
  objectiveMeasureWeight: real(attribute(element, "objectivemeasureweight"), 0, 1) ?? 1,
  rules: childrenNamed(element, "rolluprule").flatMap(readRollupRule),
});

function readRollupRule(rule: XmlElement): RollupRule[] {
  const action = oneOf(rollupActions, attribute(childAt(rule, "rollupaction"), "action"));
  const list = childAt(rule, "rollupconditions");
  const conditions = childrenNamed(list, "rollupcondition").flatMap((element) => {
    const condition = oneOf(rollupConditions, attribute(element, "condition"));
    return condition ? [{ condition, not: isNot(element) }] : [];
  });
  if (!action || conditions.length === 0) return [];
  return [
    {
      action,
      childActivitySet: oneOf(childActivitySets, attribute(rule, "childactivityset")) ?? "all",
      minimumCount: nonNegativeInteger(attribute(rule, "minimumcount")) ?? 0,
      minimumPercent: real(attribute(rule, "minimumpercent"), 0, 1) ?? 0,
      combination: oneOf(combinations, attribute(list, "conditioncombination")) ?? "any",
      conditions,
    },
  ];
}
