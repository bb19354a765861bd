import { describe, expect, test } from "vitest";
import { inspectBytes, itemOf, namespaces2004, organizationOf, packageOf, version2004 } from "#test/inspect.ts";
import { scorm12Package, scorm2004Package } from "#test/packages.ts";
import { inspectToJson } from "./inspect.ts";
import { launchesOf } from "./items.ts";

describe("a course of two SCOs", () => {
  test("in SCORM 1.2", async () => {
    const contents = await inspectBytes(scorm12Package());
    expect(contents).toMatchObject({
      standard: "scorm-1.2",
      edition: null,
      identifier: "leerhuis-course",
      title: "Veilig tillen",
      language: "nl",
      scoCount: 2,
      assetCount: 0,
      root: "",
      remarks: [],
    });
    expect(contents.launch).toEqual({
      resourceId: "resource-kijken",
      kind: "sco",
      path: "index.html",
      address: "index.html?les=kijken",
    });
    expect(contents.organization.items[1]).toMatchObject({
      id: "item-benen",
      title: "Til met je benen",
      visible: true,
      masteryScore: 60,
      sequencing: null,
    });
    expect(contents.size).toBe(contents.files.reduce((sum, { size }) => sum + size, 0));
  });

  test("in SCORM 2004", async () => {
    const contents = await inspectBytes(scorm2004Package({}, "inOrder"));
    expect(contents).toMatchObject({ standard: "scorm-2004", edition: "4th", scoCount: 2, remarks: [] });
    expect(contents.organization).toMatchObject({
      objectivesGlobalToSystem: false,
      sequencing: { controlMode: { choice: true, flow: true } },
    });
  });

  test("survives JSON as it is", async () => {
    const contents = await inspectBytes(scorm2004Package());
    expect(JSON.parse(inspectToJson(contents))).toEqual(contents);
  });

  test("is JSON that no terminal acts on", async () => {
    const contents = await inspectBytes(scorm12Package({ title: "\u009b31m\u{e0001}" }));
    expect(inspectToJson({ ...contents, title: "\u009b31m\u202e\u{e0001}" })).toContain(
      String.raw`"title": "\u009b31m\u202e\udb40\udc01"`,
    );
  });
});

describe("what an item says", () => {
  test("in SCORM 1.2: prerequisites, mastery score, time and launch data", async () => {
    const inside = `<adlcp:prerequisites type="aicc_script">a&amp;b</adlcp:prerequisites><adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>
      <adlcp:timelimitaction>Exit,No Message</adlcp:timelimitaction><adlcp:datafromlms>kleur=rood</adlcp:datafromlms><adlcp:masteryscore> 80 </adlcp:masteryscore>`;
    const { organization: read } = await inspectBytes(
      packageOf({ organizations: organizationOf(itemOf("a", inside, `isvisible="false"`)) }),
    );
    expect(read.items[0]).toMatchObject({
      visible: false,
      prerequisites: "a&b",
      maxTimeAllowed: "00:30:00",
      timeLimitAction: "exit,no message",
      dataFromLms: "kleur=rood",
      masteryScore: 80,
    });
  });

  test("in SCORM 2004: completion threshold, hidden buttons and shared data", async () => {
    const inside = `<adlcp:timeLimitAction>continue,message</adlcp:timeLimitAction><adlcp:dataFromLMS>x</adlcp:dataFromLMS>
      <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.75" progressWeight="0.5"/>
      <adlcp:data><adlcp:map targetID="store" readSharedData="false"/><adlcp:map/></adlcp:data>
      <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>previous</adlnav:hideLMSUI><adlnav:hideLMSUI>suspendall</adlnav:hideLMSUI><adlnav:hideLMSUI>alles</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>`;
    const { organization: read } = await inspectBytes(
      packageOf({
        namespaces: namespaces2004,
        metadata: version2004,
        organizations: organizationOf(itemOf("a", inside)),
      }),
    );
    expect(read.items[0]).toMatchObject({
      timeLimitAction: "continue,message",
      dataFromLms: "x",
      completionThreshold: { completedByMeasure: true, minProgressMeasure: 0.75, progressWeight: 0.5 },
      hideLmsUi: ["previous", "suspendAll"],
      sharedData: [{ targetId: "store", readSharedData: false, writeSharedData: true }],
    });
  });

  test("in the older editions the completion threshold is a text", async () => {
    const inside = `<adlcp:completionThreshold>0.4</adlcp:completionThreshold>`;
    const { organization: read } = await inspectBytes(
      packageOf({
        namespaces: namespaces2004,
        metadata: version2004,
        organizations: organizationOf(itemOf("a", inside)),
      }),
    );
    expect(read.items[0]?.completionThreshold).toEqual({
      completedByMeasure: true,
      minProgressMeasure: 0.4,
      progressWeight: 1,
    });
  });

  test("items inside items keep their order and tell SCOs from assets", async () => {
    const resources = `<resources><resource identifier="r" adlcp:scormtype="SCO" href="index.html"/><resource identifier="plaat" adlcp:scormtype="asset" href="plaat.svg"/></resources>`;
    const nested = `<item identifier="hoofdstuk"><title>Hoofdstuk</title>${itemOf("a")}<item identifier="b" identifierref="plaat"><title>b</title></item></item>${itemOf("c")}`;
    const contents = await inspectBytes(
      packageOf({ organizations: organizationOf(nested), resources }, [{ name: "plaat.svg" }]),
    );
    expect(contents.organization.items.map(({ id, items }) => [id, items.map((child) => child.id)])).toEqual([
      ["hoofdstuk", ["a", "b"]],
      ["c", []],
    ]);
    expect(launchesOf(contents.organization.items).map(({ kind, path }) => [kind, path])).toEqual([
      ["sco", "index.html"],
      ["asset", "plaat.svg"],
      ["sco", "index.html"],
    ]);
    expect(contents).toMatchObject({ scoCount: 2, assetCount: 1 });
  });
});
