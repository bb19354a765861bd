import * as m from "#messages/office";
import type { MailDelivery } from "#platform/mail/delivery.ts";
import { Alert } from "#ui/alert/alert.tsx";
import { LinkButton } from "#ui/button/button.tsx";
import { type Column, DataTable } from "#ui/data-table/data-table.tsx";
import type { TableState } from "#ui/data-table/table-state.ts";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { RelativeTime } from "#ui/relative-time/relative-time.tsx";
import { Page } from "#ui/shell/page.tsx";
import { mailStates } from "../queries/mail.ts";
import type { MailView } from "../views/mail.ts";
import { MailStateBadge } from "./mail-state.tsx";

export interface MailboxView {
  readonly mails: readonly MailView[];
  readonly total: number;
  readonly state: TableState;
  readonly delivery: MailDelivery;
}

export const MailboxPage = ({ view }: { readonly view: MailboxView }) => (
  <Page title={m.mailbox()} intro={m.mailboxIntro()} breadcrumbs={[{ href: "/beheer", label: m.office() }]}>
    <MailStays delivery={view.delivery} />
    <DataTable
      id="mails"
      caption={m.mailbox()}
      columns={columns()}
      rows={view.mails}
      rowKey={(mail) => mail.id}
      state={view.state}
      total={view.total}
      searchLabel={m.searchMail()}
      filters={[
        {
          name: "state",
          label: m.mailStateHeading(),
          options: mailStates.map((value) => ({ value, label: m.mailState({ state: value }) })),
        },
      ]}
      empty={<NoMail />}
    />
  </Page>
);

const columns = (): Column<MailView>[] => [
  {
    key: "subject",
    heading: m.subject(),
    naming: true,
    cell: (mail) => <a href={`/beheer/postvak/${mail.id}`}>{mail.subject}</a>,
  },
  { key: "recipient", heading: m.recipient(), cell: (mail) => mail.personName ?? mail.recipient },
  { key: "state", heading: m.mailStateHeading(), cell: (mail) => <MailStateBadge state={mail.state} /> },
  { key: "created", heading: m.when(), sortable: true, cell: (mail) => <RelativeTime at={mail.createdAt} /> },
];

/** Why mail stays in the house, when it does, and how it gets out; the address stands on a line of its own, to copy. */
export function MailStays({ delivery }: { readonly delivery: MailDelivery }) {
  if (delivery === "leaves") return null;
  return (
    <Alert heading={m.mailStays({ delivery })}>
      <p>{m.mailStaysBecause({ delivery })}</p>
      {delivery === "no_server" && (
        <p>
          {m.smtpExample()}: <code>SMTP_URL=smtps://gebruiker:wachtwoord@mail.organisatie.nl:465 npm start</code>
        </p>
      )}
    </Alert>
  );
}

const NoMail = () => (
  <EmptyState
    illustration="mailbox"
    heading={m.noMailHeading()}
    action={<LinkButton href="/mensen">{m.invitePeople()}</LinkButton>}
  >
    <p>{m.noMail()}</p>
  </EmptyState>
);
