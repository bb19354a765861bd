import { Button, LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import * as m from "#messages/entrance";

export interface WelcomeView {
  readonly canLookAround: boolean;
}

/** The first page of a new house. */
export const WelcomePage = ({ view }: { view: WelcomeView }) => (
  <FocusPage title={m.welcome()} intro={m.welcomeToHouse()}>
    <div class="stack">
      <LinkButton href="/welkom/organisatie" variant="primary" icon="house">
        {m.beginWithOwn()}
      </LinkButton>
      <p class="muted small">{m.beginWithOwnWhat()}</p>
      {view.canLookAround && (
        <>
          <Form id="demonstration" action="/welkom/demonstratie" draft="none">
            <Button icon="compass">{m.lookAroundFirst()}</Button>
          </Form>
          <p class="muted small">{m.lookAroundWhat()}</p>
        </>
      )}
    </div>
  </FocusPage>
);

/** Only who sees the terminal may begin. */
export const StartCodePage = () => (
  <FocusPage title={m.welcome()} intro={m.startCodeIntro()}>
    <Form id="start-code" action="/welkom" draft="none">
      <TextField
        name="code"
        label={m.startCode()}
        hint={m.startCodeHint()}
        autocomplete="off"
        width="medium"
        autofocus
        required
      />
      <FormActions>
        <SubmitButton>{m.goOn()}</SubmitButton>
      </FormActions>
    </Form>
  </FocusPage>
);
