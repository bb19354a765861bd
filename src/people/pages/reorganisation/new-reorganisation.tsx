import * as m from "#messages/people";
import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextArea, TextField } from "#ui/form/text-field.tsx";
import { Page } from "#ui/shell/page.tsx";

/** Begins with a name and the reason; what changes comes on the next page. */
export const NewReorganisationPage = () => (
  <Page
    title={m.prepareReorganisation()}
    intro={m.prepareReorganisationIntro()}
    width="narrow"
    breadcrumbs={[
      { href: "/afdelingen", label: m.units() },
      { href: "/afdelingen/reorganisaties", label: m.reorganisations() },
    ]}
  >
    <Form id="reorganisation" action="/afdelingen/reorganisaties/nieuw">
      <ReorganisationWords name="" explanation="" />
      <FormActions>
        <SubmitButton>{m.prepareReorganisation()}</SubmitButton>
        <LinkButton href="/afdelingen/reorganisaties" variant="quiet">
          {m.cancel()}
        </LinkButton>
      </FormActions>
    </Form>
  </Page>
);

export const ReorganisationWords = ({ name, explanation }: { readonly name: string; readonly explanation: string }) => (
  <>
    <TextField
      name="name"
      label={m.reorganisationName()}
      hint={m.reorganisationNameHint()}
      value={name}
      required
      maxLength={200}
      autocomplete="off"
    />
    <TextArea
      name="explanation"
      label={m.reorganisationExplanation()}
      hint={m.reorganisationExplanationHint()}
      value={explanation}
      rows={4}
      maxLength={4000}
    />
  </>
);
