import * as m from "#messages/news";
import { Alert } from "#ui/alert/alert.tsx";
import { SubmitButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { RadioGroup } from "#ui/form/choice.tsx";
import { Page } from "#ui/shell/page.tsx";
import { mailChoices } from "../notice.ts";
import type { ChoicesView, ChoiceView } from "../views.ts";
import { RhythmForm } from "./rhythm-form.tsx";

export const MailChoicesPage = ({ view }: { readonly view: ChoicesView }) => (
  <Page
    title={m.mailChoices()}
    intro={m.mailChoicesIntro()}
    width="narrow"
    breadcrumbs={[{ href: "/meldingen", label: m.notices() }]}
  >
    {view.rhythm.isStopped && (
      <Alert tone="information" heading={m.mailStoppedHeading()}>
        <p>{m.mailStopped()}</p>
      </Alert>
    )}
    <section class="stack">
      <h2>{m.mailAboutWhat()}</h2>
      {view.choices.length === 0 ? <NoKinds /> : <Kinds choices={view.choices} />}
    </section>
    <section class="stack">
      <h2>{m.mailWhen()}</h2>
      <RhythmForm rhythm={view.rhythm} timeZone={view.timeZone} />
    </section>
    <p>
      {m.followsElsewhere()} <a href="/volgen">{m.seeFollows()}</a>
    </p>
  </Page>
);

const NoKinds = () => (
  <EmptyState illustration="mailbox" heading={m.noKindsHeading()} headingLevel={3}>
    <p>{m.noKinds()}</p>
  </EmptyState>
);

const Kinds = ({ choices }: Pick<ChoicesView, "choices">) => (
  <Form id="mail-choices" action="/meldingen/voorkeuren">
    {choices.map((choice) => (
      <Choice key={choice.field} choice={choice} />
    ))}
    <FormActions>
      <SubmitButton>{m.save()}</SubmitButton>
    </FormActions>
  </Form>
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
