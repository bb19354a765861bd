import * as m from "#messages/academy";
import { SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { Page } from "#ui/shell/page.tsx";
import { TrainingFields } from "./training-fields.tsx";

export const NewTrainingPage = ({ view }: { readonly view: { readonly locale: string } }) => (
  <Page
    title={m.newTraining()}
    intro={m.newTrainingIntro()}
    breadcrumbs={[{ href: "/maken", label: m.makeTrainings() }]}
    width="narrow"
  >
    <Form id="new-training" action="/trainingen/nieuw">
      <TrainingFields locale={view.locale} />
      <FormActions>
        <SubmitButton iconAfter="arrow-right">{m.createTraining()}</SubmitButton>
      </FormActions>
    </Form>
  </Page>
);
