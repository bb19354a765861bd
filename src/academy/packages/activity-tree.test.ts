/** On the real runtime: what the tree says is what scorm-again does. */
import { Scorm12API, Scorm2004API, type Settings } from "scorm-again";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { inspectBytes, namespaces2004, packageOf, version2004 } from "#test/inspect.ts";
import { scorm12Package, scorm2004Package } from "#test/packages.ts";
import { toActivityTree } from "./activity-tree.ts";
import type { PackageContents } from "./contents.ts";
import { initialValues } from "./initial-values.ts";

/** The runtime speaks to the console whatever its settings say. */
beforeEach(() => {
  vi.spyOn(console, "debug").mockReturnValue();
});

interface Play {
  readonly api: Scorm2004API;
  /** Identifiers of what was delivered, in order. */
  readonly delivered: string[];
}

const silent: Settings = { autocommit: false, onLogMessage: () => {} };

function play(contents: PackageContents): Play {
  const delivered: string[] = [];
  const sequencing = z.custom<NonNullable<Settings["sequencing"]>>().parse({
    activityTree: JSON.parse(JSON.stringify(toActivityTree(contents))) as unknown,
    eventListeners: { onActivityDelivery: ({ id }: { id: string }) => delivered.push(id) },
  });
  return { api: new Scorm2004API({ ...silent, sequencing }), delivered };
}

/** Plays the item that was delivered: sets these values, asks to go on, and ends. */
function finish({ api }: Play, values: Record<string, string>): void {
  api.Initialize("");
  for (const [element, value] of Object.entries(values)) api.SetValue(element, value);
  api.SetValue("adl.nav.request", "continue");
  api.Terminate("");
  api.reset();
}

const course = (items: string, sequencing: string) =>
  inspectBytes(
    packageOf({
      namespaces: namespaces2004,
      metadata: version2004,
      organizations: `<organizations><organization identifier="o"><title>T</title>${items}<imsss:sequencing>${sequencing}</imsss:sequencing></organization></organizations>`,
    }),
  );
const item = (id: string, sequencing = "") =>
  `<item identifier="${id}" identifierref="r"><title>${id}</title><imsss:sequencing>${sequencing}</imsss:sequencing></item>`;
const flow = `<imsss:controlMode choice="true" flow="true"/>`;

describe("a course in order", () => {
  test("opens its second part only after the first was passed", async () => {
    const failed = play(await inspectBytes(scorm2004Package({}, "inOrder")));
    failed.api.processNavigationRequest("start");
    finish(failed, { "cmi.completion_status": "completed", "cmi.score.scaled": "0.5" });
    expect(failed.delivered).toEqual(["item-kijken"]);
    expect(failed.api.processNavigationRequest("choice", "item-benen")).toBe(false);

    const passed = play(await inspectBytes(scorm2004Package({}, "inOrder")));
    passed.api.processNavigationRequest("start");
    finish(passed, { "cmi.completion_status": "completed", "cmi.score.scaled": "0.7" });
    expect(passed.delivered).toEqual(["item-kijken", "item-benen"]);
    expect(passed.api.getActivityTrackingData("item-kijken")).toMatchObject({
      completionStatus: "completed",
      successStatus: "passed",
      score: 0.7,
    });
  });

  test("is free to choose from when it says so", async () => {
    const free = play(await inspectBytes(scorm2004Package()));
    expect(free.api.processNavigationRequest("choice", "item-benen")).toBe(true);
    expect(free.delivered).toEqual(["item-benen"]);
  });

  test("goes on where it was in another browser", async () => {
    const contents = await inspectBytes(scorm2004Package({}, "inOrder"));
    const before = play(contents);
    before.api.processNavigationRequest("start");
    finish(before, { "cmi.completion_status": "completed", "cmi.score.scaled": "1" });
    before.api.Initialize("");
    before.api.SetValue("cmi.exit", "suspend");
    before.api.SetValue("adl.nav.request", "suspendAll");
    before.api.Terminate("");
    const after = play(contents);
    after.api.deserializeSequencingState(before.api.serializeSequencingState());
    after.api.processNavigationRequest("resumeAll");
    expect(after.delivered).toEqual(["item-benen"]);
  });
});

test("an organization without flow cannot start by itself, only by choice, as the standard has it", async () => {
  const run = play(await inspectBytes(packageOf({ namespaces: namespaces2004, metadata: version2004 })));
  expect(run.api.processNavigationRequest("start")).toBe(false);
  expect(run.api.processNavigationRequest("choice", "kijken")).toBe(true);
});

test("a primary objective without an identifier passes by its measure, and the content does not see it", async () => {
  const objectives = `<imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>`;
  const contents = await course(item("a", objectives) + item("b"), flow);
  const run = play(contents);
  run.api.processNavigationRequest("start");
  run.api.Initialize("");
  expect(run.api.GetValue("cmi.objectives._count")).toBe("0");
  run.api.SetValue("cmi.score.scaled", "0.7");
  run.api.Terminate("");
  expect(run.api.getActivityTrackingData("a")).toMatchObject({ successStatus: "failed", score: 0.7 });
});

const always = (rule: string, action: string): string =>
  `<imsss:sequencingRules><imsss:${rule}><imsss:ruleConditions><imsss:ruleCondition condition="always"/></imsss:ruleConditions><imsss:ruleAction action="${action}"/></imsss:${rule}></imsss:sequencingRules>`;

