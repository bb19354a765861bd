import { Badge } from "#ui/badge/badge.tsx";
import { Button, SubmitButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { ConfirmDialog, DialogLink } from "#ui/dialog/dialog.tsx";
import { Form } from "#ui/form/form.tsx";
import { Page } from "#ui/shell/page.tsx";
import * as m from "#messages/entrance";
import type { PersonSignInView } from "../views/person-sign-in.ts";

/** How a colleague gets in, and help when it does not work. */
export function PersonSignInPage({ view }: { view: PersonSignInView }) {
  const path = `/mensen/${view.personId}/inloggen`;
  return (
    <Page
      title={m.signInOf({ name: view.name })}
      breadcrumbs={[{ href: `/mensen/${view.personId}`, label: view.name }]}
      width="narrow"
    >
      <Card
        heading={m.comingIn()}
        icon="door-open"
        actions={
          <Badge tone={view.state === "can_sign_in" ? "success" : "neutral"}>
            {m.signInState({ state: view.state })}
          </Badge>
        }
      >
        <p>{m.signInStateWhat({ state: view.state, email: view.email ?? "" })}</p>
        {view.usesOtherAddress && <p>{m.usesOtherAddress({ name: view.name, email: view.email ?? "" })}</p>}
        {view.invitedAt && view.expiresAt && view.state !== "can_sign_in" && (
          <p class="muted small">{m.invitedOn({ at: view.invitedAt, until: view.expiresAt })}</p>
        )}
        {view.can.invite && (
          <Form id="invite" action={`${path}/uitnodigen`} draft="none">
            <SubmitButton icon="mail">{view.state === "not_invited" ? m.invite() : m.inviteAgain()}</SubmitButton>
          </Form>
        )}
      </Card>
      {(view.can.endSessions || view.can.turnOffSecondStep) && (
        <Card heading={m.helpWithSignIn()} icon="shield">
          <div class="stack">
            {view.can.endSessions && (
              <Form id="end-sessions" action={`${path}/afmelden`} draft="none">
                <p>{m.endPersonSessionsWhat()}</p>
                <Button icon="log-out">{m.endPersonSessions()}</Button>
              </Form>
            )}
            {view.can.turnOffSecondStep && (
              <>
                <p>{m.turnOffPersonSecondStepWhat()}</p>
                <div>
                  <DialogLink dialog="second-step-off">{m.turnOffPersonSecondStep()}</DialogLink>
                </div>
                <ConfirmDialog
                  id="second-step-off"
                  title={m.turnOffQuestion()}
                  action={`${path}/code-uit`}
                  confirmLabel={m.turnOff()}
                >
                  <p>{m.turnOffPersonSecondStepSure({ name: view.name })}</p>
                </ConfirmDialog>
              </>
            )}
          </div>
        </Card>
      )}
    </Page>
  );
}
