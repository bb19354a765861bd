import * as m from "#messages/learning";
import { serveFile } from "#platform/files/serve-file.ts";
import { sheetDownload } from "#platform/spreadsheet/download.ts";
import { endpoint, form, page, type Route, signedIn, type SignedInVisit } from "#platform/http/routes.ts";
import type { Flash } from "#platform/http/page-context.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { carryOutBatch, readBatch, undoBatch } from "./actions/carry-out-batch.ts";
import { completeLesson } from "./actions/complete-lesson.ts";
import { continueLearning } from "./actions/continue-learning.ts";
import { enrol } from "./actions/enrol.ts";
import { followTraining } from "./actions/follow-training.ts";
import { keepPresence } from "./actions/keep-presence.ts";
import { learnAgain } from "./actions/learn-again.ts";
import { openLesson } from "./actions/open-lesson.ts";
import { planEnrolments, readEnrolColleagues } from "./actions/plan-enrolments.ts";
import { readCatalogue } from "./actions/read-catalogue.ts";
import { readCompletion } from "./actions/read-completion.ts";
import { exportLearners, readLearners } from "./actions/read-learners.ts";
import { readLesson } from "./actions/read-lesson.ts";
import { readLessonFile } from "./actions/read-lesson-file.ts";
import { readOwnLearning } from "./actions/read-own-learning.ts";
import { readTraining } from "./actions/read-training.ts";
import { withdraw } from "./actions/withdraw.ts";
import { BatchPage } from "./pages/batch.tsx";
import { CataloguePage } from "./pages/catalogue.tsx";
import { CompletionPage } from "./pages/completion.tsx";
import { EnrolColleaguesPage } from "./pages/enrol-colleagues.tsx";
import { LearnersPage } from "./pages/learners.tsx";
import { LessonPage } from "./pages/lesson.tsx";
import { OwnLearningPage } from "./pages/own-learning.tsx";
import { TrainingPage } from "./pages/training.tsx";
import { certificateRoutes } from "./certificate/routes.ts";
import { playerRoutes } from "./player/routes.ts";

const training = "/trainingen/:trainingId";
const enrolment = "/leren/:enrolmentId";
const lesson = `${enrolment}/:lessonId`;

const trainingPage = page(training, readTraining, TrainingPage);

const atEnrolment = ({ enrolmentId }: { readonly enrolmentId: string }): string => `/leren/${enrolmentId}`;
const atTraining = ({ trainingId }: { readonly trainingId: string }): string => `/trainingen/${trainingId}`;

/** Goes on where the learner was. */
const learnOn = signedIn("GET", enrolment, async (visit) => {
  const { href } = await continueLearning(visit.actor, visit.addressInput());
  return visit.goTo(href);
});

/** A browser that fetches a page in advance has not opened it yet. */
const isFetchedInAdvance = (request: Request): boolean =>
  request.headers.get("sec-purpose")?.startsWith("prefetch") ?? false;

const lessonPage = signedIn("GET", lesson, async (visit) => {
  const input = visit.addressInput();
  if (isFetchedInAdvance(visit.request)) return visit.show(LessonPage, { view: await readLesson(visit.actor, input) });
  const opened = await openLesson(visit.actor, input);
  if (opened.state === "open") return visit.show(LessonPage, { view: opened.view });
  return goOn(visit, opened.state === "removed" ? m.lessonWasRemoved : m.youLeftTraining);
});

const goOn = (visit: SignedInVisit, sentence: () => string): Response => {
  const flash: Flash = { kind: "information", text: inLocale(visit.reader, sentence) };
  return visit.goTo(`/leren/${visit.parameter("enrolmentId")}`, flash);
};

const catalogue: readonly Route[] = [
  page("/catalogus", readCatalogue, CataloguePage),
  trainingPage,
  form(`${training}/meedoen`, enrol, { goesTo: atEnrolment, says: m.youAreEnrolled, again: trainingPage }),
  form(`${training}/volgen`, followTraining, { goesTo: atTraining, again: trainingPage }),
  form(`${training}/opnieuw`, learnAgain, { goesTo: atEnrolment, says: m.youBeginAgain, again: trainingPage }),
];

/** The learners, or with `?format=csv` or `xlsx` the same list as a file. */
const learners = signedIn("GET", `${training}/deelnemers`, async (visit) => {
  const input = visit.addressInput();
  if (!("format" in input)) return visit.show(LearnersPage, { view: await readLearners(visit.actor, input) });
  const { sheet, format } = await exportLearners(visit.actor, input);
  return sheetDownload(sheet, format);
});

const enrolColleagues = page(`${training}/inschrijven`, readEnrolColleagues, EnrolColleaguesPage);
const batch = `${training}/inschrijvingen/:batchId`;
const batchPage = page(batch, readBatch, BatchPage);

interface OfBatch {
  readonly trainingId: string;
  readonly batchId: string;
}
const atBatch = ({ trainingId, batchId }: OfBatch): string => `/trainingen/${trainingId}/inschrijvingen/${batchId}`;

const colleagues: readonly Route[] = [
  learners,
  enrolColleagues,
  form(`${training}/inschrijven`, planEnrolments, { goesTo: atBatch, again: enrolColleagues }),
  batchPage,
  form(batch, carryOutBatch, { goesTo: atBatch, again: batchPage }),
  form(`${batch}/terug`, undoBatch, {
    goesTo: atBatch,
    says: ({ withdrawn }) => m.tookBack({ count: withdrawn }),
    again: batchPage,
  }),
];

const ownLearning: readonly Route[] = [
  page("/leren", readOwnLearning, OwnLearningPage),
  learnOn,
  page(`${enrolment}/afgerond`, readCompletion, CompletionPage),
  form(`${enrolment}/stoppen`, withdraw, { goesTo: atTraining, says: m.youLeft, again: learnOn }),
];

const lessons: readonly Route[] = [
  lessonPage,
  form(`${lesson}/klaar`, completeLesson, {
    goesTo: ({ href }) => href,
    says: ({ completedTraining }) => (completedTraining ? m.trainingIsDone() : m.lessonIsDone()),
    again: lessonPage,
  }),
  endpoint("POST", `${lesson}/aanwezig`, keepPresence),
  signedIn("GET", `${enrolment}/bestanden/:fileId`, async (visit) => {
    const file = await readLessonFile(visit.actor, visit.addressInput());
    const width = Number(visit.url.searchParams.get("breedte")) || undefined;
    return serveFile(visit.request, file, { disposition: "inline", width });
  }),
];

export const routes: readonly Route[] = [
  ...catalogue,
  ...colleagues,
  ...ownLearning,
  ...lessons,
  ...certificateRoutes,
  ...playerRoutes,
];
