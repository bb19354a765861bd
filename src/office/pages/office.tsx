import * as m from "#messages/office";
import type { MailDelivery } from "#platform/mail/delivery.ts";
import { Badge } from "#ui/badge/badge.tsx";
import { Card } from "#ui/card/card.tsx";
import { Page } from "#ui/shell/page.tsx";

export interface OfficeView {
  readonly mailKept: number;
  readonly mailFailed: number;
  readonly jobsFailed: number;
  readonly delivery: MailDelivery;
  readonly backupIsOverdue: boolean;
}

/** Where an administrator begins. */
export const OfficePage = ({ view }: { readonly view: OfficeView }) => (
  <Page title={m.office()} intro={m.officeIntro()}>
    <div class="grid">
      <Card heading={m.organisation()} href="/beheer/organisatie" icon="building">
        <p>{m.organisationText()}</p>
      </Card>
      <Card heading={m.people()} href="/mensen" icon="users">
        <p>{m.peopleText()}</p>
      </Card>
      <Card heading={m.units()} href="/afdelingen" icon="network">
        <p>{m.unitsText()}</p>
      </Card>
      <Card heading={m.mailbox()} href="/beheer/postvak" icon="mail" footer={<MailState view={view} />}>
        <p>{m.mailboxText()}</p>
      </Card>
      <Card heading={m.log()} href="/beheer/logboek" icon="shield-check">
        <p>{m.logText()}</p>
      </Card>
      <Card heading={m.register()} href="/gegevensregister" icon="archive">
        <p>{m.registerText()}</p>
      </Card>
      <Card
        heading={m.backups()}
        href="/beheer/reservekopieen"
        icon="archive"
        footer={view.backupIsOverdue && <Badge tone="danger">{m.backupOverdue()}</Badge>}
      >
        <p>{m.backupsText()}</p>
      </Card>
      <Card
        heading={m.state()}
        href="/beheer/status"
        icon="radar"
        footer={
          view.jobsFailed > 0 ? (
            <Badge tone="danger">{m.jobsFailed({ count: view.jobsFailed })}</Badge>
          ) : (
            <Badge tone="success">{m.allFine()}</Badge>
          )
        }
      >
        <p>{m.stateText()}</p>
      </Card>
    </div>
  </Page>
);

function MailState({ view }: { readonly view: OfficeView }) {
  if (view.mailFailed > 0) return <Badge tone="danger">{m.mailsFailed({ count: view.mailFailed })}</Badge>;
  if (view.delivery === "demonstration") return <Badge tone="information">{m.mailOfDemonstration()}</Badge>;
  if (view.mailKept > 0) return <Badge tone="warning">{m.mailsKept({ count: view.mailKept })}</Badge>;
  return view.delivery === "leaves" ? (
    <Badge tone="success">{m.allFine()}</Badge>
  ) : (
    <Badge tone="information">{m.noMailServer()}</Badge>
  );
}
