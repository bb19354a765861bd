import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "kysely";
import { offerDemonstration } from "#entrance";
import { globalDatabase, inOrganisation } from "#platform/db/database.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { readReorganisation } from "../src/people/actions/read-reorganisation.ts";
import { readReorganisations } from "../src/people/actions/read-reorganisations.ts";
import { lookAtHouse } from "../src/house/actions/look-at-house.ts";
import { frameOf } from "#frame";
import { peopleToSignInAs } from "#people";
import { deLinde, vanRijn } from "./cast.ts";
import { useDatabase } from "./database/database.ts";
import { useFiles } from "./files.ts";
import { openWeb } from "./web/web.ts";
import { demonstration, makeDemonstration } from "../src/demonstration.ts";

useDatabase();
useFiles();

/** All that the database holds of these organisations, as one fingerprint. */
async function fingerprintOf(organisationIds: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.columns
    where column_name = 'organisation_id' and table_schema not in ('jobs', 'pg_catalog') order by 1`.execute(
    globalDatabase(),
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const organisationId of organisationIds)
    for (const { name } of tables) {
      const { rows } = await inOrganisation(organisationId, (db) =>
        sql<{ row: string }>`
          select kept::text as row from ${sql.raw(name)} kept where organisation_id = ${organisationId} order by 1`.execute(
          db,
        ),
      );
      hash.update(JSON.stringify([name, rows]));
    }
  return hash.digest("hex");
}

const demonstrationId = async (): Promise<string> => {
  const row = await globalDatabase()
    .selectFrom("platform.organisation")
    .select("id")
    .where("demonstration", "=", true)
    .executeTakeFirstOrThrow();
  return row.id;
};

async function inDemonstration<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  const { rows } = await inOrganisation(await demonstrationId(), (db) => query.execute(db));
  return rows;
}

let before = "";
let made = false;

beforeAll(async () => {
  before = await fingerprintOf([deLinde.id, vanRijn.id]);
  offerDemonstration(demonstration);
  made = await makeDemonstration();
});
afterAll(() => offerDemonstration(null));

describe("the demonstration organisation", () => {
  it("changes nothing at any other organisation", async () => {
    expect(await fingerprintOf([deLinde.id, vanRijn.id])).toBe(before);
  });

  it("is made once: a second time it is there already and stays as it is", async () => {
    expect(made).toBe(true);
    const standing = await fingerprintOf([await demonstrationId()]);
    expect(await makeDemonstration()).toBe(false);
    await demonstration.prepare();
    expect(await fingerprintOf([await demonstrationId()])).toBe(standing);
  });

  it("has about 120 people, any of whom one comes in as with one click", async () => {
    const people = await inDemonstration(
      sql<{ name: string; loginId: string }>`
        select name, login_id as "loginId" from people.person where deactivated_at is null order by name`,
    );
    expect(people.length).toBe(123);
    const web = openWeb();
    for (const { name, loginId } of people.filter((_, index) => index % 12 === 0)) {
      const browser = web.visitor();
      const answer = await browser.post("/inloggen/demonstratie", { loginId });
      expect(answer.status, name).toBe(303);
      expect((await browser.get("/")).status, name).toBe(200);
    }
  });

  it("offers one to look around as for every role, each with what there is to see", async () => {
    const organisationId = await demonstrationId();
    const people = await peopleToSignInAs();
    const frames = await Promise.all(people.map(({ loginId }) => frameOf(organisationId, loginId)));
    const roles = Object.fromEntries(people.map(({ role }, index) => [role, [...(frames[index]?.actor.roles ?? [])]]));
    expect(roles).toEqual({
      director: ["employee", "leader"],
      hr_adviser: ["employee", "hr_adviser"],
      leader: ["employee", "leader"],
      trainer: ["employee", "trainer"],
      nurse: ["employee"],
      author: ["employee", "trainer", "author"],
      works_council: ["employee", "works_council"],
      administrator: ["employee", "administrator"],
    });
    const page = await (await openWeb().visitor().get("/inloggen")).text();
    for (const { name } of people) expect(page).toContain(name);
  });

  it("remembers what people are and were: four layers, where they worked before, and in which service", async () => {
    const layers = await inDemonstration(
      sql<{ level: string; families: number; people: number }>`
        select hierarchy_level as level, count(distinct job_family)::int as families, count(*)::int as people
        from people.person where deactivated_at is null group by 1 order by 3`,
    );
    expect(layers.map(({ level }) => level)).toEqual(["board", "management", "team_lead", "employee"]);
    expect(layers.at(-1)?.families).toBeGreaterThan(5);
    const [moved] = await inDemonstration(
      sql<{ people: number; units: number; gaps: number }>`
        select count(*)::int as people, count(*) filter (where now.unit_id <> earlier.unit_id)::int as units,
          count(*) filter (where now.from_day <> earlier.until_day)::int as gaps
        from people.position earlier
        join people.position now on now.person_id = earlier.person_id and now.from_day > earlier.from_day`,
    );
    expect(moved).toMatchObject({ gaps: 0 });
    expect(moved?.people).toBeGreaterThan(15);
    expect(moved?.units).toBeGreaterThan(8);
    const [service] = await inDemonstration(
      sql<{ people: number; without: number; kinds: number; told: number }>`
        select count(distinct person.id)::int as people, count(*) filter (where employment.id is null)::int as without,
          count(distinct employment.contract)::int as kinds, (select count(*)::int from people.shared_profile) as told
        from people.person left join people.employment on employment.person_id = person.id`,
    );
    expect(service).toMatchObject({ without: 0 });
    expect(service?.kinds).toBeGreaterThan(3);
    expect(service?.told).toBeGreaterThan(40);
  });

  it("tells HR of a leader who retires soon, and the leader finds the day on their own page", async () => {
    const people = await peopleToSignInAs();
    const web = openWeb();
    const adviser = web.visitor();
    const youssef = people.find(({ role }) => role === "hr_adviser");
    await adviser.post("/inloggen/demonstratie", { loginId: youssef?.loginId ?? "" });
    expect(await (await adviser.get("/meldingen")).text()).toMatch(
      /Huisvesting en techniek heeft na \d+ \p{Letter}+ \d+ geen leidinggevende meer\./u,
    );
    const [henk] = await inDemonstration(
      sql<{
        id: string;
        loginId: string;
      }>`select id, login_id as "loginId" from people.person where name like 'Henk %'`,
    );
    const leader = web.visitor();
    await leader.post("/inloggen/demonstratie", { loginId: henk?.loginId ?? "" });
    expect(await (await leader.get(`/mensen/${henk?.id}`)).text()).toContain("Je laatste dag hier is");
  });

  it("shows what will change soon, and it can be done", async () => {
    const [director] = await peopleToSignInAs();
    const frame = await frameOf(await demonstrationId(), director?.loginId ?? "");
    if (!frame) throw new Error("The director cannot sign in.");
    const { reorganisations } = await readReorganisations(frame.actor, {});
    expect(reorganisations.map(({ state }) => state)).toEqual(["planned"]);
    const view = await readReorganisation(frame.actor, { reorganisationId: reorganisations[0]?.id ?? "" });
    expect(view.steps.filter(({ problem }) => problem !== null)).toEqual([]);
    expect([view.steps.at(0)?.kind, view.steps.at(-1)?.kind]).toEqual(["new_unit", "close_unit"]);
  });

  it("has ten trainings in the catalogue, two of them with a course package that can be played", async () => {
    const trainings = await inDemonstration(
      sql<{ state: string; locale: string; count: number }>`
        select state, locale, count(*)::int as count from academy.training group by 1, 2 order by 1, 2`,
    );
    expect(trainings).toEqual([
      { state: "archived", locale: "nl", count: 1 },
      { state: "draft", locale: "nl", count: 1 },
      { state: "published", locale: "en", count: 2 },
      { state: "published", locale: "nl", count: 8 },
    ]);
    const packages = await inDemonstration(
      sql<{ state: string; standard: string; attempts: number }>`
        select state, standard, (select count(*)::int from learning.attempt where state = 'completed') as attempts
        from academy.course_package`,
    );
    expect(packages).toMatchObject([
      { state: "ready", standard: "scorm-1.2" },
      { state: "ready", standard: "scorm-1.2" },
    ]);
    expect(packages[0]?.attempts).toBeGreaterThan(80);
  });

  it("has a past: whoever completed a training did so before today, and has the certificate of that day", async () => {
    const completed = await inDemonstration(
      sql<{ isPast: boolean; isThatDay: boolean | null }>`
        select enrolment.completed_at < date_trunc('day', now()) as "isPast",
          certificate.completed_on = (enrolment.completed_at at time zone 'Europe/Amsterdam')::date as "isThatDay"
        from learning.enrolment enrolment
        join academy.training training on training.id = enrolment.training_id
        left join learning.certificate certificate on certificate.enrolment_id = enrolment.id
        where enrolment.state = 'completed' and training.gives_certificate`,
    );
    expect(completed.length).toBeGreaterThan(150);
    expect(completed.every(({ isPast, isThatDay }) => isPast && isThatDay === true)).toBe(true);
    const open = await inDemonstration(
      sql<{ state: string }>`select distinct state from learning.enrolment order by 1`,
    );
    expect(open.map(({ state }) => state)).toEqual(["completed", "enrolled", "started", "withdrawn"]);
  });

  it("has certificates that ran out, and colleagues who renewed theirs", async () => {
    const [standing] = await inDemonstration(
      sql<{ expired: number; renewed: number }>`
        select count(*) filter (where valid_until < now())::int as expired,
          (select count(*)::int from learning.enrolment where cycle = 2 and state = 'completed') as renewed
        from learning.certificate`,
    );
    expect(standing?.expired).toBeGreaterThan(20);
    expect(standing?.renewed).toBeGreaterThan(5);
  });

  it("leaves nothing to be heard or sent, and only recent news unread", async () => {
    const pending = await globalDatabase()
      .selectFrom("platform.activity_pending")
      .select("activity_id")
      .where("organisation_id", "=", await demonstrationId())
      .execute();
    expect(pending).toEqual([]);
    const old = await inDemonstration(
      sql<{ unread: number }>`
        select count(*)::int as unread from news.notice where read_at is null and created_at < now() - interval '14 days'`,
    );
    expect(old).toEqual([{ unread: 0 }]);
    const mails = await inDemonstration(
      sql<{ state: string; isOld: boolean }>`
        select distinct state, created_at < now() - interval '90 days' as "isOld" from platform.mail`,
    );
    expect(mails).toEqual([{ state: "kept", isOld: false }]);
  });

  it("shows a house with lights on, at dusk, and with shutters closed", async () => {
    const [director] = await peopleToSignInAs();
    const frame = await frameOf(await demonstrationId(), director?.loginId ?? "");
    if (!frame) throw new Error("The director cannot sign in.");
    const view = await lookAtHouse(frame.actor, { van: "organisatie" });
    const states = inLocale(frame.actor, () => JSON.stringify(view));
    for (const light of ["lit", "dusk", "shuttered"]) expect(states).toContain(`"${light}"`);
  });
});
