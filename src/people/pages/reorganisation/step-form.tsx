import type { ComponentChildren } from "preact";
import * as m from "#messages/people";
import { SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { PersonPicker } from "#ui/form/person-picker.tsx";
import { Select } from "#ui/form/select.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Tabs } from "#ui/tabs/tabs.tsx";
import type { ReorganisationPageView } from "../../actions/read-reorganisation.ts";
import { type StepKind, stepKinds } from "../../reorganisation/step.ts";
import { stepKindName } from "./step-text.ts";

type StepForms = NonNullable<ReorganisationPageView["form"]>;

interface StepFormProps {
  readonly reorganisationId: string;
  readonly form: StepForms;
}

/** One kind of change at a time, to choose from above the form. */
export function StepForm({ reorganisationId, form }: StepFormProps) {
  const path = `/afdelingen/reorganisaties/${reorganisationId}`;
  const hrefOf = (kind: StepKind): string => `${path}?stap=${kind}#step-form`;
  return (
    <section class="stack" aria-labelledby="step-form">
      <h2 id="step-form">{m.addStep()}</h2>
      <Tabs
        label={m.addStep()}
        items={stepKinds.map((kind) => ({
          href: hrefOf(kind),
          label: stepKindName(kind),
          current: kind === form.kind,
        }))}
      />
      <Form id={`step-${form.kind}`} action={`${path}/stappen?stap=${form.kind}`}>
        <input type="hidden" name="kind" value={form.kind} />
        <StepFields form={form} />
        <FormActions>
          <SubmitButton variant="secondary" icon="plus">
            {m.addStep()}
          </SubmitButton>
        </FormActions>
      </Form>
    </section>
  );
}

function StepFields({ form: { kind, units, candidates } }: Pick<StepFormProps, "form">): ComponentChildren {
  const place = <Select name="parentId" label={m.hangsBelow()} options={units} emptyLabel={m.atTheTop()} />;
  const unit = (label: string) => (
    <Select name="unitId" label={label} options={units} emptyLabel={m.chooseUnit()} required />
  );
  switch (kind) {
    case "new_unit":
      return (
        <>
          <TextField name="name" label={m.unitName()} required maxLength={200} autocomplete="off" />
          <TextField name="code" label={m.unitCode()} maxLength={60} width="medium" autocomplete="off" />
          {place}
        </>
      );
    case "move_unit":
      return (
        <>
          {unit(m.unit())}
          {place}
        </>
      );
    case "move_person":
      return (
        <>
          <PersonPicker name="personIds" label={m.whoMoves()} people={candidates} multiple endpoint="/mensen/zoeken" />
          <Select
            name="everybodyOf"
            label={m.everybodyOf()}
            hint={m.everybodyOfHint()}
            options={units}
            emptyLabel={m.nobodyMore()}
          />
          {unit(m.movesTo())}
        </>
      );
    case "appoint_leader":
      return (
        <>
          {unit(m.unit())}
          <PersonPicker name="personId" label={m.leader()} people={candidates} endpoint="/mensen/zoeken" required />
        </>
      );
    case "close_unit":
      return (
        <Select
          name="unitId"
          label={m.unit()}
          hint={m.closeUnitHint()}
          options={units}
          emptyLabel={m.chooseUnit()}
          required
        />
      );
    default:
      return kind satisfies never;
  }
}
