import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { organisationItself } from "#platform/actor.ts";
import { setClock } from "#platform/clock.ts";
import { performDueJobs } from "#platform/jobs/jobs.ts";
import { sendMail } from "#platform/mail/send.ts";
import { aylin, deLinde, dewi, sanne, vanRijn } from "#test/cast.ts";
import { useDatabase } from "#test/database/database.ts";
import { linkIn } from "#test/mail.ts";
import { useMailServer } from "#test/mail-server.ts";
import { forgetNotices, happens, noticeKind, useNoticeKinds } from "#test/notices.ts";
import { baseUrl, openWeb } from "#test/web/web.ts";
import { sendMailings } from "./send-mailings.ts";

useDatabase();
const mailServer = useMailServer();
const web = openWeb();
let minute = 0;

useNoticeKinds(noticeKind("test.invited", "at_once"));
beforeEach(async () => {
  mailServer.delivered.splice(0);
  await forgetNotices();
});
afterEach(() => setClock(null));

/** Sanne invites Aylin and Dewi; gives what the mail server has got in all. */
async function invited() {
  const later = (minutes: number): void => {
    minute += minutes;
    setClock(() => new Date(Date.parse("2026-11-24T09:00:00Z") + minute * 60_000));
  };
  later(20);
  await happens("test.invited", sanne, [aylin, dewi], `training ${minute}`);
  later(2);
  await sendMailings.run(organisationItself(deLinde.id));
  await performDueJobs([sendMail]);
  return mailServer.delivered;
}

async function stopLink(): Promise<string> {
  const aylins = (await invited()).find((mail) => mail.text?.includes("Aylin"));
  return linkIn({ text: aylins?.text ?? "" }, "/mail-stoppen/");
}

/** As the button of a mail program does: from elsewhere, without a cookie. */
const pressButton = (path: string): Promise<Response> | Response =>
  web.app.request(new URL(path, baseUrl), {
    method: "POST",
    headers: { host: baseUrl.host },
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });

describe("mail about notices", () => {
  it("says to mail programs where it is stopped, and to its reader in their language", async () => {
    const path = await stopLink();
    const aylins = mailServer.delivered.find((mail) => mail.text?.includes("Aylin"));
    const english = mailServer.delivered.find((mail) => mail.text?.includes("Dewi"));
    expect(aylins?.headers.get("list")).toMatchObject({ unsubscribe: { url: `http://localhost:3000${path}` } });
    expect(aylins?.headerLines.find(({ key }) => key === "list-unsubscribe-post")?.line).toBe(
      "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    );
    expect(aylins?.text).toContain("Geen mail meer over meldingen:");
    expect(english?.text).toContain("No more mail about notifications:");
    expect(String(aylins?.html)).toContain('lang="nl"');
    expect(String(aylins?.html)).toContain("Nieuw voor je bij Zorggroep De Linde");
  });

  it("is not stopped by following the link: that only asks", async () => {
    const page = await web.visitor().get(await stopLink());
    expect(await page.text()).toContain("Stop deze mail");
    expect(await invited()).toHaveLength(4);
  });

  it("is stopped by the button of the mail program, for its reader alone, and can be turned on again", async () => {
    const path = await stopLink();
    for (let time = 0; time < 2; time += 1) expect((await pressButton(path)).status).toBe(200);
    expect((await invited()).map((mail) => mail.text?.includes("Dewi"))).toHaveLength(3);
    const page = await web.visitor().post(`${path}/weer-aan`);
    expect(await page.text()).toContain("De mail staat weer aan");
    expect(await invited()).toHaveLength(5);
  });

  it("is stopped by nobody without the secret, nor in another organisation", async () => {
    const path = await stopLink();
    const secret = path.split("/").at(-1);
    for (const wrong of [
      `/mail-stoppen/${deLinde.id}/geraden`,
      `/mail-stoppen/${vanRijn.id}/${secret}`,
      "/mail-stoppen/x/y",
    ])
      expect((await pressButton(wrong)).status, wrong).toBe(404);
    expect(await invited()).toHaveLength(4);
  });
});
