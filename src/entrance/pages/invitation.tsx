import { Alert } from "#ui/alert/alert.tsx";
import { Button, LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { Divider } from "#ui/divider/divider.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { PasswordField } from "#ui/form/password-field.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import * as m from "#messages/entrance";
import { shortestPassword } from "../password-rules.ts";
import { PasskeyButton } from "./passkey-button.tsx";

export interface InvitationView {
  readonly token: string;
  /** Null when the link was used, has expired or was renewed. */
  readonly invitation: {
    readonly organisation: string;
    readonly name: string;
    readonly email: string;
    /** The address has a login already: "signed-in" with it here, or still to do so. */
    readonly knownLogin: "none" | "signed-in" | "elsewhere";
  } | null;
}

/** The first time at the door: how do you want to come in from now on? */
export function InvitationPage({ view }: { view: InvitationView }) {
  const { invitation, token } = view;
  if (!invitation) return <InvitationVoid />;
  const path = `/uitnodiging/${token}`;
  return (
    <FocusPage
      title={m.welcomeTo({ organisation: invitation.organisation })}
      intro={m.welcomeIntro({ name: invitation.name })}
    >
      {invitation.knownLogin === "none" ? (
        <ChooseWayIn path={path} email={invitation.email} />
      ) : (
        <UseKnownLogin path={path} isSignedIn={invitation.knownLogin === "signed-in"} {...invitation} />
      )}
    </FocusPage>
  );
}

const ChooseWayIn = ({ path, email }: { path: string; email: string }) => (
  <Form id="invitation" action={path} draft="none">
    <input type="hidden" autocomplete="username" value={email} />
    <PasswordField
      name="password"
      label={m.choosePassword()}
      hint={m.passwordHint({ n: shortestPassword })}
      autocomplete="new-password"
    />
    <FormActions>
      <SubmitButton icon="door-open">{m.comeIn()}</SubmitButton>
    </FormActions>
    <Divider label={m.or()} />
    <div class="other-ways">
      <PasskeyButton ceremony="registration" at={`${path}/passkey`}>
        {m.comeInWithPasskey()}
      </PasskeyButton>
      <Button formaction={`${path}/met-links`} icon="mail">
        {m.comeInWithLinks()}
      </Button>
    </div>
    <p class="muted small">{m.signInLaterWith({ email })}</p>
  </Form>
);

interface UseKnownLoginProps {
  readonly path: string;
  readonly email: string;
  readonly organisation: string;
  readonly isSignedIn: boolean;
}

const UseKnownLogin = ({ path, email, organisation, isSignedIn }: UseKnownLoginProps) => (
  <div class="stack">
    <p>{m.knownLogin({ email })}</p>
    {isSignedIn ? (
      <Form id="invitation" action={`${path}/met-inlog`} draft="none">
        <FormActions>
          <SubmitButton icon="door-open">{m.comeInAt({ organisation })}</SubmitButton>
        </FormActions>
      </Form>
    ) : (
      <div>
        <LinkButton href={`/inloggen?terug=${encodeURIComponent(path)}`} variant="primary" icon="log-in">
          {m.signInFirst()}
        </LinkButton>
      </div>
    )}
  </div>
);

const InvitationVoid = () => (
  <FocusPage title={m.invitationVoidTitle()}>
    <div class="stack">
      <Alert tone="warning">{m.invitationVoid()}</Alert>
      <div>
        <LinkButton href="/inloggen">{m.toSignIn()}</LinkButton>
      </div>
    </div>
  </FocusPage>
);
