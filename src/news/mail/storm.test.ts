import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { distributeActivity } from "#platform/activity/distribute.ts";
import { organisationItself } from "#platform/actor.ts";
import { setClock } from "#platform/clock.ts";
import { connectionPool, inOrganisation } from "#platform/db/database.ts";
import { performDueJobs } from "#platform/jobs/jobs.ts";
import { sendMail } from "#platform/mail/send.ts";
import { acting } from "#test/actors.ts";
import { aylin, bram, deLinde, dewi, sanne } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { useMailServer } from "#test/mail-server.ts";
import { forgetNotices, noticeKind, recordTitles, useNoticeKinds } from "#test/notices.ts";
import { readNotices } from "../actions/read-notices.ts";
import { makesNotices } from "../make-notices.ts";
import { sendMailings } from "./send-mailings.ts";

useDatabase();
const mailServer = useMailServer();
useNoticeKinds(
  noticeKind("test.enrolled", "at_once", (count) => `Je bent ingeschreven voor ${count} trainingen`),
  noticeKind("test.praised", "digest"),
);
beforeEach(async () => {
  mailServer.delivered.splice(0);
  await forgetNotices();
});
afterEach(() => setClock(null));

const at = (time: string): void => setClock(() => new Date(`2026-11-24T${time}:00+01:00`));
const concerned = [aylin, bram, dewi];
const titles = (count: number): string[] => Array.from({ length: count }, (_, nth) => `training ${nth}`);

/** As two processes would, at the same time. */
const distributeAtTwo = (): Promise<unknown> =>
  Promise.all([distributeActivity([makesNotices]), distributeActivity([makesNotices])]);

/** Sends all mail that is due; gives the number of statements that making it took. */
async function mailed(): Promise<number> {
  const statements = await countStatements(() => sendMailings.run(organisationItself(deLinde.id)));
  await performDueJobs([sendMail]);
  return statements;
}

async function countStatements(work: () => Promise<void>): Promise<number> {
  let statements = 0;
  const clients = new Set<{ query: (...given: never[]) => unknown }>();
  const watch = (client: { query: (...given: never[]) => unknown }): void => {
    if (clients.has(client)) return;
    clients.add(client);
    const original = client.query.bind(client);
    client.query = (...given) => {
      statements += 1;
      return original(...given);
    };
  };
  connectionPool().on("acquire", watch);
  await work();
  connectionPool().off("acquire", watch);
  return statements;
}

describe("a burst of 10,000 events", () => {
  it("is one line at the bell and one mail for each whom it concerns, whatever is read or sent", async () => {
    at("12:00");
    await recordTitles("test.enrolled", sanne, concerned, titles(10_000));
    await distributeActivity([makesNotices]);
    const kept = await inOrganisation(deLinde.id, (db) =>
      db
        .selectFrom("news.notice")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("organisation_id", "=", deLinde.id)
        .executeTakeFirstOrThrow(),
    );
    expect(kept.count).toBe(30_000);
    for (const person of concerned) {
      const { notices, unread } = await readNotices(await acting(person), {});
      expect(unread).toBe(1);
      expect(notices.map((notice) => notice.tell("").text)).toEqual(["Je bent ingeschreven voor 10000 trainingen"]);
    }
    at("12:06");
    const statements = await mailed();
    at("12:30");
    await mailed();
    expect(mailServer.delivered.map((mail) => mail.subject)).toEqual(
      concerned.map(() => "Je bent ingeschreven voor 10000 trainingen"),
    );
    expect(statements).toBeLessThanOrEqual(5 + 25 * concerned.length);
  }, 600_000);

  it("of a kind that is not told as one is one digest, which tells the latest and how many there are", async () => {
    at("12:00");
    await recordTitles("test.praised", sanne, [aylin], titles(400));
    await distributeAtTwo();
    setClock(() => new Date("2026-11-25T07:31:00+01:00"));
    const statements = await mailed();
    expect(mailServer.delivered.map((mail) => mail.subject)).toEqual(["Er zijn 400 nieuwe dingen voor je"]);
    expect(mailServer.delivered[0]?.text).toContain("Bekijk er nog 380");
    expect(mailServer.delivered[0]?.text?.length).toBeLessThan(5000);
    expect(statements).toBeLessThanOrEqual(40);
  }, 600_000);
});
