import * as m from "#messages/news";
import { SubmitButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { RadioGroup } from "#ui/form/choice.tsx";
import { Page } from "#ui/shell/page.tsx";
import { mailChoices } from "../notice.ts";
import type { ChoicesView, ChoiceView } from "../views.ts";

export const MailChoicesPage = ({ view }: { readonly view: ChoicesView }) => (
  <Page
    title={m.mailChoices()}
    intro={m.mailChoicesIntro()}
    width="narrow"
    breadcrumbs={[{ href: "/meldingen", label: m.notices() }]}
  >
    {view.choices.length === 0 ? (
      <EmptyState illustration="mailbox" heading={m.noKindsHeading()}>
        <p>{m.noKinds()}</p>
      </EmptyState>
    ) : (
      <Form id="mail-choices" action="/meldingen/voorkeuren">
        {view.choices.map((choice) => (
          <Choice key={choice.field} choice={choice} />
        ))}
        <FormActions>
          <SubmitButton>{m.save()}</SubmitButton>
        </FormActions>
      </Form>
    )}
  </Page>
);

const Choice = ({ choice }: { readonly choice: ChoiceView }) => (
  <RadioGroup
    name={choice.field}
    label={choice.label()}
    value={choice.choice}
    required
    layout="row"
    options={mailChoices.map((value) => ({ value, label: m.mailChoice({ choice: value }) }))}
  />
);
