import * as m from "#messages/people";
import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { Card } from "#ui/card/card.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { PersonPicker } from "#ui/form/person-picker.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { NewUnitView, UnitFormView } from "../actions/read-unit-form.ts";

export const NewUnitPage = ({ view }: { readonly view: NewUnitView }) => (
  <Page title={m.addUnit()} width="narrow" breadcrumbs={[{ href: "/afdelingen", label: m.units() }]}>
    <Form id="unit" action="/afdelingen/nieuw">
      <NameFields name="" code={null} />
      <Select
        name="parentId"
        label={m.hangsBelow()}
        options={view.places}
        value={view.parentId}
        emptyLabel={m.atTheTop()}
      />
      <FormActions>
        <SubmitButton>{m.addUnit()}</SubmitButton>
        <LinkButton href="/afdelingen" variant="quiet">
          {m.cancel()}
        </LinkButton>
      </FormActions>
    </Form>
  </Page>
);

/** Three things about a unit that change at different moments, so three forms. */
export const ChangeUnitPage = ({ view }: { readonly view: UnitFormView }) => (
  <Page
    title={m.changeUnit({ name: view.name })}
    width="narrow"
    breadcrumbs={[
      { href: "/afdelingen", label: m.units() },
      { href: `/afdelingen/${view.id}`, label: view.name },
    ]}
  >
    <Card heading={m.leader()} icon="user-check">
      <Form id="leader" action={`/afdelingen/${view.id}/leidinggevende`} draft="none">
        <PersonPicker
          name="personId"
          label={m.leader()}
          hint={m.leaderHint()}
          people={view.candidates}
          values={view.leaderId === null ? [] : [view.leaderId]}
          endpoint="/mensen/zoeken"
        />
        <FormActions>
          <SubmitButton>{m.saveLeader()}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
    <Card heading={m.nameAndCode()} icon="pencil">
      <Form id="name" action={`/afdelingen/${view.id}/naam`}>
        <NameFields name={view.name} code={view.code} />
        <FormActions>
          <SubmitButton variant="secondary">{m.saveName()}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
    <Card heading={m.placeInTree()} icon="network">
      <Form id="place" action={`/afdelingen/${view.id}/plek`} draft="none">
        <Select
          name="parentId"
          label={m.hangsBelow()}
          hint={m.hangsBelowHint()}
          options={view.places}
          value={view.parentId}
          emptyLabel={m.atTheTop()}
        />
        <FormActions>
          <SubmitButton variant="secondary">{m.savePlace()}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  </Page>
);

const NameFields = ({ name, code }: { readonly name: string; readonly code: string | null }) => (
  <>
    <TextField name="name" label={m.unitName()} value={name} required maxLength={200} autocomplete="off" />
    <TextField
      name="code"
      label={m.unitCode()}
      hint={m.unitCodeHint()}
      value={code}
      maxLength={60}
      width="medium"
      autocomplete="off"
    />
  </>
);
