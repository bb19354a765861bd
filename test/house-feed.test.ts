import { beforeAll, describe, expect, it } from "vitest";
import { acting as actorOf } from "./actors.ts";
import { aylin, bram, type CastMember, chantal, deLinde, farid, peter, sanne, thomas } from "./cast.ts";
import { useDatabase } from "./database/database.ts";
import { publishedTraining } from "./trainings.ts";
import { withdrawTraining } from "#academy";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { hearHistory } from "#platform/activity/history.ts";
import { organisationItself } from "#platform/actor.ts";
import { setClock } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { storyKinds } from "#blocks";
import { completeLesson } from "../src/learning/actions/complete-lesson.ts";
import { enrol } from "../src/learning/actions/enrol.ts";
import { lookAtHouse } from "../src/house/actions/look-at-house.ts";
import { feedDays, keepForTheFeed } from "../src/house/feed.ts";
import { storyTellers } from "../src/house/registry.ts";
import { room } from "../src/house/room.ts";

useDatabase();

let training: { readonly trainingId: string; readonly lessonId: string };

const feedOf = async (who: CastMember): Promise<string[]> => {
  const { feed } = await lookAtHouse(await actorOf(who), {});
  return (feed ?? []).map(({ kind, text }) => `${kind}: ${text}`);
};

async function complete(who: CastMember): Promise<void> {
  const actor = await actorOf(who);
  const { enrolmentId } = await enrol(actor, { trainingId: training.trainingId });
  await completeLesson(actor, { enrolmentId, lessonId: training.lessonId });
}

beforeAll(async () => {
  training = await publishedTraining(await actorOf(thomas));
  await distributeActivity(room.listeners);
});

describe("the home feed", () => {
  it("tells everybody what is new to learn, and each what they completed themselves", async () => {
    await complete(aylin);
    await distributeActivity(room.listeners);
    const [own, known] = await feedOf(aylin);
    expect(own).toMatch(/^growth: Je rondde “.+” af$/);
    expect(known).toMatch(/^knowledge: “.+” is nieuw of vernieuwd$/);
    expect(await feedOf(farid)).toEqual([known]);
  });

  it("tells how many colleagues completed it from five on, to who takes part, and never who", async () => {
    for (const who of [bram, chantal, sanne]) await complete(who);
    await distributeActivity(room.listeners);
    expect((await feedOf(aylin)).join()).not.toContain("collega’s");
    await complete(peter);
    await distributeActivity(room.listeners);
    expect((await feedOf(aylin)).filter((story) => story.startsWith("learning"))).toEqual([
      expect.stringMatching(/^learning: 5 collega’s rondden “.+” al af$/),
    ]);
    expect((await feedOf(farid)).join()).not.toContain("collega’s");
    expect((await feedOf(aylin)).join()).not.toMatch(/Bram|Chantal|Peter|Sanne/);
  });

  it("belongs to one's own house alone", async () => {
    expect((await lookAtHouse(await actorOf(farid), { van: "organisatie" })).feed).toBeNull();
  });

  it("asks at reading what somebody may see: a training that was taken back is told to who took part in it", async () => {
    await withdrawTraining(await actorOf(thomas), { trainingId: training.trainingId });
    expect(await feedOf(farid)).toEqual([]);
    expect((await feedOf(aylin)).join()).toContain("Je rondde");
  });

  it("ends after a month, and forgets what is older", async () => {
    const later = new Date(Date.now() + (feedDays + 1) * 86_400_000);
    setClock(() => later);
    expect(await feedOf(aylin)).toEqual([]);
    for (const routine of room.routines) await routine.run(organisationItself(deLinde.id));
    setClock(null);
    const left = await inOrganisation(deLinde.id, (db) =>
      db.selectFrom("house.story").select("source").where("organisation_id", "=", deLinde.id).execute(),
    );
    expect(left).toEqual([]);
  });

  it("carries growth, knowledge and learning, and nothing else", () => {
    expect(storyKinds).toEqual(["growth", "knowledge", "learning"]);
    for (const { sources } of storyTellers)
      for (const { kind, verbs } of sources) {
        expect(storyKinds).toContain(kind);
        expect(verbs.join()).not.toMatch(/people\.|listening|sick|absence/);
      }
  });

  it("hears of a past no more than it tells", async () => {
    const at = (days: number) => new Date(Date.now() - days * 86_400_000);
    const happened = (days: number) => ({
      id: newId(),
      occurredAt: at(days),
      actorId: null,
      verb: "academy.published",
      object: { kind: "training", id: newId() },
      context: {},
    });
    await inOrganisation(deLinde.id, (db) => {
      const acting = { actor: organisationItself(deLinde.id), db, now: new Date() };
      return hearHistory(acting, [happened(5), happened(50)], [keepForTheFeed]);
    });
    const kept = await inOrganisation(deLinde.id, (db) =>
      db.selectFrom("house.story").select("source").where("organisation_id", "=", deLinde.id).execute(),
    );
    expect(kept).toHaveLength(1);
  });
});
