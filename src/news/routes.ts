import { everybody, form, page, type Route, signedIn } from "#platform/http/routes.ts";
import * as m from "#messages/news";
import { chooseRhythm } from "./actions/choose-rhythm.ts";
import { chooseMail, readChoices } from "./actions/choose-mail.ts";
import { markAllRead, markRead } from "./actions/mark-read.ts";
import { readNotices } from "./actions/read-notices.ts";
import { askToStop, startAgain, stop } from "./mail/stop-doors.tsx";
import { keepUpToDate } from "./live/answer.ts";
import { MailChoicesPage } from "./pages/mail-choices.tsx";
import { NoticesPage } from "./pages/notices.tsx";

const notices = page("/meldingen", readNotices, NoticesPage);
const choices = page("/meldingen/voorkeuren", readChoices, MailChoicesPage);
const back = (): string => "/meldingen";

export const routes: readonly Route[] = [
  notices,
  signedIn("GET", "/meldingen/live", keepUpToDate),
  form("/meldingen/gelezen", markAllRead, { goesTo: back, says: m.allMarkedRead, again: notices }),
  form("/meldingen/:noticeId/gelezen", markRead, { goesTo: back, again: notices }),
  choices,
  everybody("GET", "/mail-stoppen/:organisationId/:token", askToStop),
  everybody("POST", "/mail-stoppen/:organisationId/:token", stop, { fromElsewhere: true }),
  everybody("POST", "/mail-stoppen/:organisationId/:token/weer-aan", startAgain),
  form("/meldingen/voorkeuren/tijden", chooseRhythm, {
    goesTo: () => "/meldingen/voorkeuren",
    says: m.choicesSaved,
    again: choices,
  }),
  form("/meldingen/voorkeuren", chooseMail, {
    goesTo: () => "/meldingen/voorkeuren",
    says: m.choicesSaved,
    again: choices,
  }),
];
