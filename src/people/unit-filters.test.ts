import pg from "pg";
import { describe, expect, it } from "vitest";
import { workOf } from "../../bench/work.ts";
import type { Acting } from "#platform/action/acting.ts";
import { organisationItself } from "#platform/actor.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { useDatabase } from "#test/database/database.ts";
import { insertOrganisation } from "./queries/organisation.ts";
import { insertUnits, type NewUnit } from "./queries/units.ts";
import { findUnitFilters } from "./unit-filters.ts";

const { owner } = useDatabase();

const organisationId = newId();
const during = <Result>(work: (acting: Acting) => Promise<Result>): Promise<Result> =>
  inOrganisation(organisationId, (db) => work({ actor: organisationItself(organisationId), db, now: new Date() }));

/** One unit, thirty below it, and thirty below each of those. */
function threeLevels(): NewUnit[] {
  const units: NewUnit[] = [];
  const add = (name: string, above?: NewUnit): NewUnit => {
    const id = newId();
    const unit = {
      id,
      parentId: above?.id ?? null,
      ancestorIds: [...(above?.ancestorIds ?? []), id],
      name,
      code: name,
    };
    units.push(unit);
    return unit;
  };
  const top = add("Groot Water");
  for (let region = 1; region <= 30; region += 1) {
    const above = add(`Regio ${region}`, top);
    for (let team = 1; team <= 30; team += 1) add(`Team ${region}-${team}`, above);
  }
  return units;
}

describe("the units to narrow a list by", () => {
  const units = threeLevels();
  const teams = units.filter(({ name }) => name.startsWith("Team"));
  const chosen = teams[500];

  it("are the upper levels of 931 units and the one that is chosen, found without reading the others", async () => {
    await during(({ db }) =>
      insertOrganisation(db, {
        id: organisationId,
        name: "Groot Water",
        locale: "nl",
        timeZone: "Europe/Amsterdam",
        demonstration: false,
      }),
    );
    await during((acting) => insertUnits(acting, units));
    const client = new pg.Client(owner());
    await client.connect();
    await client.query("analyze people.unit");
    await client.end();
    const filters = await during((acting) => findUnitFilters(acting, chosen?.id ?? null));
    expect(filters).toHaveLength(1 + 30 + 1);
    expect(filters.map(({ label }) => label.trim())).toContain(chosen?.name);
    const { rows } = await workOf(organisationId, () =>
      during((acting) => findUnitFilters(acting, chosen?.id ?? null)),
    );
    expect(rows).toBeLessThanOrEqual(302);
  });

  it("are all of them for who sees the people of a few", async () => {
    const led = teams.slice(0, 40).map(({ id }) => id);
    const filters = await during((acting) => findUnitFilters(acting, null, led));
    expect(filters.map(({ value }) => value).toSorted()).toEqual(led.toSorted());
  });
});
