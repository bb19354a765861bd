import * as m from "#messages/people";
import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { RadioGroup } from "#ui/form/choice.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { PersonFormView } from "../actions/read-person-form.ts";
import { hierarchyLevels } from "../positions/job-role.ts";
import { hierarchyLevelName } from "./job-role-words.ts";

export const NewPersonPage = ({ view }: { readonly view: PersonFormView }) => (
  <Page
    title={m.addPerson()}
    intro={m.addPersonIntro()}
    width="narrow"
    breadcrumbs={[{ href: "/mensen", label: m.people() }]}
  >
    <PersonForm view={view} action="/mensen/nieuw" submitLabel={m.addPerson()} cancelHref="/mensen" />
  </Page>
);

export const ChangePersonPage = ({ view }: { readonly view: PersonFormView }) => (
  <Page
    title={m.changePerson({ name: view.known.name })}
    width="narrow"
    breadcrumbs={[
      { href: "/mensen", label: m.people() },
      { href: `/mensen/${view.id}`, label: view.known.name },
    ]}
  >
    <PersonForm
      view={view}
      action={`/mensen/${view.id}/wijzigen`}
      submitLabel={m.save()}
      cancelHref={`/mensen/${view.id}`}
    />
  </Page>
);

interface PersonFormProps {
  readonly view: PersonFormView;
  readonly action: string;
  readonly submitLabel: string;
  readonly cancelHref: string;
}

function PersonForm({ view: { known, jobFamilies, units }, action, submitLabel, cancelHref }: PersonFormProps) {
  return (
    <Form id="person" action={action}>
      <TextField
        name="name"
        label={m.name()}
        hint={m.nameHint()}
        value={known.name}
        required
        maxLength={200}
        autocomplete="off"
      />
      <TextField
        name="email"
        label={m.email()}
        hint={m.emailHint()}
        value={known.email}
        type="email"
        autocomplete="off"
      />
      <TextField
        name="personnelNumber"
        label={m.personnelNumber()}
        hint={m.personnelNumberHint()}
        value={known.personnelNumber}
        width="medium"
        maxLength={60}
        autocomplete="off"
      />
      <TextField name="jobTitle" label={m.jobTitle()} value={known.jobTitle} maxLength={200} autocomplete="off" />
      <TextField
        name="jobFamily"
        label={m.jobFamily()}
        hint={m.jobFamilyHint()}
        value={known.jobFamily}
        suggestions={jobFamilies}
        maxLength={100}
        autocomplete="off"
      />
      <Select
        name="hierarchyLevel"
        label={m.hierarchyLevel()}
        hint={m.hierarchyLevelHint()}
        value={known.hierarchyLevel}
        emptyLabel={m.unknownChoice()}
        options={hierarchyLevels.map((level) => ({ value: level, label: hierarchyLevelName(level) }))}
      />
      <Select name="unitId" label={m.unit()} value={known.unitId} options={units} emptyLabel={m.noUnit()} />
      <RadioGroup
        name="locale"
        label={m.language()}
        hint={m.languageHint()}
        value={known.locale}
        required
        layout="row"
        options={[
          { value: "nl", label: m.dutch() },
          { value: "en", label: m.english() },
        ]}
      />
      <FormActions>
        <SubmitButton>{submitLabel}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {m.cancel()}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
