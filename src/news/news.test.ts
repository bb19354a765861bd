import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { organisationItself } from "#platform/actor.ts";
import { setClock } from "#platform/clock.ts";
import { inOrganisation } from "#platform/db/database.ts";
import { newId } from "#platform/db/id.ts";
import { NotAllowed, NotFound } from "#platform/errors/errors.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, type CastMember, deLinde, lotte, ruth, sanne } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { forgetNotices, happens, lostAccess, noticeKind, training, useNoticeKinds } from "#test/notices.ts";
import { openWeb } from "#test/web/web.ts";
import { chooseMail, readChoices } from "./actions/choose-mail.ts";
import { markAllRead, markRead } from "./actions/mark-read.ts";
import { readNotices } from "./actions/read-notices.ts";
import { makesNotices } from "./make-notices.ts";
import { leaderAppointed } from "./notices/leader-appointed.ts";
import type { NoticesView } from "./views.ts";

useDatabase();

useNoticeKinds(
  noticeKind("test.invited", "at_once"),
  noticeKind("test.praised", "digest"),
  noticeKind("test.counted", "none"),
  noticeKind("test.enrolled", "none", (count) => `Je bent ingeschreven voor ${count} trainingen`),
  leaderAppointed,
);
beforeEach(forgetNotices);
afterEach(() => setClock(null));

const noticesOf = async (person: CastMember): Promise<NoticesView> => readNotices(await acting(person), {});
const textsOf = async (person: CastMember): Promise<string[]> =>
  (await noticesOf(person)).notices.map((notice) => notice.tell("De Linde").text);

describe("a notice", () => {
  it("tells each person whom it concerns once, and not who did it", async () => {
    await happens("test.invited", sanne, [aylin, bram, aylin, sanne], "Veilig tillen");
    expect(await textsOf(aylin)).toEqual(["Sanne Visser: Veilig tillen"]);
    expect(await textsOf(bram)).toEqual(["Sanne Visser: Veilig tillen"]);
    expect(await textsOf(sanne)).toEqual([]);
    expect((await noticesOf(aylin)).notices[0]?.tell("De Linde").href).toBe(`/trainingen/${training.id}`);
  });

  it("is made once, also when the activity is heard twice", async () => {
    await happens("test.invited", sanne, [aylin], "Veilig tillen");
    const activity = {
      id: newId(),
      occurredAt: new Date(),
      actorId: sanne.id,
      verb: "test.invited",
      object: training,
      context: { title: "Dubbel", for: [aylin.id] },
    };
    for (let time = 0; time < 2; time += 1) {
      await inOrganisation(deLinde.id, (db) =>
        makesNotices.hear({ actor: organisationItself(deLinde.id), db, now: new Date() }, activity),
      );
    }
    expect(await textsOf(aylin)).toHaveLength(2);
  });

  it("is not for somebody who left", async () => {
    const leave = (moment: Date | null) =>
      inOrganisation(deLinde.id, (db) =>
        db
          .updateTable("people.person")
          .set({ deactivated_at: moment })
          .where("organisation_id", "=", deLinde.id)
          .where("id", "=", bram.id)
          .execute(),
      );
    await leave(new Date());
    await happens("test.invited", sanne, [bram], "Veilig tillen");
    await leave(null);
    expect(await textsOf(bram)).toEqual([]);
  });

  it("of an older version, of which what it kept is not understood any more, still says that there is something", async () => {
    await happens("test.invited", sanne, [aylin], "Veilig tillen");
    await inOrganisation(deLinde.id, (db) =>
      db.updateTable("news.notice").set({ context: "{}" }).where("organisation_id", "=", deLinde.id).execute(),
    );
    expect(await textsOf(aylin)).toEqual(["Er is iets nieuws voor je."]);
  });

  it("is told no more to who lost access, and says only that it lapsed", async () => {
    await happens("test.invited", sanne, [aylin, bram], "Veilig tillen");
    lostAccess.add(aylin.id);
    const [notice] = (await noticesOf(aylin)).notices;
    expect(notice?.tell("De Linde")).toEqual({ text: "Deze melding geldt niet meer.", href: null });
    expect(await textsOf(bram)).toEqual(["Sanne Visser: Veilig tillen"]);
  });

  it("tells who is made the leader of a unit", async () => {
    const zorg = deLinde.units.find((unit) => unit.code === "ZORG");
    await (await openWeb().as(ruth)).post(`/afdelingen/${zorg?.id}/leidinggevende`, { personId: aylin.id });
    await distributeActivity([makesNotices]);
    expect(await textsOf(aylin)).toEqual(["Ruth Vermeer maakte je leidinggevende van Zorg"]);
  });
});

