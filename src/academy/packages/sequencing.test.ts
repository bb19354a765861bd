import { describe, expect, test } from "vitest";
import { inspectBytes, itemOf, namespaces2004, organizationOf, packageOf, version2004 } from "#test/inspect.ts";
import type { Sequencing } from "./sequencing.ts";

/** The sequencing of the only item, which holds `inside`; `rest` follows the resources. */
async function sequencingOf(inside: string, rest = ""): Promise<Sequencing | null> {
  const organizations = organizationOf(itemOf("a", inside));
  const { organization } = await inspectBytes(
    packageOf({ namespaces: namespaces2004, metadata: version2004, organizations, rest }),
  );
  return organization.items[0]?.sequencing ?? null;
}

describe("sequencing", () => {
  test("that is absent is null, and that is empty has the standard's defaults", async () => {
    expect(await sequencingOf("")).toBeNull();
    expect(await sequencingOf("<imsss:sequencing/>")).toEqual({
      controlMode: {
        choice: true,
        choiceExit: true,
        flow: false,
        forwardOnly: false,
        useCurrentAttemptObjectiveInfo: true,
        useCurrentAttemptProgressInfo: true,
      },
      rules: { preCondition: [], exitCondition: [], postCondition: [] },
      limitConditions: {
        attemptLimit: null,
        attemptAbsoluteDurationLimit: null,
        activityAbsoluteDurationLimit: null,
        beginTimeLimit: null,
        endTimeLimit: null,
      },
      rollup: { rollupObjectiveSatisfied: true, rollupProgressCompletion: true, objectiveMeasureWeight: 1, rules: [] },
      objectives: [],
      randomization: {
        randomizationTiming: "never",
        reorderChildren: false,
        selectionTiming: "never",
        selectCount: null,
      },
      deliveryControls: { tracked: true, completionSetByContent: false, objectiveSetByContent: false },
      constrainedChoice: { preventActivation: false, constrainChoice: false },
      rollupConsiderations: {
        requiredForSatisfied: "always",
        requiredForNotSatisfied: "always",
        requiredForCompleted: "always",
        requiredForIncomplete: "always",
        measureSatisfactionIfActive: true,
      },
    });
  });

  test("reads its attributes, whatever the capitals, and keeps the default where a value is nonsense", async () => {
    const read = await sequencingOf(`<imsss:sequencing>
      <imsss:controlMode choice="FALSE" flow="1" forwardonly="true" choiceExit="misschien"/>
      <imsss:limitConditions attemptLimit="3" attemptAbsoluteDurationLimit="PT1H"/>
      <imsss:rollupRules objectiveMeasureWeight="0.5" rollupProgressCompletion="false"/>
      <imsss:randomizationControls randomizationTiming="onEachNewAttempt" selectionTiming="soms" selectCount="2" reorderChildren="true"/>
      <imsss:deliveryControls tracked="false"/>
      <adlseq:constrainedChoiceConsiderations preventActivation="true"/>
      <adlseq:rollupConsiderations requiredForCompleted="ifNotSkipped" measureSatisfactionIfActive="false"/>
    </imsss:sequencing>`);
    expect(read).toMatchObject({
      controlMode: { choice: false, choiceExit: true, flow: true, forwardOnly: true },
      limitConditions: { attemptLimit: 3, attemptAbsoluteDurationLimit: "PT1H" },
      rollup: { objectiveMeasureWeight: 0.5, rollupProgressCompletion: false },
      randomization: {
        randomizationTiming: "onEachNewAttempt",
        selectionTiming: "never",
        selectCount: 2,
        reorderChildren: true,
      },
      deliveryControls: { tracked: false },
      constrainedChoice: { preventActivation: true, constrainChoice: false },
      rollupConsiderations: { requiredForCompleted: "ifNotSkipped", measureSatisfactionIfActive: false },
    });
  });

  test("takes from a shared definition what it does not define itself", async () => {
    const shared = `<imsss:sequencingCollection><imsss:sequencing ID="samen">
      <imsss:controlMode flow="true"/><imsss:deliveryControls tracked="false"/>
      <imsss:objectives><imsss:primaryObjective objectiveID="gedeeld"/></imsss:objectives>
    </imsss:sequencing></imsss:sequencingCollection>`;
    const own = `<imsss:sequencing IDRef="samen"><imsss:controlMode choice="false"/><adlseq:objectives/></imsss:sequencing>`;
    expect(await sequencingOf(own, shared)).toMatchObject({
      controlMode: { choice: false, flow: false },
      deliveryControls: { tracked: false },
      objectives: [{ id: "gedeeld", primary: true }],
    });
    expect(await sequencingOf(`<imsss:sequencing IDRef="weg"/>`, shared)).toMatchObject({
      controlMode: { flow: false },
    });
  });
});

