import { afterAll, describe, expect, it } from "vitest";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { setClock } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { performDueRoutines } from "#platform/jobs/routine.ts";
import { acting } from "./actors.ts";
import { aylin, bram, type CastMember, chantal, deLinde, dewi, farid, ruth, sanne } from "./cast.ts";
import { useDatabase } from "./database/database.ts";
import { useNoticeKinds } from "./notices.ts";
import { refusalOf } from "./refusal.ts";
import { readEmployments } from "../src/people/actions/change-employments.ts";
import { appointLeader } from "../src/people/actions/appoint-leader.ts";
import { giveRoles } from "../src/people/actions/give-roles.ts";
import { reactivatePerson } from "../src/people/actions/reactivate-person.ts";
import { readDirectory } from "../src/people/actions/read-directory.ts";
import { readProfile } from "../src/people/actions/read-profile.ts";
import { saveEmployment } from "../src/people/actions/save-employment.ts";
import { carryOutDepartures } from "../src/people/departures/carry-out-departures.ts";
import { readNotices } from "../src/news/actions/read-notices.ts";
import { makesNotices } from "../src/news/make-notices.ts";
import { leaderLeaving } from "../src/news/notices/leader-leaving.ts";

useDatabase();
useNoticeKinds(leaderLeaving);
afterAll(() => setClock(null));

/** It is this moment, and what comes back by itself had its turn. */
async function comes(moment: string): Promise<void> {
  setClock(() => new Date(moment));
  await performDueRoutines([carryOutDepartures]);
  await distributeActivity([makesNotices]);
}

const employ = async (person: CastMember, more: Record<string, string>, by = farid) =>
  saveEmployment(await acting(by), { personId: person.id, startsOn: "01-02-2024", ...more });

const profileOf = async (person: CastMember, reader = farid) =>
  readProfile(await acting(reader), { personId: person.id });

const toldTo = async (person: CastMember): Promise<string[]> =>
  (await readNotices(await acting(person), {})).notices.map((notice) => notice.tell("De Linde").text);

const leaderOf = (code: string): string => deLinde.units.find((unit) => unit.code === code)?.id ?? "";

describe("a last day that is ahead", () => {
  it("is on the profile for whom it concerns, and after it somebody leaves by themselves in the zone of the organisation", async () => {
    await comes("2031-03-01T10:00:00Z");
    expect(await employ(bram, { endsOn: "29-03-2031" })).toMatchObject({ consequence: "will-leave" });
    expect((await profileOf(bram)).lastDay).toBe("2031-03-29");
    expect((await profileOf(bram, bram)).lastDay).toBe("2031-03-29");
    expect((await profileOf(bram, chantal)).lastDay).toBeNull();
    await comes("2031-03-29T22:30:00Z");
    expect((await profileOf(bram)).leftAt).toBeNull();
    await comes("2031-03-29T23:30:00Z");
    const left = await profileOf(bram);
    expect(left).toMatchObject({ lastDay: "2031-03-29", leftAt: new Date("2031-03-29T23:30:00Z") });
    expect(left.career?.[0]?.lastDay).toBe("2031-03-29");
    const entries = await inOrganisation(deLinde.id, (db) =>
      db
        .selectFrom("platform.audit")
        .select("actor_id")
        .where("person_id", "=", bram.id)
        .where("action", "=", "people.person.deactivated")
        .execute(),
    );
    expect(entries).toEqual([{ actor_id: null }]);
  });

  it("does not send away again whom HR brought back", async () => {
    await reactivatePerson(await acting(farid), { personId: bram.id });
    await comes("2031-04-10T10:00:00Z");
    expect((await profileOf(bram)).leftAt).toBeNull();
  });

  it("is none when another time in service follows, and the next one that ends is", async () => {
    await employ(dewi, { endsOn: "30-04-2031" });
    await employ(dewi, { startsOn: "05-05-2031", endsOn: "31-05-2031" });
    expect((await profileOf(dewi)).lastDay).toBe("2031-05-31");
    await comes("2031-05-02T10:00:00Z");
    expect((await profileOf(dewi)).leftAt).toBeNull();
    await comes("2031-06-01T10:00:00Z");
    expect((await profileOf(dewi)).leftAt).not.toBeNull();
  });

  it("of a leader is told to HR two weeks before and when it is over, with the unit and without the name", async () => {
    await employ(sanne, { endsOn: "31-07-2031" });
    await comes("2031-07-16T10:00:00Z");
    expect(await toldTo(farid)).toEqual([]);
    await comes("2031-07-17T10:00:00Z");
    await comes("2031-07-18T10:00:00Z");
    const sentence = "Team Zuid heeft na 31 juli 2031 geen leidinggevende meer. Wie neemt het over?";
    expect(await toldTo(farid)).toEqual([sentence]);
    expect(await toldTo(sanne)).toEqual([]);
    await comes("2031-08-01T10:00:00Z");
    expect((await profileOf(sanne)).leftAt).not.toBeNull();
    expect((await toldTo(farid)).join()).toContain("Wie neemt het over?");
    await appointLeader(await acting(farid), { unitId: leaderOf("ZUID"), personId: aylin.id });
    expect((await toldTo(farid)).join()).not.toContain("Wie neemt het over?");
  });
});

describe("a last day that is over", () => {
  it("is asked about, and whoever says so has left at once, since that day", async () => {
    await comes("2031-09-10T10:00:00Z");
    const past = { endsOn: "01-09-2031" };
    expect(await refusalOf(employ(chantal, past))).toHaveProperty("stillHere");
    expect((await readEmployments(await acting(farid), { personId: chantal.id })).employments).toEqual([]);
    expect(await employ(chantal, { ...past, stillHere: "no" })).toMatchObject({ consequence: "is-over" });
    const left = await profileOf(chantal);
    expect(left.leftAt).not.toBeNull();
    expect(left.lastDay).toBe("2031-09-01");
    const { rows } = await readDirectory(await acting(farid), { state: "left" });
    expect(rows.find(({ id }) => id === chantal.id)?.lastDay).toBe("2031-09-01");
    expect(left.career?.[0]?.lastDay).toBe("2031-09-01");
  });

  it("sends nobody away who works here still, and is asked once", async () => {
    await employ(aylin, { endsOn: "01-09-2031", stillHere: "yes" });
    const [kept] = (await readEmployments(await acting(farid), { personId: aylin.id })).employments;
    await employ(aylin, { employmentId: kept?.id ?? "", endsOn: "01-09-2031", fte: "0,8" });
    await comes("2031-09-20T10:00:00Z");
    expect((await profileOf(aylin)).leftAt).toBeNull();
  });
});

describe("the last administrator", () => {
  it("stays after their last day, until another is administrator", async () => {
    await giveRoles(await acting(ruth), { personId: farid.id, roles: ["administrator", "hr_adviser"] });
    await employ(ruth, { endsOn: "31-01-2032" });
    await giveRoles(await acting(ruth), { personId: farid.id, roles: ["hr_adviser"] });
    await comes("2032-02-01T10:00:00Z");
    expect(await profileOf(ruth)).toMatchObject({ leftAt: null, lastDay: "2032-01-31", isHeld: true });
    await giveRoles(await acting(ruth), { personId: farid.id, roles: ["administrator", "hr_adviser"] });
    await comes("2032-02-02T10:00:00Z");
    expect((await profileOf(ruth)).leftAt).not.toBeNull();
  });
});