describe("several of a kind", () => {
  const bundle = async () => {
    const view = await noticesOf(aylin);
    return { texts: await textsOf(aylin), unread: view.unread };
  };

  it("that come within a day are told as one, until it is read", async () => {
    await happens("test.enrolled", sanne, [aylin, bram], "een");
    expect(await bundle()).toEqual({ texts: ["Sanne Visser: een"], unread: 1 });
    await happens("test.enrolled", sanne, [aylin], "twee", "drie");
    expect(await bundle()).toEqual({ texts: ["Je bent ingeschreven voor 3 trainingen"], unread: 1 });
    expect(await textsOf(bram)).toEqual(["Sanne Visser: een"]);
    const [notice] = (await noticesOf(aylin)).notices;
    await markRead(await acting(aylin), { noticeId: notice?.id });
    expect((await bundle()).unread).toBe(0);
    await happens("test.enrolled", sanne, [aylin], "vier");
    expect(await bundle()).toEqual({
      texts: ["Sanne Visser: vier", "Je bent ingeschreven voor 3 trainingen"],
      unread: 1,
    });
  });

  it("are counted as far as they may be told", async () => {
    await happens("test.enrolled", sanne, [aylin], "een", "twee", "drie");
    lostAccess.add(aylin.id);
    expect(await textsOf(aylin)).toEqual(["Deze melding geldt niet meer."]);
  });

  it("are told apart when more than a day lies between", async () => {
    await happens("test.enrolled", sanne, [aylin], "een");
    setClock(() => new Date(Date.now() + 25 * 3600_000));
    await happens("test.enrolled", sanne, [aylin], "twee");
    expect((await bundle()).unread).toBe(2);
  });
});

describe("reading", () => {
  it("puts what is new on top, and a notice that was read below", async () => {
    for (const title of ["een", "twee", "drie"]) await happens("test.counted", sanne, [aylin], title);
    const [latest] = (await noticesOf(aylin)).notices;
    await markRead(await acting(aylin), { noticeId: latest?.id });
    expect(await textsOf(aylin)).toEqual(["Sanne Visser: twee", "Sanne Visser: een", "Sanne Visser: drie"]);
    expect(await noticesOf(aylin)).toMatchObject({ total: 3, unread: 2 });
    await markAllRead(await acting(aylin), {});
    expect((await noticesOf(aylin)).unread).toBe(0);
  });

  it("is for oneself: another's notices are not there", async () => {
    await happens("test.counted", sanne, [aylin], "van Aylin");
    const [notice] = (await noticesOf(aylin)).notices;
    for (const other of [bram, lotte])
      await expect(markRead(await acting(other), { noticeId: notice?.id })).rejects.toThrow(NotFound);
    await markAllRead(await acting(bram), {});
    expect((await noticesOf(aylin)).unread).toBe(1);
    expect((await noticesOf(lotte)).total).toBe(0);
  });

  it("is for people: the organisation's own jobs have no notices", async () => {
    for (const action of [readNotices, markAllRead, readChoices, chooseMail])
      await expect(action(organisationItself(deLinde.id), {})).rejects.toThrow(NotAllowed);
  });
});
