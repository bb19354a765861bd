/** Whoever is somewhere in the house sees in the menu where: every page belongs to an item, but for those of the bar on top. */
import { describe, expect, it } from "vitest";
import { currentItem } from "#ui/shell/current-item.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { acting } from "../actors.ts";
import { farid, sanne, thomas } from "../cast.ts";
import { useDatabase } from "../database/database.ts";
import { allRoutes, navigationFor } from "../../src/rooms.ts";

useDatabase();

/** Bell, account, what is stored about oneself, the tour and the organisation are reached from the bar on top; files, lists for elements and uploads are no pages of their own. */
const elsewhere = /^\/(account|over-mij|rondleiding|meldingen|organisatie|bestanden|uploads|welkom)(\/|$)/;

const pages = [
  ...new Set(
    allRoutes()
      .filter(({ method, access }) => method === "GET" && access === "signed-in")
      .map(({ path }) => path),
  ),
].filter((path) => !elsewhere.test(path));

async function placesFor(member: typeof sanne): Promise<Map<string, string | undefined>> {
  const actor = await acting(member);
  const items = inLocale(actor, () => navigationFor(actor, { isSettingUp: false }));
  return new Map(pages.map((path) => [path, currentItem(items, path.replaceAll(/:\w+(\{[^}]*\})?/g, "7"))?.href]));
}

describe("the menu", () => {
  it("marks an item on every page", async () => {
    const readers = [await placesFor(sanne), await placesFor(thomas), await placesFor(farid)];
    expect(pages.length).toBeGreaterThan(40);
    const isMarked = (path: string) => path.startsWith("/beheer") || readers.some((places) => places.get(path));
    expect(pages.filter((path) => !isMarked(path))).toEqual([]);
  });

  it.each([
    ["/afdelingen/:unitId/wijzigen", "/mensen"],
    ["/mensen/import/:importId", "/mensen"],
    ["/trainingen/nieuw", "/maken"],
    ["/trainingen/:trainingId", "/catalogus"],
    ["/trainingen/:trainingId/deelnemers", "/catalogus"],
    ["/trainingen/:trainingId/bewerken/publiceren", "/maken"],
    ["/trainingen/:trainingId/lessen/:lessonId/bewerken", "/maken"],
    ["/leren/:enrolmentId/:lessonId", "/leren"],
    ["/certificaten/:certificateId", "/leren"],
    ["/", "/"],
  ])("marks for an author on %s the item %s", async (path, item) => {
    expect((await placesFor(thomas)).get(path)).toBe(item);
  });
});
