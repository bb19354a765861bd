import { SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import * as m from "#messages/entrance";

/** The code of the app, or a recovery code for who has lost the app. */
export const SecondStepPage = () => (
  <FocusPage title={m.secondStep()} intro={m.secondStepIntro()}>
    <Form id="code" action="/inloggen/code" draft="none">
      <TextField
        name="code"
        label={m.code()}
        hint={m.codeHint()}
        autocomplete="one-time-code"
        width="medium"
        autofocus
        required
      />
      <FormActions>
        <SubmitButton icon="log-in">{m.continueSigningIn()}</SubmitButton>
        <a href="/inloggen">{m.backToSignIn()}</a>
      </FormActions>
    </Form>
    <details class="lost-app">
      <summary>{m.appLost()}</summary>
      <p>{m.appLostHelp()}</p>
    </details>
  </FocusPage>
);
