import { SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { PasswordField } from "#ui/form/password-field.tsx";
import { Page } from "#ui/shell/page.tsx";
import * as m from "#messages/entrance";
import { shortestPassword } from "../password-rules.ts";
import type { AccountView } from "../views/account.ts";

export const AccountPasswordPage = ({ view }: { view: AccountView }) => (
  <Page
    title={view.hasPassword ? m.changePassword() : m.setPassword()}
    intro={m.newPasswordEndsSessions()}
    breadcrumbs={[{ href: "/account", label: m.account() }]}
    width="narrow"
  >
    <Form id="password" action="/account/wachtwoord" draft="none">
      <input type="hidden" autocomplete="username" value={view.email} />
      <PasswordField
        name="password"
        label={m.newPassword()}
        hint={m.passwordHint({ n: shortestPassword })}
        autocomplete="new-password"
      />
      <FormActions>
        <SubmitButton>{m.savePassword()}</SubmitButton>
        <a href="/account">{m.cancel()}</a>
      </FormActions>
    </Form>
  </Page>
);
