import * as m from "#messages/office";
import type { MailDelivery } from "#platform/mail/delivery.ts";
import { formatDateTime } from "#platform/i18n/locale.ts";
import { Alert } from "#ui/alert/alert.tsx";
import { SubmitButton } from "#ui/button/button.tsx";
import { DescriptionList } from "#ui/description-list/description-list.tsx";
import { Form } from "#ui/form/form.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { MailView } from "../views/mail.ts";
import { MailStateBadge } from "./mail-state.tsx";
import { MailStays } from "./mailbox.tsx";

export interface OneMailView {
  readonly mail: MailView;
  readonly delivery: MailDelivery;
}

export const MailPage = ({ view: { mail, delivery } }: { readonly view: OneMailView }) => (
  <Page
    title={mail.subject}
    breadcrumbs={[
      { href: "/beheer", label: m.office() },
      { href: "/beheer/postvak", label: m.mailbox() },
    ]}
    actions={
      mail.can.sendAgain &&
      delivery === "leaves" && (
        <Form id="send-again" action={`/beheer/postvak/${mail.id}/opnieuw`} draft="none">
          <SubmitButton icon="send">{m.sendAgain()}</SubmitButton>
        </Form>
      )
    }
  >
    {mail.state === "kept" && <MailStays delivery={delivery} />}
    {mail.state === "withdrawn" && <Alert>{m.mailWithdrawnText()}</Alert>}
    <DescriptionList items={properties(mail)} />
    <Content mail={mail} />
  </Page>
);

function properties(mail: MailView) {
  const isTriedAgain = mail.state === "waiting" && mail.attempts > 0;
  return [
    { term: m.recipient(), description: <Recipient mail={mail} /> },
    { term: m.mailStateHeading(), description: <MailStateBadge state={mail.state} /> },
    { term: m.mailCreated(), description: formatDateTime(mail.createdAt) },
    ...(mail.sentAt ? [{ term: m.mailSentAt(), description: formatDateTime(mail.sentAt) }] : []),
    ...(mail.attempts > 1 || isTriedAgain ? [{ term: m.mailAttempts(), description: mail.attempts }] : []),
    ...(isTriedAgain ? [{ term: m.mailNextAttempt(), description: formatDateTime(mail.dueAt) }] : []),
    ...(mail.lastError ? [{ term: m.mailLastError(), description: mail.lastError }] : []),
  ];
}

const Recipient = ({ mail }: { readonly mail: MailView }) =>
  mail.personId ? (
    <>
      <a href={`/mensen/${mail.personId}`}>{mail.personName ?? mail.recipient}</a> ({mail.recipient})
    </>
  ) : (
    <>{mail.recipient}</>
  );

/** The mail stands in a frame of its own, in which nothing of it can run or reach the page around it. */
function Content({ mail }: { readonly mail: MailView }) {
  if (!mail.can.read) return <Alert>{m.mailWiped()}</Alert>;
  const content = `/beheer/postvak/${mail.id}/inhoud`;
  return (
    <>
      {mail.secret && <Alert tone="warning">{m.mailSecret()}</Alert>}
      <iframe
        class="mail-content"
        src={content}
        title={m.mailContent()}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      />
      <p>
        <a href={`${content}?als=tekst`} rel="nofollow">
          {m.mailAsText()}
        </a>
      </p>
    </>
  );
}
