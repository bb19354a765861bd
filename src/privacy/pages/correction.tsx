import * as m from "#messages/privacy";
import { SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { CorrectionView } from "../actions/ask.ts";

/** Something is not right: change it alone where that is possible, or ask HR. */
export const CorrectionPage = ({ view }: { readonly view: CorrectionView }) => (
  <Page
    title={m.askCorrection()}
    intro={m.correctionIntro()}
    width="narrow"
    breadcrumbs={[{ href: "/over-mij", label: m.aboutMe() }]}
  >
    {view.changeable.length > 0 && (
      <div class="stack stack-small">
        <p>{m.changeableHere()}</p>
        <ul>
          {view.changeable.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    )}
    <Form id="correction" action="/over-mij/verbeteren">
      <TextArea
        name="message"
        label={m.correctionMessage()}
        hint={m.correctionHint()}
        rows={5}
        maxLength={4000}
        required
      />
      <FormActions>
        <SubmitButton icon="send">{m.send()}</SubmitButton>
      </FormActions>
    </Form>
  </Page>
);
