import { download, form, page, type Route } from "#platform/http/routes.ts";
import * as m from "#messages/privacy";
import { askCorrection, askErasure, readCorrectionForm, readErasureForm, withdrawRequest } from "./actions/ask.ts";
import { answerRequest, approveErasure, carryOutErasure, readLeaver, recordLeaverRequest } from "./actions/decide.ts";
import { exportOwnData } from "./actions/export-own-data.ts";
import { readOwnData } from "./actions/read-own-data.ts";
import { readRegister } from "./actions/read-register.ts";
import { readRequest, readRequests } from "./actions/read-requests.ts";
import { exportArchive } from "./export/archive.ts";
import { CorrectionPage } from "./pages/correction.tsx";
import { ErasureFormPage } from "./pages/erasure-form.tsx";
import { LeaverPage } from "./pages/leaver.tsx";
import { OwnDataPage } from "./pages/own-data.tsx";
import { RegisterPage } from "./pages/register.tsx";
import { RequestPage } from "./pages/request.tsx";
import { RequestsPage } from "./pages/requests.tsx";

const ownData = page("/over-mij", readOwnData, OwnDataPage);
const correction = page("/over-mij/verbeteren", readCorrectionForm, CorrectionPage);
const erasure = page("/over-mij/wissen", readErasureForm, ErasureFormPage);
const request = "/gegevensverzoeken/:requestId";
const requestPage = page(request, readRequest, RequestPage);
const leaver = page("/gegevensverzoeken/vertrokken/:personId", readLeaver, LeaverPage);
const toRequest = ({ requestId }: { readonly requestId: string }): string => `/gegevensverzoeken/${requestId}`;
const toOwnRequests = (): string => "/over-mij#requests";

export const routes: readonly Route[] = [
  ownData,
  download("/over-mij/meenemen", exportOwnData, (own, visit) => exportArchive(own, visit.actor)),
  correction,
  form("/over-mij/verbeteren", askCorrection, { goesTo: toOwnRequests, says: m.requestSent, again: correction }),
  erasure,
  form("/over-mij/wissen", askErasure, { goesTo: toOwnRequests, says: m.requestSent, again: erasure }),
  form("/over-mij/verzoeken/:requestId/intrekken", withdrawRequest, {
    goesTo: toOwnRequests,
    says: m.withdrawn,
    again: ownData,
  }),
  page("/gegevensverzoeken", readRequests, RequestsPage),
  leaver,
  form("/gegevensverzoeken/vertrokken/:personId", recordLeaverRequest, { goesTo: toRequest, again: leaver }),
  requestPage,
  form(`${request}/antwoord`, answerRequest, { goesTo: toRequest, says: m.answered, again: requestPage }),
  form(`${request}/goedkeuren`, approveErasure, { goesTo: toRequest, says: m.approvedErasure, again: requestPage }),
  form(`${request}/wissen`, carryOutErasure, { goesTo: toRequest, says: m.erasedDone, again: requestPage }),
  page("/gegevensregister", readRegister, RegisterPage),
];
