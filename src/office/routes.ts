import { form, page, type Route, signedIn } from "#platform/http/routes.ts";
import { sheetDownload } from "#platform/spreadsheet/download.ts";
import * as m from "#messages/office";
import { readBackups } from "./actions/read-backups.ts";
import { exportLog, readLog } from "./actions/read-log.ts";
import { readMail, readMailbox } from "./actions/read-mailbox.ts";
import { readMailContent } from "./actions/read-mail-content.ts";
import { readOffice } from "./actions/read-office.ts";
import { readState, runAgain } from "./actions/read-state.ts";
import { sendAgain } from "./actions/send-again.ts";
import { mailAnswer, plainMailAnswer } from "./mail-answer.ts";
import { BackupsPage } from "./pages/backups.tsx";
import { LogPage } from "./pages/log.tsx";
import { MailPage } from "./pages/mail.tsx";
import { MailboxPage } from "./pages/mailbox.tsx";
import { OfficePage } from "./pages/office.tsx";
import { StatePage } from "./pages/state.tsx";

const mailPage = page("/beheer/postvak/:mailId", readMail, MailPage);
const statePage = page("/beheer/status", readState, StatePage);

export const routes: readonly Route[] = [
  page("/beheer", readOffice, OfficePage),
  page("/beheer/postvak", readMailbox, MailboxPage),
  mailPage,
  signedIn("GET", "/beheer/postvak/:mailId/inhoud", async (visit) => {
    const mail = await readMailContent(visit.actor, { mailId: visit.parameter("mailId") });
    return visit.url.searchParams.get("als") === "tekst" ? plainMailAnswer(mail) : mailAnswer(visit.actor, mail);
  }),
  form("/beheer/postvak/:mailId/opnieuw", sendAgain, {
    goesTo: ({ mailId }) => `/beheer/postvak/${mailId}`,
    says: m.sentAgain,
    again: mailPage,
  }),
  signedIn("GET", "/beheer/logboek", async (visit) => {
    const input = visit.addressInput();
    if (!("format" in input)) return visit.show(LogPage, { view: await readLog(visit.actor, input) });
    const { sheet, format } = await exportLog(visit.actor, input);
    return sheetDownload(sheet, format);
  }),
  page("/beheer/reservekopieen", readBackups, BackupsPage),
  statePage,
  form("/beheer/status/:jobId/opnieuw", runAgain, {
    goesTo: () => "/beheer/status",
    says: m.runningAgain,
    again: statePage,
  }),
];
