import { FormActions, Form } from "#ui/form/form.tsx";
import { RadioGroup } from "#ui/form/choice.tsx";
import { SubmitButton } from "#ui/button/button.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import * as m from "#messages/entrance";

export interface OrganisationsView {
  readonly returnTo: string;
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly detail: string | null }[];
  readonly currentId: string | null;
}

/** For who works at several organisations: where do you want to be now? */
export const OrganisationsPage = ({ view }: { view: OrganisationsView }) => (
  <FocusPage title={m.chooseOrganisation()} intro={m.chooseOrganisationIntro()}>
    <Form id="organisation" action={`/organisatie?terug=${encodeURIComponent(view.returnTo)}`} draft="none">
      <RadioGroup
        name="organisationId"
        label={m.organisation()}
        layout="cards"
        required
        value={view.currentId ?? view.organisations[0]?.id ?? null}
        options={view.organisations.map(({ id, name, detail }) => ({
          value: id,
          label: name,
          ...(detail ? { hint: detail } : {}),
          icon: "building",
        }))}
      />
      <FormActions>
        <SubmitButton icon="door-open">{m.goInside()}</SubmitButton>
      </FormActions>
    </Form>
  </FocusPage>
);
