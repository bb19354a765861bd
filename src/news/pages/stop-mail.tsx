import * as m from "#messages/news";
import { Button, LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";

export const StopMailPage = ({ organisation, path }: { readonly organisation: string; readonly path: string }) => (
  <FocusPage title={m.stopMail()} intro={m.stopMailIntro({ organisation })}>
    <Form id="stop-mail" action={path} draft="none">
      <SubmitButton>{m.stopMailNow()}</SubmitButton>
    </Form>
  </FocusPage>
);

export const MailStoppedPage = ({ path }: { readonly path: string }) => (
  <FocusPage title={m.mailIsStopped()} intro={m.mailIsStoppedIntro()}>
    <Form id="start-mail" action={`${path}/weer-aan`} draft="none">
      <Button>{m.mailOnAgain()}</Button>
    </Form>
  </FocusPage>
);

export const MailOnAgainPage = () => (
  <FocusPage title={m.mailIsOnAgain()} intro={m.mailIsOnAgainIntro()}>
    <LinkButton href="/meldingen/voorkeuren">{m.mailChoices()}</LinkButton>
  </FocusPage>
);
