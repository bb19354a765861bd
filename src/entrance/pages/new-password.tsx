import { SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { PasswordField } from "#ui/form/password-field.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import * as m from "#messages/entrance";
import { shortestPassword } from "../password-rules.ts";
import { LinkVoidPage } from "./mail-link.tsx";

export interface NewPasswordView {
  readonly token: string;
  /** Whose password it will be; null when the link was used or has expired. */
  readonly email: string | null;
}

export function NewPasswordPage({ view }: { view: NewPasswordView }) {
  if (!view.email) return <LinkVoidPage />;
  return (
    <FocusPage title={m.newPassword()} intro={m.newPasswordFor({ email: view.email })}>
      <Form id="new-password" action={`/wachtwoord/${view.token}`} draft="none">
        <input type="hidden" autocomplete="username" value={view.email} />
        <PasswordField
          name="password"
          label={m.newPassword()}
          hint={m.passwordHint({ n: shortestPassword })}
          autocomplete="new-password"
        />
        <FormActions>
          <SubmitButton>{m.savePassword()}</SubmitButton>
        </FormActions>
      </Form>
      <p class="muted small">{m.newPasswordEndsSessions()}</p>
    </FocusPage>
  );
}
