import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { CheckboxGroup } from "#ui/form/choice.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { RolesView } from "../actions/read-roles.ts";
import { givenRoles } from "../queries/roles.ts";
import { roleMeaning, roleName } from "./role-name.ts";

/** What a colleague may do besides learning; leading follows from the units and is not given here. */
export const RolesPage = ({ view }: { readonly view: RolesView }) => (
  <Page
    title={m.rolesOf({ name: view.name })}
    intro={m.rolesIntro()}
    width="narrow"
    breadcrumbs={[
      { href: "/mensen", label: m.people() },
      { href: `/mensen/${view.personId}`, label: view.name },
    ]}
  >
    {view.isLastAdministrator && <Alert>{m.lastAdministratorHint({ name: view.name })}</Alert>}
    <Form id="roles" action={`/mensen/${view.personId}/rollen`}>
      <CheckboxGroup
        name="roles"
        label={m.roles()}
        values={view.roles}
        layout="cards"
        options={givenRoles.map((role) => ({ value: role, label: roleName(role), hint: roleMeaning(role) }))}
      />
      <FormActions>
        <SubmitButton>{m.save()}</SubmitButton>
        <LinkButton href={`/mensen/${view.personId}`} variant="quiet">
          {m.cancel()}
        </LinkButton>
      </FormActions>
    </Form>
  </Page>
);