const exitRule = (condition: string, action: string): string =>
  `<imsss:exitConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="${condition}"/></imsss:ruleConditions><imsss:ruleAction action="${action}"/></imsss:exitConditionRule>`;

describe("rules", () => {
  test("carry their conditions, operators, objectives and thresholds", async () => {
    const read = await sequencingOf(`<imsss:sequencing><imsss:sequencingRules>
      <imsss:preConditionRule><imsss:ruleConditions conditionCombination="any"><imsss:ruleCondition condition="objectiveMeasureLessThan" measureThreshold="0.5" referencedObjective="x" operator="not"/></imsss:ruleConditions><imsss:ruleAction action="hiddenFromChoice"/></imsss:preConditionRule>
      <imsss:postConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="attempted"/><imsss:ruleCondition condition="verzonnen"/></imsss:ruleConditions><imsss:ruleAction action="retry"/></imsss:postConditionRule>
    </imsss:sequencingRules></imsss:sequencing>`);
    expect(read?.rules).toEqual({
      preCondition: [
        {
          action: "hiddenFromChoice",
          combination: "any",
          conditions: [
            { condition: "objectiveMeasureLessThan", not: true, referencedObjective: "x", measureThreshold: 0.5 },
          ],
        },
      ],
      exitCondition: [],
      postCondition: [
        {
          action: "retry",
          combination: "all",
          conditions: [{ condition: "attempted", not: false, referencedObjective: null, measureThreshold: null }],
        },
      ],
    });
  });

  test("without a known action or any known condition can never apply, and are left out", async () => {
    const read = await sequencingOf(
      `<imsss:sequencing><imsss:sequencingRules>${exitRule("always", "dansen")}${exitRule("verzonnen", "exit")}</imsss:sequencingRules></imsss:sequencing>`,
    );
    expect(read?.rules.exitCondition).toEqual([]);
  });

  test("of rollup carry their set, minimum and conditions", async () => {
    const read =
      await sequencingOf(`<imsss:sequencing><imsss:rollupRules><imsss:rollupRule childActivitySet="atLeastPercent" minimumPercent="0.75" minimumCount="2">
      <imsss:rollupConditions conditionCombination="all"><imsss:rollupCondition operator="not" condition="activityProgressKnown"/></imsss:rollupConditions><imsss:rollupAction action="incomplete"/>
    </imsss:rollupRule></imsss:rollupRules></imsss:sequencing>`);
    expect(read?.rollup.rules).toEqual([
      {
        action: "incomplete",
        childActivitySet: "atLeastPercent",
        minimumCount: 2,
        minimumPercent: 0.75,
        combination: "all",
        conditions: [{ condition: "activityProgressKnown", not: true }],
      },
    ]);
  });
});

describe("objectives", () => {
  test("of IMS and ADL are one, the primary first, each map with the values of its own schema", async () => {
    const read = await sequencingOf(`<imsss:sequencing>
      <imsss:objectives>
        <imsss:objective objectiveID="tweede" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>-0.5</imsss:minNormalizedMeasure></imsss:objective>
        <imsss:primaryObjective objectiveID="eerste"><imsss:mapInfo targetObjectiveID="g" readNormalizedMeasure="false" writeSatisfiedStatus="true"/><imsss:mapInfo/></imsss:primaryObjective>
        <imsss:objective/>
      </imsss:objectives>
      <adlseq:objectives><adlseq:objective objectiveID="eerste"><adlseq:mapInfo targetObjectiveID="g" readRawScore="false" readMinScore="false" readMaxScore="false" writeProgressMeasure="true"/></adlseq:objective></adlseq:objectives>
    </imsss:sequencing>`);
    expect(read?.objectives).toEqual([
      {
        id: "eerste",
        primary: true,
        satisfiedByMeasure: false,
        minNormalizedMeasure: 1,
        maps: [
          {
            targetObjectiveId: "g",
            reads: ["SatisfiedStatus", "CompletionStatus", "ProgressMeasure"],
            writes: ["SatisfiedStatus", "ProgressMeasure"],
          },
        ],
      },
      { id: "tweede", primary: false, satisfiedByMeasure: true, minNormalizedMeasure: -0.5, maps: [] },
    ]);
  });
});
