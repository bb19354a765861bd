import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "kysely";
import { offerDemonstration } from "#entrance";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { findDemonstration, type GuideRole, peopleToSignInAs } from "#people";
import { beginDemonstrationAnew, demonstration, makeDemonstration } from "../src/demonstration.ts";
import { tours } from "../src/tour/tours.ts";
import { aylin, deLinde, ruth } from "./cast.ts";
import { useDatabase } from "./database/database.ts";
import { useFiles } from "./files.ts";
import { type Browser, openWeb } from "./web/web.ts";

useDatabase();
useFiles();

beforeAll(async () => {
  offerDemonstration(demonstration);
  await makeDemonstration();
});
afterAll(() => offerDemonstration(null));

async function lookingAs(role: GuideRole): Promise<Browser> {
  const person = (await peopleToSignInAs()).find((each) => each.role === role);
  const browser = openWeb().visitor();
  const answer = await browser.post("/inloggen/demonstratie", { loginId: person?.loginId ?? "" });
  expect(answer.status).toBe(303);
  return browser;
}

const textOf = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text();

const rowsOf = async (organisationId: string): Promise<Record<string, number>> => {
  const counted: Record<string, number> = {};
  await inOrganisation(organisationId, async (db) => {
    for (const table of [
      "people.person",
      "learning.enrolment",
      "platform.activity",
      "platform.audit",
      "platform.file",
    ]) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from ${sql.table(table)} where organisation_id = ${organisationId}`.execute(db);
      counted[table] = rows[0]?.count ?? 0;
    }
  });
  return counted;
};

describe("looking around in the demonstration", () => {
  it.each(Object.keys(tours) as GuideRole[])("leads the %s along pages that open", async (role) => {
    const browser = await lookingAs(role);
    const home = await textOf(browser.get("/"));
    for (const { href } of tours[role]) {
      expect(home).toContain(`href="${href.replaceAll("&", "&amp;")}"`);
      const page = await browser.get(href);
      expect(page.status, href).toBe(200);
      expect(await page.text(), href).not.toContain("empty-state");
    }
  });

  it("folds the tour away for this browser, and lets one go on as somebody else", async () => {
    const browser = await lookingAs("nurse");
    expect(await textOf(browser.get("/"))).toMatch(/<details[^>]* open[^>]*><summary>Kijk eens bij…/);
    const answer = await browser.post("/rondleiding", { state: "closed", back: "/leren" });
    expect(answer.headers.get("location")).toBe("/leren");
    expect(await textOf(browser.get("/"))).not.toMatch(/<details[^>]* open[^>]*><summary>Kijk eens bij…/);

    const director = (await peopleToSignInAs()).find(({ role }) => role === "director");
    expect(await textOf(browser.get("/rondleiding"))).toContain(director?.name);
    await browser.post("/inloggen/demonstratie", { loginId: director?.loginId ?? "" });
    expect(await textOf(browser.get("/"))).toContain("Je kijkt rond als Hanneke de Wit, directeur-bestuurder.");
  });

  it("is not there in an organisation of real people", async () => {
    const browser = await openWeb().as(aylin);
    expect(await textOf(browser.get("/"))).not.toContain("tour-bar");
    expect((await browser.get("/rondleiding")).status).toBe(404);
    expect((await browser.post("/rondleiding", { state: "closed" })).status).toBe(404);
    expect((await (await openWeb().as(ruth)).post("/rondleiding/opnieuw")).status).toBe(404);
  });
});

describe("beginning the demonstration anew", () => {
  it("is for its administrator alone", async () => {
    const before = await findDemonstration();
    expect((await (await lookingAs("hr_adviser")).post("/rondleiding/opnieuw")).status).toBe(403);
    expect(await findDemonstration()).toBe(before);
  });

  it("takes the old one away wholly, signs everybody in it out, and leaves every other organisation alone", async () => {
    const before = (await findDemonstration()) ?? "";
    const others = await rowsOf(deLinde.id);
    const real = await openWeb().as(aylin);
    const [employee, administrator] = [await lookingAs("nurse"), await lookingAs("administrator")];
    const full = await rowsOf(before);

    const answer = await administrator.post("/rondleiding/opnieuw");
    expect(answer.headers.get("location")).toBe("/inloggen");
    const after = (await findDemonstration()) ?? "";
    expect(after).not.toBe(before);
    expect(new Set(Object.values(await rowsOf(before)))).toEqual(new Set([0]));
    const { "platform.audit": _looked, ...same } = full;
    expect(await rowsOf(after)).toMatchObject(same);
    expect((await employee.get("/")).status).toBe(303);
    expect((await real.get("/")).status).toBe(200);
    expect(await rowsOf(deLinde.id)).toEqual(others);
  });

  it("happens once when two ask at the same time", async () => {
    const before = (await findDemonstration()) ?? "";
    const done = await Promise.all([beginDemonstrationAnew(before), beginDemonstrationAnew(before)]);
    expect(done.filter((isAnew) => isAnew)).toEqual([true]);
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from platform.organisation where demonstration`.execute(globalDatabase());
    expect(rows).toEqual([{ count: 1 }]);
  });

  it("cannot be done to any other organisation: the database itself refuses", async () => {
    const removal = sql`select platform.remove_demonstration(${deLinde.id}::uuid)`.execute(globalDatabase());
    await expect(removal).rejects.toThrow("Only a demonstration can be removed.");
    expect(await beginDemonstrationAnew(deLinde.id)).toBe(false);
  });
});
