import * as m from "#messages/learning";
import { SubmitButton } from "#ui/button/button.tsx";
import { Checkbox } from "#ui/form/choice.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { PersonPicker } from "#ui/form/person-picker.tsx";
import { Select } from "#ui/form/select.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { EnrolColleaguesView } from "../actions/plan-enrolments.ts";

/** Whom to enrol: a whole team, some people, or both. Nothing happens before it was looked at. */
export const EnrolColleaguesPage = ({ view }: { readonly view: EnrolColleaguesView }) => (
  <Page
    title={m.enrolColleagues()}
    intro={m.enrolColleaguesIntro({ title: view.training.title })}
    breadcrumbs={[
      { href: "/catalogus", label: m.catalogue() },
      { href: `/trainingen/${view.training.id}`, label: view.training.title },
    ]}
    width="narrow"
  >
    <Form id="enrol-colleagues" action={`/trainingen/${view.training.id}/inschrijven`}>
      <Select
        name="unit"
        label={m.wholeUnit()}
        hint={m.wholeUnitHint()}
        options={view.units}
        emptyLabel={m.noWholeUnit()}
      />
      <PersonPicker
        name="person"
        label={m.certainPeople()}
        hint={m.certainPeopleHint()}
        people={view.people}
        multiple
        {...(view.searchesEverybody ? { endpoint: "/mensen/zoeken" } : {})}
      />
      <DateField name="dueOn" label={m.dueLabel()} hint={m.dueHint()} min={view.today} />
      <Checkbox name="again" label={m.alsoCompleted()} hint={m.alsoCompletedHint()} />
      <FormActions>
        <SubmitButton iconAfter="arrow-right">{m.lookFirst()}</SubmitButton>
      </FormActions>
    </Form>
  </Page>
);