test("rules before and after an activity skip it and end the course", async () => {
  const items = [
    item("a"),
    item("b", always("preConditionRule", "skip")),
    item("c", always("postConditionRule", "exitAll")),
    item("d"),
  ];
  const run = play(await course(items.join(""), flow));
  run.api.processNavigationRequest("start");
  finish(run, { "cmi.completion_status": "completed" });
  finish(run, { "cmi.completion_status": "completed" });
  expect(run.delivered).toEqual(["a", "c"]);
});

test("an attempt limit holds, and a limit that is no duration does not break the tree", async () => {
  const limits = `<imsss:limitConditions attemptLimit="1" attemptAbsoluteDurationLimit="een uur"/>`;
  const run = play(await course(item("a", limits) + item("b"), flow));
  run.api.processNavigationRequest("start");
  finish(run, { "cmi.completion_status": "completed" });
  expect(run.api.processNavigationRequest("choice", "a")).toBe(false);
  expect(run.delivered).toEqual(["a", "b"]);
});

test.each(["once", "onEachNewAttempt"])(
  "a selection of two in random order, %s, is two different parts, and the same ones after a resume",
  async (timing) => {
    const random = `${flow}<imsss:randomizationControls randomizationTiming="${timing}" reorderChildren="true" selectionTiming="${timing}" selectCount="2"/>`;
    const contents = await course(["a", "b", "c", "d"].map((id) => item(id)).join(""), random);
    const run = play(contents);
    run.api.processNavigationRequest("start");
    const resumed = play(contents);
    resumed.api.deserializeSequencingState(run.api.serializeSequencingState());
    for (const each of [run, resumed]) {
      for (let step = 0; step < 4; step++) finish(each, { "cmi.completion_status": "completed" });
    }
    expect(new Set(run.delivered).size).toBe(2);
    expect(run.delivered).toHaveLength(2);
    expect(resumed.delivered).toEqual(run.delivered.slice(1));
  },
);

test("rollup: a chapter is complete when half of its parts are", async () => {
  const rule = `<imsss:rollupRules><imsss:rollupRule childActivitySet="atLeastPercent" minimumPercent="0.5"><imsss:rollupConditions><imsss:rollupCondition condition="completed"/></imsss:rollupConditions><imsss:rollupAction action="completed"/></imsss:rollupRule></imsss:rollupRules>`;
  const run = play(await course(item("a") + item("b") + item("c") + item("d"), flow + rule));
  run.api.processNavigationRequest("start");
  finish(run, { "cmi.completion_status": "completed" });
  expect(run.api.getActivityTrackingData("o")?.completionStatus).not.toBe("completed");
  finish(run, { "cmi.completion_status": "completed" });
  expect(run.api.getActivityTrackingData("o")?.completionStatus).toBe("completed");
});

const whenTimeIsUp = (operator: string): string =>
  `<imsss:rollupRules><imsss:rollupRule><imsss:rollupConditions><imsss:rollupCondition operator="${operator}" condition="timeLimitExceeded"/></imsss:rollupConditions><imsss:rollupAction action="completed"/></imsss:rollupRule></imsss:rollupRules>`;

test.each([
  ["noOp", { condition: "always", operator: "not" }],
  ["not", { condition: "always", operator: "noOp" }],
])(
  "a rollup condition that the runtime does not know is never met; with the operator %s that is %j",
  async (operator, condition) => {
    const tree = toActivityTree(await course(item("a"), flow + whenTimeIsUp(operator)));
    expect(tree.rollupRules?.rules[0]?.conditions).toEqual([condition]);
  },
);

test("a SCORM 1.2 package has no activity tree", async () => {
  const contents = await inspectBytes(scorm12Package());
  expect(() => toActivityTree(contents)).toThrow(TypeError);
});

describe("initial values reach the content", () => {
  test("of SCORM 1.2", async () => {
    const inside = `<adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed><adlcp:datafromlms>kleur=rood</adlcp:datafromlms><adlcp:masteryscore>80</adlcp:masteryscore>`;
    const { organization } = await inspectBytes(
      packageOf({
        organizations: `<organizations><organization identifier="o"><title>T</title><item identifier="i" identifierref="r">${inside}</item></organization></organizations>`,
      }),
    );
    const [first] = organization.items;
    const api = new Scorm12API(silent);
    if (first) api.loadFromFlattenedJSON(initialValues("scorm-1.2", first));
    api.LMSInitialize("");
    expect(
      ["cmi.launch_data", "cmi.student_data.mastery_score", "cmi.student_data.max_time_allowed"].map((name) =>
        api.LMSGetValue(name),
      ),
    ).toEqual(["kleur=rood", "80", "00:30:00"]);
  });

  test("of SCORM 2004, where the passing score decides about success", async () => {
    const contents = await inspectBytes(scorm2004Package());
    const run = play(contents);
    run.api.processNavigationRequest("start");
    const [first] = contents.organization.items;
    if (first) run.api.loadFromFlattenedJSON(initialValues("scorm-2004", first));
    run.api.Initialize("");
    run.api.SetValue("cmi.score.scaled", "0.5");
    expect([run.api.GetValue("cmi.scaled_passing_score"), run.api.GetValue("cmi.success_status")].map(String)).toEqual([
      "0.6",
      "failed",
    ]);
  });
});
