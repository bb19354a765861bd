import { SubmitButton } from "#ui/button/button.tsx";
import { CopyField } from "#ui/copy-button/copy-button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Page } from "#ui/shell/page.tsx";
import * as m from "#messages/entrance";
import type { EnrolmentView } from "../actions/keep-second-step.ts";
import { QrCode } from "./qr-code.tsx";

/** Three steps: an app, the square, a code. */
export const AccountSecondStepPage = ({ view }: { view: EnrolmentView }) => (
  <Page
    title={m.turnOnSecondStep()}
    intro={m.secondStepWhat()}
    breadcrumbs={[{ href: "/account", label: m.account() }]}
    width="narrow"
  >
    <ol class="enrolment-steps stack">
      <li>{m.enrolApp()}</li>
      <li>
        <p>{m.enrolScan()}</p>
        <QrCode text={view.uri} label={m.qrCode()} />
        <details>
          <summary>{m.enrolCannotScan()}</summary>
          <p>{m.enrolType()}</p>
          <CopyField label={m.enrolSecret()} text={view.secret} />
        </details>
      </li>
      <li>
        <Form id="confirm" action="/account/code-app" draft="none">
          <TextField
            name="code"
            label={m.enrolCode()}
            inputmode="numeric"
            autocomplete="one-time-code"
            width="short"
            maxLength={10}
            required
          />
          <FormActions>
            <SubmitButton>{m.turnOn()}</SubmitButton>
            <a href="/account">{m.cancel()}</a>
          </FormActions>
        </Form>
      </li>
    </ol>
  </Page>
);
