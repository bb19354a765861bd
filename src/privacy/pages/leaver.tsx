import * as m from "#messages/privacy";
import { SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { LeaverView } from "../actions/decide.ts";

/** A request by letter, of somebody who left. */
export const LeaverPage = ({ view: { personId, name } }: { readonly view: LeaverView }) => (
  <Page
    title={m.eraseLeaver({ name })}
    intro={m.eraseLeaverIntro({ name })}
    width="narrow"
    breadcrumbs={[{ href: "/gegevensverzoeken", label: m.requests() }]}
  >
    <Form id="leaver" action={`/gegevensverzoeken/vertrokken/${personId}`}>
      <TextArea name="message" label={m.howAsked()} hint={m.howAskedHint()} rows={3} maxLength={4000} required />
      <FormActions>
        <SubmitButton icon="arrow-right">{m.startErasure()}</SubmitButton>
      </FormActions>
    </Form>
  </Page>
);
