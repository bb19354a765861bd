import * as m from "#messages/privacy";
import { Alert } from "#ui/alert/alert.tsx";
import { SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { ErasureFormView } from "../actions/ask.ts";
import { ConsequencesList } from "./consequences.tsx";

/** What asking to erase would do, before one asks. */
export const ErasureFormPage = ({ view }: { readonly view: ErasureFormView }) => (
  <Page title={m.askErasure()} intro={m.erasureIntro()} breadcrumbs={[{ href: "/over-mij", label: m.aboutMe() }]}>
    <ConsequencesList consequences={view.consequences} />
    {view.isAsked ? (
      <Alert>{m.erasureIsAsked()}</Alert>
    ) : (
      <Form id="erasure" action="/over-mij/wissen">
        <TextArea name="message" label={m.erasureMessage()} rows={3} maxLength={4000} />
        <FormActions>
          <SubmitButton icon="send">{m.erasureAsked()}</SubmitButton>
        </FormActions>
      </Form>
    )}
  </Page>
);
