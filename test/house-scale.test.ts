import { describe, expect, it } from "vitest";
import { type Crowd, gatherCrowd } from "../bench/crowd.ts";
import { workOf } from "../bench/work.ts";
import { lookAtBlock } from "../src/house/actions/look-at-block.ts";
import { lookAtHouse } from "../src/house/actions/look-at-house.ts";
import { countPast } from "../src/house/queries/past.ts";
import { countedOfPeople } from "../src/house/registry.ts";
import { organisationItself } from "#platform/actor.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { useDatabase } from "./database/database.ts";
import { explaining } from "./database/explaining.ts";

const { owner } = useDatabase();

const pages: Readonly<Record<string, (crowd: Crowd) => Promise<unknown>>> = {
  "one's own house": ({ leader }) => lookAtHouse(leader, {}),
  "the house of a unit": ({ leader, topUnitId }) => lookAtHouse(leader, { van: topUnitId }),
  "the house of the organisation": ({ leader }) => lookAtHouse(leader, { van: "organisatie" }),
  "the page of a block": ({ leader }) => lookAtBlock(leader, { block: "investering", van: "organisatie" }),
};

describe("the pages of the house", () => {
  it("ask as many queries and read as many rows for 1,000 people as for 4,000", async () => {
    const now = new Date();
    const [small, large] = [await gatherCrowd(1_000, now, owner()), await gatherCrowd(4_000, now, owner())];
    for (const [name, look] of Object.entries(pages)) {
      const few = await workOf(small.organisationId, () => look(small));
      const many = await workOf(large.organisationId, () => look(large));
      expect(many.queries, name).toBe(few.queries);
      expect(many.queries, name).toBeLessThanOrEqual(3);
      expect(many.rows, name).toBeGreaterThan(0);
      // A unit may have a few more units below it.
      expect(many.rows, name).toBeLessThanOrEqual(few.rows + 30);
    }
  }, 120_000);
});

describe("a past that is written in one go", () => {
  it("is counted without comparing each person with the days of all, also where the database knows nothing of them", async () => {
    const now = new Date();
    const { organisationId } = await gatherCrowd(800, now, null);
    const [days, comparisons] = await inOrganisation(organisationId, async (db) => {
      const known = await db.selectFrom("house.person_day").select("day").execute();
      const { explained, comparisons: compared } = explaining(db);
      await countPast({ actor: organisationItself(organisationId), db: explained, now }, countedOfPeople());
      return [known.length, compared()];
    });
    expect(days).toBeGreaterThan(3_000);
    expect(comparisons).toBeGreaterThan(0);
    expect(comparisons).toBeLessThan(days * 20);
  });
});
