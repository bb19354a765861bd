import * as m from "#messages/learning";
import { formatDate } from "#platform/i18n/locale.ts";
import { Alert } from "#ui/alert/alert.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import type { VerifiedCertificate } from "../actions/verify-certificate.ts";
import { momentOn } from "../rules/due.ts";
import { CertificateFacts } from "./certificate.tsx";

/** The public page of a certificate, for whoever was shown it. */
export const VerifyCertificatePage = ({ certificate }: { readonly certificate: VerifiedCertificate | null }) => (
  <FocusPage title={m.verifyTitle()}>
    {certificate ? (
      <>
        <Standing certificate={certificate} />
        <CertificateFacts certificate={certificate} />
      </>
    ) : (
      <Alert tone="warning" heading={m.certificateUnknown()}>
        {m.certificateUnknownHint()}
      </Alert>
    )}
  </FocusPage>
);

function Standing({
  certificate: { standing, revokedAt, validUntil, organisationName },
}: {
  readonly certificate: VerifiedCertificate;
}) {
  if (standing === "revoked" && revokedAt) {
    return (
      <Alert tone="danger" heading={m.isRevoked()}>
        {m.isRevokedOn({ date: formatDate(revokedAt), organisation: organisationName })}
      </Alert>
    );
  }
  if (standing === "expired" && validUntil) {
    return (
      <Alert tone="warning" heading={m.isExpired()}>
        {m.isExpiredOn({ date: formatDate(momentOn(validUntil)) })}
      </Alert>
    );
  }
  return (
    <Alert tone="success" heading={m.isValid()}>
      {m.isValidBy({ organisation: organisationName })}
    </Alert>
  );
}
