import { describe, expect, it } from "vitest";
import type { Role } from "#platform/actor.ts";
import type { Scope } from "#blocks";
import { aylin, deLinde, sanne } from "#test/cast.ts";
import { mayLookAt } from "./permissions.ts";

const zuid = deLinde.units.find(({ code }) => code === "ZUID")?.id ?? "";
const scopes = {
  "one's own": { kind: "person", personId: aylin.id },
  "another's": { kind: "person", personId: sanne.id },
  "a unit": { kind: "unit", unitId: zuid, name: "Team Zuid" },
  "the organisation": { kind: "organisation" },
} as const satisfies Record<string, Scope>;

const actor = (role: Role, ledUnitIds: readonly string[] = []) => ({
  organisationId: deLinde.id,
  personId: aylin.id,
  name: aylin.name,
  roles: new Set<Role>(["employee", role]),
  ledUnitIds,
  locale: "nl" as const,
  timeZone: "Europe/Amsterdam",
});

const readers = {
  employee: actor("employee"),
  "leader of it": actor("leader", [zuid]),
  "leader of another": actor("leader", ["elsewhere"]),
  hr_adviser: actor("hr_adviser"),
  trainer: actor("trainer"),
  administrator: actor("administrator"),
};

describe.each(Object.entries(readers))("%s", (name, reader) => {
  const walks = name === "leader of it" || name === "hr_adviser";
  it.each([
    ["one's own", true, true],
    ["another's", false, false],
    ["a unit", true, walks],
    ["the organisation", true, true],
  ] as const)("looks at the house of %s", (which, whenOwn, otherwise) => {
    const scope = scopes[which];
    expect(mayLookAt(reader, { scope, isOwn: true })).toBe(whenOwn);
    if (scope.kind === "unit") expect(mayLookAt(reader, { scope, isOwn: false })).toBe(otherwise);
  });
});
