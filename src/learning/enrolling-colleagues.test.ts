import { afterEach, describe, expect, it } from "vitest";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { now, setClock } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { ask } from "#platform/db/question.ts";
import { Invalid, NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { performDueJobs } from "#platform/jobs/jobs.ts";
import { acting } from "#test/actors.ts";
import {
  aylin,
  bram,
  type CastMember,
  chantal,
  deLinde,
  dewi,
  farid,
  kees,
  lotte,
  peter,
  sanne,
  thomas,
} from "#test/cast.ts";
import { nobodyToEnrol } from "#messages/learning";
import { useDatabase } from "#test/database/database.ts";
import { publishedTraining } from "#test/trainings.ts";
import { openWeb } from "#test/web/web.ts";
import { allJobs, allListeners } from "../rooms.ts";
import { carryOutBatch, readBatch, undoBatch } from "./actions/carry-out-batch.ts";
import { completeLesson } from "./actions/complete-lesson.ts";
import { enrol } from "./actions/enrol.ts";
import { planEnrolments } from "./actions/plan-enrolments.ts";
import { exportLearners, readLearners } from "./actions/read-learners.ts";
import { readOwnLearning } from "./actions/read-own-learning.ts";
import { readTraining } from "./actions/read-training.ts";
import { withdraw } from "./actions/withdraw.ts";
import { stretch } from "./perform-batch.ts";
import { learningSteps } from "./steps.ts";

useDatabase();
afterEach(() => setClock(null));

const unitId = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";
const training = async (title: string) => publishedTraining(await acting(thomas), title);

async function enrolMany(
  by: CastMember,
  trainingId: string,
  choice: { unit?: string; person?: string[]; dueOn?: string; again?: string },
) {
  const actor = await acting(by);
  const planned = await planEnrolments(actor, { trainingId, ...choice });
  await carryOutBatch(actor, planned);
  return planned;
}

const namesIn = async (reader: CastMember, trainingId: string): Promise<string[]> =>
  (await readLearners(await acting(reader), { trainingId, sort: "name" })).rows.map((row) => row.name);

describe("a leader", () => {
  it("enrols the own team, which is told once and finds it on its page", async () => {
    const { trainingId } = await training("Valpreventie");
    await enrolMany(sanne, trainingId, { unit: unitId("ZUID"), dueOn: "31-12-2099" });
    expect(await namesIn(sanne, trainingId)).toEqual([aylin.name, bram.name]);
    expect((await readOwnLearning(await acting(aylin), {})).next).toMatchObject({
      title: "Valpreventie",
      dueOn: "2099-12-31",
      enrolledByName: sanne.name,
    });

    await distributeActivity(allListeners());
    const web = openWeb();
    const notices = await (await (await web.as(aylin)).get("/meldingen")).text();
    expect(notices).toContain(
      "Sanne Visser heeft je ingeschreven voor “Valpreventie”, klaar vóór of op 31 december 2099",
    );
    const told = await inOrganisation(deLinde.id, (db) =>
      db
        .selectFrom("news.notice")
        .select(["person_id", "awaits_mail"])
        .where("organisation_id", "=", deLinde.id)
        .where("kind", "=", "learning.enrolled")
        .execute(),
    );
    expect(told.map((notice) => notice.person_id).toSorted()).toEqual([aylin.id, bram.id]);
    expect(told.map((notice) => notice.awaits_mail)).toEqual(["at_once", "at_once"]);
  });

  it("gives a day, of which the next step says kindly that it has passed", async () => {
    const { trainingId } = await training("Tiltechniek");
    await enrolMany(sanne, trainingId, { person: [bram.id], dueOn: "01-03-2099" });
    const reasonOn = async (moment: string): Promise<string | undefined> => {
      setClock(() => new Date(moment));
      const actor = await acting(bram);
      return inOrganisation(deLinde.id, async (db) => {
        const scope = { kind: "person", personId: bram.id } as const;
        const [learnOn] = learningSteps.map(({ stepFor }) => stepFor({ actor, db, now: now() }, scope));
        return learnOn ? (await ask(db, learnOn))?.reason : undefined;
      });
    };
    expect(await reasonOn("2099-03-01T22:30:00Z")).toBe(
      "Je bent ervoor ingeschreven. Rond hem af vóór of op 1 maart 2099.",
    );
    expect(await reasonOn("2099-03-01T23:30:00Z")).toMatch(/^Hij zou klaar zijn op 1 maart 2099. Die dag is voorbij,/);
    expect((await readTraining(await acting(bram), { trainingId })).own?.due).toBe("passed");
  });

  it("sees beforehand what it will do, and how many are passed over", async () => {
    const { trainingId, lessonId } = await training("Hygiëne");
    const bramsOwn = await enrol(await acting(bram), { trainingId });
    await completeLesson(await acting(bram), { ...bramsOwn, lessonId });
    const actor = await acting(sanne);
    const plan = await planEnrolments(actor, { trainingId, unit: unitId("ZUID") });
    expect((await readBatch(actor, plan)).foreseen).toEqual({
      meant: 2,
      enrols: 1,
      mails: 1,
      alreadyEnrolled: 0,
      completedBefore: 1,
    });
    const again = await planEnrolments(actor, { trainingId, unit: unitId("ZUID"), again: "on" });
    expect((await readBatch(actor, again)).foreseen).toMatchObject({ enrols: 2 });
    await carryOutBatch(actor, again);
    expect((await readBatch(actor, again)).batch).toMatchObject({ meant: 2, enrolled: 2 });
    expect((await readTraining(await acting(bram), { trainingId })).own).toMatchObject({ cycle: 2, state: "enrolled" });
  });

  it("enrols and sees nobody of another team", async () => {
    const { trainingId } = await training("Alleen Zuid");
    const actor = await acting(sanne);
    await expect(planEnrolments(actor, { trainingId, unit: unitId("NOORD") })).rejects.toThrow(Invalid);
    await expect(planEnrolments(actor, { trainingId, person: [chantal.id] })).rejects.toThrow(Invalid);
    const mixed = await planEnrolments(actor, { trainingId, person: [aylin.id, chantal.id] });
    expect((await readBatch(actor, mixed)).batch.meant).toBe(1);
    await enrol(await acting(chantal), { trainingId });
    expect(await namesIn(sanne, trainingId)).toEqual([]);
    expect(await namesIn(peter, trainingId)).toEqual([chantal.name]);
    const { team } = await readTraining(actor, { trainingId });
    expect(team).toEqual({ members: 2, enrolled: 0, started: 0, completed: 0 });
  });

  it("hears it when the chosen unit has nobody else", async () => {
    const { trainingId } = await training("Schrijven voor iedereen");
    const planning = planEnrolments(await acting(farid), { trainingId, unit: unitId("HR") });
    await expect(planning).rejects.toMatchObject({ fields: { unit: nobodyToEnrol } });
  });

  it("does it once, however often the button is pressed", async () => {
    const { trainingId } = await training("Nog eens");
    const actor = await acting(sanne);
    const plan = await planEnrolments(actor, { trainingId, unit: unitId("ZUID") });
    await Promise.all([carryOutBatch(actor, plan), carryOutBatch(actor, plan), carryOutBatch(actor, plan)]);
    expect((await readBatch(actor, plan)).batch).toMatchObject({ handled: 2, enrolled: 2 });
    expect(await namesIn(sanne, trainingId)).toHaveLength(2);
  });

  it("takes back what nobody began, and leaves alone who did", async () => {
    const { trainingId, lessonId } = await training("Terug");
    const plan = await enrolMany(sanne, trainingId, { unit: unitId("ZUID") });
    const aylins = await acting(aylin);
    const { own } = await readTraining(aylins, { trainingId });
    await completeLesson(aylins, { enrolmentId: own?.id, lessonId });
    expect((await undoBatch(await acting(sanne), plan)).withdrawn).toBe(1);
    expect((await undoBatch(await acting(sanne), plan)).withdrawn).toBe(0);
    expect(await namesIn(sanne, trainingId)).toEqual([aylin.name]);
    await distributeActivity(allListeners());
    expect(await (await (await openWeb().as(bram)).get("/meldingen")).text()).not.toContain("“Terug”");
  });

  it("is asked to let go who was enrolled by the leader", async () => {
    const { trainingId } = await training("Verplicht");
    await enrolMany(sanne, trainingId, { person: [aylin.id] });
    const { own } = await readTraining(await acting(aylin), { trainingId });
    await expect(withdraw(await acting(aylin), { enrolmentId: own?.id })).rejects.toThrow(NotAllowed);
  });
});

describe("HR", () => {
  it("enrols a department with all below it, also who cannot sign in yet", async () => {
    const { trainingId } = await training("Voor iedereen");
    const actor = await acting(farid);
    const plan = await planEnrolments(actor, { trainingId, unit: unitId("LINDE") });
    const { foreseen } = await readBatch(actor, plan);
    expect(foreseen).toMatchObject({ meant: 11, enrols: 11, mails: 10 });
    await carryOutBatch(actor, plan);
    expect(await namesIn(farid, trainingId)).toContain(kees.name);
  });

  it("enrols more than fit in one stretch in the background, goes on where it was, and reads them a page at a time", async () => {
    const { trainingId } = await training("Heel veel");
    const many = stretch + 120;
    await inOrganisation(deLinde.id, async (db) => {
      const people = Array.from({ length: many }, (_, index) => ({
        organisation_id: deLinde.id,
        id: newId(),
        name: `Nieuwe Collega ${index}`,
        sort_name: `nieuwe collega ${index}`,
        unit_id: unitId("NOORD"),
      }));
      await db.insertInto("people.person").values(people).execute();
    });
    const actor = await acting(farid);
    const plan = await planEnrolments(actor, { trainingId, unit: unitId("NOORD") });
    await carryOutBatch(actor, plan);
    expect((await readBatch(actor, plan)).batch).toMatchObject({ handled: 0 });
    await performDueJobs(allJobs());
    expect((await readBatch(actor, plan)).batch).toMatchObject({ handled: many + 3, enrolled: many + 3 });
    const page = await readLearners(actor, { trainingId, q: "nieuwe", sort: "name", page: "2" });
    expect(page.total).toBe(many);
    expect(page.rows).toHaveLength(50);
    const { sheet } = await exportLearners(actor, { trainingId, format: "csv" });
    expect(sheet.rows).toHaveLength(many + 3);
  });
});

describe("the list of learners", () => {
  it("writes down who read it, and whom", async () => {
    const { trainingId } = await training("Wie keek er");
    await enrol(await acting(dewi), { trainingId });
    await namesIn(farid, trainingId);
    const read = await inOrganisation(deLinde.id, (db) =>
      db
        .selectFrom("platform.audit")
        .select(["actor_id", "details"])
        .where("organisation_id", "=", deLinde.id)
        .where("subject_id", "=", trainingId)
        .where("action", "=", "learning.learners.read")
        .execute(),
    );
    expect(read).toEqual([{ actor_id: farid.id, details: { people: [dewi.id] } }]);
  });

  it("is nothing to a colleague, nor to another organisation", async () => {
    const { trainingId } = await training("Niet voor jou");
    const plan = await enrolMany(sanne, trainingId, { unit: unitId("ZUID") });
    await expect(readLearners(await acting(aylin), { trainingId })).rejects.toThrow(NotAllowed);
    await expect(exportLearners(await acting(aylin), { trainingId, format: "csv" })).rejects.toThrow(NotAllowed);
    await expect(planEnrolments(await acting(aylin), { trainingId, person: [bram.id] })).rejects.toThrow(NotAllowed);
    for (const stranger of [peter, aylin, lotte]) {
      await expect(readBatch(await acting(stranger), plan)).rejects.toThrow(NotFound);
      await expect(undoBatch(await acting(stranger), plan)).rejects.toThrow(NotFound);
    }
    await expect(readLearners(await acting(lotte), { trainingId })).rejects.toThrow(NotFound);
    const bakers = await readLearners(await acting(lotte), {
      trainingId: (await publishedTraining(await acting(lotte), "Brood")).trainingId,
    });
    expect(bakers.total).toBe(0);
  });

  it("tells everybody else how many finished, once there are five", async () => {
    const { trainingId, lessonId } = await training("Vijf");
    const finish = async (person: CastMember): Promise<void> => {
      const actor = await acting(person);
      await completeLesson(actor, { ...(await enrol(actor, { trainingId })), lessonId });
    };
    for (const person of [bram, chantal, dewi, peter]) await finish(person);
    expect((await readTraining(await acting(aylin), { trainingId })).completedBy).toBeNull();
    await finish(sanne);
    expect((await readTraining(await acting(aylin), { trainingId })).completedBy).toBe(5);
  });
});
