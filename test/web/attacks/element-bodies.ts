import { newId } from "#platform/db/id.ts";
import { written } from "../../trainings.ts";

const credential = {
  id: "AAAA",
  rawId: "AAAA",
  type: "public-key",
  response: { clientDataJSON: "e30", attestationObject: "oA" },
};
const journal = {
  journalId: newId(),
  openedBy: newId(),
  present: true,
  entries: [{ sequence: 1, item: "item-1", element: "cmi.core.lesson_status", value: "passed" }],
};

/** Where it is sent → who has the page whose element sends it, and what it would send. */
export const bodies: Readonly<Record<string, { readonly by: "author" | "learner"; readonly body: object }>> = {
  "/trainingen/:trainingId/lessen/:lessonId/concept": {
    by: "author",
    body: { revision: 1, over: false, document: written("Een", "Twee") },
  },
  "/trainingen/:trainingId/lessen/:lessonId/concept/bewaren": { by: "author", body: { document: written("Een") } },
  "/trainingen/:trainingId/lessen/:lessonId/afbeeldingen": { by: "author", body: { uploadId: newId() } },
  "/leren/:enrolmentId/:lessonId/poging": { by: "learner", body: { again: false } },
  "/leren/:enrolmentId/:lessonId/aanwezig": { by: "learner", body: { seconds: 20 } },
  "/leren/pogingen/:attemptId/waarden": { by: "learner", body: journal },
  "/account/passkeys": { by: "learner", body: { response: credential, name: "Telefoon" } },
  "/account/passkeys/opties": { by: "learner", body: {} },
  "/inloggen/passkey": { by: "learner", body: { response: credential } },
  "/inloggen/passkey/opties": { by: "learner", body: {} },
  "/uitnodiging/:token/passkey": { by: "learner", body: { response: credential, name: "Noor" } },
  "/uitnodiging/:token/passkey/opties": { by: "learner", body: {} },
};
