import { SubmitButton } from "#ui/button/button.tsx";
import { RadioGroup } from "#ui/form/choice.tsx";
import { Fieldset, Form, FormActions } from "#ui/form/form.tsx";
import { PasswordField } from "#ui/form/password-field.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import { usePage } from "#platform/http/page-context.ts";
import * as m from "#messages/entrance";
import { shortestPassword } from "../password-rules.ts";
import { SetupSteps } from "./setup-steps.tsx";

/** Step one: the organisation, and who looks after it. */
export function FirstOrganisationPage() {
  const { reader } = usePage();
  return (
    <FocusPage
      title={m.yourOrganisation()}
      intro={m.yourOrganisationIntro()}
      layout="reading"
      before={<SetupSteps current="organisation" stepsDone={[]} />}
    >
      <Form id="organisation" action="/welkom/organisatie">
        <TextField
          name="organisation"
          label={m.organisationName()}
          autocomplete="organization"
          maxLength={200}
          required
        />
        <RadioGroup
          name="locale"
          label={m.organisationLanguage()}
          layout="row"
          required
          value={reader.locale}
          options={[
            { value: "nl", label: "Nederlands" },
            { value: "en", label: "English" },
          ]}
        />
        <Fieldset legend={m.administrator()} hint={m.administratorHint()}>
          <TextField name="name" label={m.yourName()} autocomplete="name" maxLength={200} required />
          <TextField name="email" label={m.email()} type="email" autocomplete="username" required />
          <PasswordField
            name="password"
            label={m.password()}
            hint={m.passwordHint({ n: shortestPassword })}
            autocomplete="new-password"
          />
        </Fieldset>
        <FormActions>
          <SubmitButton iconAfter="arrow-right">{m.saveAndContinue()}</SubmitButton>
        </FormActions>
      </Form>
    </FocusPage>
  );
}
