import * as m from "#messages/learning";
import { formatDate } from "#platform/i18n/locale.ts";
import { Alert } from "#ui/alert/alert.tsx";
import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { DescriptionList } from "#ui/description-list/description-list.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { Certificate } from "../queries/certificates.ts";
import { momentOn } from "../rules/due.ts";

interface CertificatePageView {
  readonly certificate: Certificate;
  readonly can: { readonly revoke: boolean };
}

/** A certificate within the house: for its owner, and for HR, who can take it back. */
export const CertificatePage = ({ view: { certificate, can } }: { readonly view: CertificatePageView }) => (
  <Page
    title={m.certificateTitle({ title: certificate.trainingTitle, name: certificate.personName })}
    heading={m.certificate()}
    width="narrow"
    actions={
      <LinkButton href={`/certificaten/${certificate.id}.pdf`} variant="primary" icon="download" download>
        {m.downloadPdf()}
      </LinkButton>
    }
  >
    {certificate.revokedAt && (
      <Alert tone="warning" heading={m.revokedOn({ date: formatDate(certificate.revokedAt) })}>
        {certificate.revokedBecause}
      </Alert>
    )}
    <CertificateFacts certificate={certificate} />
    <p>
      <a href={`/certificaat/${certificate.code}`}>{m.toPublicPage()}</a>
    </p>
    {can.revoke && (
      <section class="stack" aria-labelledby="revoke-heading">
        <h2 id="revoke-heading">{m.revokeHeading()}</h2>
        <p>{m.revokeExplained()}</p>
        <Form id="revoke" action={`/certificaten/${certificate.id}/intrekken`}>
          <TextArea
            name="because"
            label={m.revokeBecause()}
            hint={m.revokeBecauseHint()}
            maxLength={500}
            rows={3}
            required
          />
          <FormActions>
            <SubmitButton variant="danger">{m.revoke()}</SubmitButton>
          </FormActions>
        </Form>
      </section>
    )}
  </Page>
);

interface CertificateFactsProps {
  readonly certificate: Pick<
    Certificate,
    "personName" | "trainingTitle" | "organisationName" | "completedOn" | "validUntil" | "number"
  >;
}

export const CertificateFacts = ({ certificate }: CertificateFactsProps) => (
  <DescriptionList
    items={[
      { term: m.nameOfPerson(), description: certificate.personName },
      { term: m.training(), description: certificate.trainingTitle },
      { term: m.issuedBy(), description: certificate.organisationName },
      { term: m.completedAt(), description: formatDate(momentOn(certificate.completedOn)) },
      {
        term: m.validUntil(),
        description: certificate.validUntil ? formatDate(momentOn(certificate.validUntil)) : m.validForEver(),
      },
      { term: m.certificateNumber(), description: certificate.number },
    ]}
  />
);
