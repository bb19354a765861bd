import * as m from "#messages/learning";
import * as platform from "#messages/platform";
import { contentDisposition } from "#platform/files/disposition.ts";
import { RateLimit } from "#platform/http/rate.ts";
import { everybody, form, page, type Route, signedIn } from "#platform/http/routes.ts";
import { inLocale } from "#platform/i18n/locale.ts";
import { readCertificate } from "../actions/read-certificate.ts";
import { readCertificatePage, revokeCertificate } from "../actions/revoke-certificate.ts";
import { verifyCertificate } from "../actions/verify-certificate.ts";
import { CertificatePage } from "../pages/certificate.tsx";
import { VerifyCertificatePage } from "../pages/verify-certificate.tsx";
import { certificatePdf } from "./pdf.ts";

const certificatePage = page("/certificaten/:certificateId", readCertificatePage, CertificatePage);

const pdf = signedIn("GET", "/certificaten/:file{[0-9a-f-]+\\.pdf}", async (visit) => {
  const drawing = await readCertificate(visit.actor, { certificateId: visit.parameter("file").replace(/\.pdf$/, "") });
  const { personName, trainingTitle } = drawing.certificate;
  const name = inLocale(visit.reader, () => m.certificateTitle({ title: trainingTitle, name: personName }));
  return new Response(new Uint8Array(await certificatePdf(drawing)), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": contentDisposition("inline", `${name}.pdf`),
      "cache-control": "private, no-store",
    },
  });
});

/** Codes cannot be guessed; this only keeps somebody from asking all day. */
const patience = new RateLimit({ burst: 30, perMinute: 30 });

const publicPage = everybody("GET", "/certificaat/:code", async (visit) => {
  const wait = patience.take(visit.address, performance.now());
  if (wait > 0) {
    const sentence = inLocale(visit.reader, () => platform.tooManyRequests({ seconds: wait }));
    return new Response(sentence, {
      status: 429,
      headers: { "content-type": "text/plain; charset=utf-8", "retry-after": String(wait) },
    });
  }
  const certificate = await verifyCertificate(visit.parameter("code").slice(0, 100));
  return visit.show(VerifyCertificatePage, { certificate }, certificate ? 200 : 404);
});

export const certificateRoutes: readonly Route[] = [
  pdf,
  certificatePage,
  form("/certificaten/:certificateId/intrekken", revokeCertificate, {
    goesTo: ({ certificateId }) => `/certificaten/${certificateId}`,
    says: m.certificateRevoked,
    again: certificatePage,
  }),
  publicPage,
];
