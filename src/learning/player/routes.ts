import { endpoint } from "#platform/http/routes.ts";
import { openAttempt } from "../actions/open-attempt.ts";
import { receiveJournal } from "../actions/receive-journal.ts";

/** What the player asks and tells. */
export const playerRoutes = [
  endpoint("POST", "/leren/:enrolmentId/:lessonId/poging", openAttempt),
  endpoint("POST", "/leren/pogingen/:attemptId/waarden", receiveJournal, { bodyLimit: 4_000_000 }),
];
