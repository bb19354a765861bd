import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { Checkbox } from "#ui/form/choice.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import * as m from "#messages/entrance";

export interface MailLinkView {
  readonly token: string;
  /** Whose link it is; null when it was used or has expired. */
  readonly email: string | null;
}

/** Where the link of a mail leads. Opening it changes nothing; pressing the button signs in. */
export function MailLinkPage({ view }: { view: MailLinkView }) {
  if (!view.email) return <LinkVoidPage />;
  return (
    <FocusPage title={m.signIn()} intro={m.signInAs({ email: view.email })}>
      <Form id="link" action={`/inloggen/link/${view.token}`} draft="none">
        <Checkbox name="sharedDevice" label={m.sharedDevice()} hint={m.sharedDeviceHint()} />
        <FormActions>
          <SubmitButton icon="log-in">{m.signIn()}</SubmitButton>
        </FormActions>
      </Form>
    </FocusPage>
  );
}

/** The link was used before, or is too old. */
export const LinkVoidPage = () => (
  <FocusPage title={m.linkVoid()}>
    <div class="stack">
      <p>{m.linkUsedOrExpired()}</p>
      <div>
        <LinkButton href="/inloggen" variant="primary">
          {m.askNewLink()}
        </LinkButton>
      </div>
    </div>
  </FocusPage>
);
