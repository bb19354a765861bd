import { Alert } from "#ui/alert/alert.tsx";
import { Badge } from "#ui/badge/badge.tsx";
import { Button, LinkButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ConfirmDialog, DialogLink } from "#ui/dialog/dialog.tsx";
import { Form } from "#ui/form/form.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { RelativeTime } from "#ui/relative-time/relative-time.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import * as m from "#messages/entrance";
import type { AccountView, SessionView } from "../views/account.ts";
import { deviceIcon } from "./device-icon.ts";
import { PasskeyList } from "./passkey-list.tsx";
import { SignInLog } from "./sign-in-log.tsx";

/** How I sign in, and where I am signed in now. */
export const AccountPage = ({ view }: { view: AccountView }) => (
  <Page title={m.account()} intro={m.accountIntro({ email: view.email })} width="narrow">
    {view.newEmail !== null && <NewAddress email={view.email} newEmail={view.newEmail} />}
    <Card
      heading={m.password()}
      icon="lock"
      detail={view.hasPassword ? m.passwordSet() : m.passwordNotSet()}
      footer={
        <LinkButton href="/account/wachtwoord" size="small">
          {view.hasPassword ? m.changePassword() : m.setPassword()}
        </LinkButton>
      }
    />
    <Card
      heading={m.passkeys()}
      icon="key-round"
      detail={m.passkeysWhat()}
      footer={
        <LinkButton href="/account/passkey" size="small" icon="plus">
          {m.addPasskey()}
        </LinkButton>
      }
    >
      {view.passkeys.length > 0 && <PasskeyList passkeys={view.passkeys} />}
    </Card>
    <SecondStep view={view} />
    <Sessions sessions={view.sessions} />
    <SignInLog view={view} />
    {view.hasSeveralOrganisations && (
      <Card
        heading={m.yourOrganisations()}
        icon="building"
        detail={m.yourOrganisationsWhat()}
        footer={
          <LinkButton href="/organisatie" size="small">
            {m.otherOrganisation()}
          </LinkButton>
        }
      />
    )}
  </Page>
);

const NewAddress = ({ email, newEmail }: { readonly email: string; readonly newEmail: string }) => (
  <Alert
    heading={m.newAddress()}
    actions={
      <Form id="new-address" action="/account/adres" draft="none">
        <Button size="small" icon="mail">
          {m.sendAddressLink()}
        </Button>
      </Form>
    }
  >
    {m.newAddressWhat({ email, newEmail })}
  </Alert>
);

function SecondStep({ view }: { view: AccountView }) {
  if (!view.hasSecondStep) {
    return (
      <Card
        heading={m.secondStepHeading()}
        icon="shield"
        detail={m.secondStepWhat()}
        footer={
          <LinkButton href="/account/code-app" size="small">
            {m.turnOnSecondStep()}
          </LinkButton>
        }
      />
    );
  }
  return (
    <Card
      heading={m.secondStepHeading()}
      icon="shield-check"
      detail={m.secondStepOnDetail({ count: view.recoveryCodesLeft })}
      actions={
        <Badge tone="success" icon="check">
          {m.on()}
        </Badge>
      }
      footer={
        <div class="cluster">
          <Form id="recovery-codes" action="/account/herstelcodes" draft="none">
            <Button size="small">{m.newRecoveryCodes()}</Button>
          </Form>
          <DialogLink dialog="turn-off" size="small" variant="quiet">
            {m.turnOff()}
          </DialogLink>
        </div>
      }
    >
      <ConfirmDialog
        id="turn-off"
        title={m.turnOffQuestion()}
        action="/account/code-app/uit"
        confirmLabel={m.turnOff()}
      >
        <p>{m.turnOffWhat()}</p>
      </ConfirmDialog>
    </Card>
  );
}

const Sessions = ({ sessions }: { sessions: readonly SessionView[] }) => (
  <Card
    heading={m.signedInHere()}
    icon="monitor"
    detail={m.signedInHereWhat()}
    footer={
      sessions.length > 1 && (
        <Form id="end-others" action="/account/sessies/andere" draft="none">
          <Button size="small" icon="log-out">
            {m.endOthers()}
          </Button>
        </Form>
      )
    }
  >
    <RowList>
      {sessions.map((session) => (
        <Row
          key={session.id}
          leading={<Icon name={deviceIcon(session.device)} />}
          title={session.device}
          detail={
            <>
              {session.isThisOne ? m.inUseNow() : m.lastSeen()}{" "}
              {!session.isThisOne && <RelativeTime at={session.seenAt} />}
              {" · "}
              {m.signedInOn({ at: session.createdAt })}
              {session.isShared && ` · ${m.sharedDeviceShort()}`}
            </>
          }
          trailing={session.isThisOne && <Badge tone="success">{m.thisDevice()}</Badge>}
          actions={
            !session.isThisOne && (
              <Form id={`end-${session.id}`} action={`/account/sessies/${session.id}/beeindigen`} draft="none">
                <Button size="small" variant="quiet">
                  {m.endSession()}
                </Button>
              </Form>
            )
          }
        />
      ))}
    </RowList>
  </Card>
);
