import { SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import * as m from "#messages/entrance";

export const ForgottenPage = () => (
  <FocusPage title={m.passwordForgotten()} intro={m.passwordForgottenIntro()}>
    <Form id="forgotten" action="/wachtwoord-vergeten" draft="none">
      <TextField name="email" label={m.email()} type="email" autocomplete="username" required />
      <FormActions>
        <SubmitButton icon="mail">{m.sendLink()}</SubmitButton>
        <a href="/inloggen">{m.backToSignIn()}</a>
      </FormActions>
    </Form>
  </FocusPage>
);
