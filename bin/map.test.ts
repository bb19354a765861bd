import { describe, expect, it } from "vitest";
import { faultsIn, importsOf, plantedFaults } from "./map.ts";

describe("the map", () => {
  it.each(plantedFaults)("finds $what", ({ sources }) => {
    expect(faultsIn(sources)).not.toEqual([]);
  });

  it("lets pass what the rooms may do", () => {
    const allowed = [
      {
        path: "src/academy/actions/publish.ts",
        text: 'import { findPeople } from "#people";\nimport { record } from "#platform/activity/record.ts";',
      },
      {
        path: "src/academy/queries/trainings.ts",
        text: 'db.selectFrom("academy.training").innerJoin("people.person", "a", "b")',
      },
      {
        path: "src/academy/elements/player.ts",
        text: 'import * as m from "#messages/academy";\nimport { showToast } from "#ui/behaviour/toasts.ts";',
      },
      { path: "src/academy/rules.test.ts", text: 'import { aylin } from "#test/cast.ts";' },
    ];
    expect(faultsIn(allowed)).toEqual([]);
  });

  it("finds its way through any form of import, and takes no text for one", () => {
    const text =
      'import a from "a";\nimport {\n  b,\n} from "b";\nexport * from "c";\nimport "./d.css";\nconst e = await import("e");\nexport const f = { colour: "#faf6ef" };';
    expect(importsOf({ path: "src/people/x.ts", text })).toEqual(["a", "b", "c", "./d.css", "e"]);
  });

  it("finds a room that uses what stands below it", () => {
    const upsideDown = [
      { name: "roof", means: "", uses: ["cellar"] },
      { name: "cellar", means: "", uses: [] },
    ];
    expect(faultsIn([], upsideDown)).toEqual(["map: roof uses cellar, which does not stand above it."]);
  });

  it("tells the way round a circle of imports, and nothing of files that only follow each other", () => {
    const chain = [
      { path: "src/people/a.ts", text: 'import "./c.ts";' },
      { path: "src/people/b.ts", text: 'import "./a.ts";\nimport "./c.ts";' },
    ];
    expect(faultsIn([...chain, { path: "src/people/c.ts", text: "" }])).toEqual([]);
    expect(faultsIn([...chain, { path: "src/people/c.ts", text: 'import type { A } from "./a.ts";' }])).toEqual([
      "a circle of imports: src/people/a.ts → src/people/c.ts → src/people/a.ts",
    ]);
  });
});
