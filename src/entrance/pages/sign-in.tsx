import { Alert } from "#ui/alert/alert.tsx";
import { PersonLine } from "#ui/avatar/avatar.tsx";
import { Button, SubmitButton } from "#ui/button/button.tsx";
import { Divider } from "#ui/divider/divider.tsx";
import { Checkbox } from "#ui/form/choice.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { PasswordField } from "#ui/form/password-field.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import * as m from "#messages/entrance";
import type { DemonstrationPerson } from "../demonstration.ts";
import { PasskeyButton } from "./passkey-button.tsx";

export interface SignInView {
  /** Where to go afterwards. */
  readonly returnTo: string;
  /** Signs in again to change something that asks for it. */
  readonly isConfirmation: boolean;
  /** As whom one can look around in a demonstration; usually nobody. */
  readonly demonstration: readonly DemonstrationPerson[];
  /** Nobody has founded an organisation of their own yet. */
  readonly canFound: boolean;
}

/** Three ways in on one page: a password, a passkey, or a link by mail. */
export function SignInPage({ view }: { view: SignInView }) {
  const back = `?terug=${encodeURIComponent(view.returnTo)}`;
  return (
    <FocusPage title={m.signIn()} intro={view.isConfirmation ? undefined : m.signInIntro()}>
      {view.isConfirmation && <Alert heading={m.confirmItIsYou()}>{m.confirmItIsYouWhy()}</Alert>}
      <div class="stack">
        <Form id="sign-in" action={`/inloggen${back}`} draft="none">
          <TextField name="email" label={m.email()} type="email" autocomplete="username" required />
          <PasswordField name="password" label={m.password()} autocomplete="current-password" />
          <Checkbox name="sharedDevice" label={m.sharedDevice()} hint={m.sharedDeviceHint()} />
          <FormActions>
            <SubmitButton icon="log-in">{m.signIn()}</SubmitButton>
            <a href="/wachtwoord-vergeten">{m.passwordForgotten()}</a>
          </FormActions>
          <Divider label={m.or()} />
          <div class="other-ways">
            <PasskeyButton ceremony="sign-in" at="/inloggen/passkey" returnTo={view.returnTo}>
              {m.signInWithPasskey()}
            </PasskeyButton>
            <Button formaction={`/inloggen/mail${back}`} icon="mail">
              {m.sendMeALink()}
            </Button>
          </div>
        </Form>
      </div>
      {view.demonstration.length > 0 && <LookAround people={view.demonstration} canFound={view.canFound} />}
    </FocusPage>
  );
}

interface LookAroundProps {
  readonly people: readonly DemonstrationPerson[];
  readonly canFound: boolean;
}

const LookAround = ({ people, canFound }: LookAroundProps) => (
  <section class="look-around stack" aria-labelledby="look-around">
    <div class="stack stack-small">
      <h2 id="look-around">{m.lookAroundAs()}</h2>
      <p class="muted">{m.lookAroundAsHint()}</p>
    </div>
    <ul class="plain other-ways">
      {people.map(({ loginId, name, role, sees }) => (
        <li key={loginId}>
          <Form id={`look-around-${loginId}`} action="/inloggen/demonstratie" draft="none">
            <input type="hidden" name="loginId" value={loginId} />
            <Button iconAfter="arrow-right">
              <PersonLine name={name} detail={m.demonstrationRole({ role })} />
            </Button>
          </Form>
          <p class="muted small">{sees()}</p>
        </li>
      ))}
    </ul>
    {canFound && <a href="/welkom">{m.beginWithOwn()}</a>}
  </section>
);
