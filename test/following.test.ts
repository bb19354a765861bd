import { beforeAll, describe, expect, it } from "vitest";
import { acting as actorOf } from "./actors.ts";
import { aylin, bram, type CastMember, deLinde, farid, sanne, thomas } from "./cast.ts";
import { useDatabase } from "./database/database.ts";
import { publishedTraining } from "./trainings.ts";
import { openWeb } from "./web/web.ts";
import { withdrawTraining } from "#academy";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { readFollows, unfollow } from "../src/house/actions/follows.ts";
import { lookAtHouse } from "../src/house/actions/look-at-house.ts";
import { room } from "../src/house/room.ts";
import { followTraining } from "../src/learning/actions/follow-training.ts";
import { followPerson, followUnit } from "../src/people/actions/follow.ts";
import { changeSharedProfile } from "../src/people/actions/share-profile.ts";

useDatabase();

const unitId = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";
let trainingId = "";

const becauseFor = async (who: CastMember): Promise<(string | undefined)[]> => {
  const { feed } = await lookAtHouse(await actorOf(who), {});
  return (feed ?? []).map(({ because }) => because);
};
const followsOf = async (who: CastMember) => readFollows(await actorOf(who), {});

async function tells(who: CastMember, about: string): Promise<void> {
  const nothing = { skills: "", skillsFor: "nobody", interests: "", interestsFor: "nobody" };
  await changeSharedProfile(await actorOf(who), { about, aboutFor: "everyone", ...nothing });
}

beforeAll(async () => {
  ({ trainingId } = await publishedTraining(await actorOf(thomas)));
  await distributeActivity(room.listeners);
});

describe("following", () => {
  it("says in one's own feed why something is told, and to nobody else", async () => {
    expect(await becauseFor(aylin)).toEqual([undefined]);
    await followTraining(await actorOf(aylin), { trainingId, answer: "volgen" });
    await followTraining(await actorOf(aylin), { trainingId, answer: "volgen" });
    expect(await becauseFor(aylin)).toEqual(["Je volgt deze training"]);
    expect(await becauseFor(bram)).toEqual([undefined]);
    expect(await followsOf(aylin)).toMatchObject([
      { kind: "training", subject: { href: `/trainingen/${trainingId}` } },
    ]);
    expect(await followsOf(bram)).toEqual([]);
  });

  it("of a unit tells what its people made, those of the units below it too", async () => {
    await followUnit(await actorOf(bram), { unitId: unitId("LINDE"), answer: "volgen" });
    expect(await becauseFor(bram)).toEqual(["Je volgt Zorggroep De Linde"]);
    await followUnit(await actorOf(bram), { unitId: unitId("LEREN"), answer: "volgen" });
    expect(await becauseFor(bram)).toEqual(["Je volgt Leercentrum"]);
  });

  it("of a colleague takes one who tells everybody something, for as long as they do", async () => {
    const follow = async () => followPerson(await actorOf(farid), { personId: thomas.id, answer: "volgen" });
    await expect(follow()).rejects.toThrow(NotAllowed);
    await tells(thomas, "Ik maak lessen die je onthoudt.");
    await follow();
    expect(await becauseFor(farid)).toEqual(["Je volgt Thomas Mulder"]);
    await tells(thomas, "");
    expect(await becauseFor(farid)).toEqual([undefined]);
    expect(await followsOf(farid)).toEqual([{ kind: "person", id: thomas.id, subject: null }]);
  });

  it("is not for oneself, nor for what one may not see", async () => {
    await tells(sanne, "Ik fluit.");
    const own = followPerson(await actorOf(sanne), { personId: sanne.id, answer: "volgen" });
    await expect(own).rejects.toThrow(NotAllowed);
    const strange = followUnit(await actorOf(sanne), { unitId: thomas.id, answer: "volgen" });
    await expect(strange).rejects.toThrow(NotFound);
  });

  it("names a training no more that one may not see any more, and lets one stop all the same", async () => {
    await withdrawTraining(await actorOf(thomas), { trainingId });
    expect(await followsOf(aylin)).toEqual([{ kind: "training", id: trainingId, subject: null }]);
    await unfollow(await actorOf(aylin), { kind: "training", id: trainingId });
    expect(await followsOf(aylin)).toEqual([]);
  });

  it("begins and stops with a button, also without JavaScript", async () => {
    const web = await openWeb().as(sanne);
    const page = `/afdelingen/${unitId("ZUID")}`;
    expect(await (await web.get(page)).text()).toContain("Volgen");
    expect((await web.post(`${page}/volgen`, { answer: "volgen" })).status).toBe(303);
    expect(await (await web.get(page)).text()).toContain("Niet meer volgen");
    const list = await (await web.get("/volgen")).text();
    expect(list).toContain(`href="${page}"`);
    await web.post("/volgen/stoppen", { kind: "unit", id: unitId("ZUID") });
    expect(await (await web.get("/volgen")).text()).toContain("Je volgt nog niets");
  });
});
