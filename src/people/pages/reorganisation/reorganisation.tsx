import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { SubmitButton } from "#ui/button/button.tsx";
import { ConfirmDialog, DialogLink } from "#ui/dialog/dialog.tsx";
import { DateField } from "#ui/form/date-field.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { ReorganisationPageView } from "../../actions/read-reorganisation.ts";
import type { Warning } from "../../reorganisation/warnings.ts";
import { ReorganisationWords } from "./new-reorganisation.tsx";
import { Pictures } from "./pictures.tsx";
import { StateAlert } from "./state-alert.tsx";
import { StepForm } from "./step-form.tsx";
import { Steps } from "./steps.tsx";

interface Viewed {
  readonly view: ReorganisationPageView;
}

/** What changes, in words and as a picture of before and after; for who prepares it, the means to change it. */
export const ReorganisationPage = ({ view }: Viewed) => (
  <Page
    title={view.name}
    intro={view.explanation === "" ? undefined : view.explanation}
    breadcrumbs={[
      { href: "/afdelingen", label: m.units() },
      { href: "/afdelingen/reorganisaties", label: m.reorganisations() },
    ]}
    actions={<ReorganisationActions view={view} />}
  >
    <StateAlert view={view} />
    <Steps view={view} />
    {view.form && <StepForm reorganisationId={view.id} form={view.form} />}
    {view.warnings.length > 0 && (
      <Alert tone="warning" heading={m.reorganisationWarnings()}>
        <ul>
          {view.warnings.map((warning) => (
            <li key={`${warning.code} ${warning.unit}`}>{warningText(warning)}</li>
          ))}
        </ul>
      </Alert>
    )}
    {view.pictures && view.steps.length > 0 && <Pictures pictures={view.pictures} takesPlaceOn={view.takesPlaceOn} />}
    {view.can.edit && view.steps.length > 0 && <PlanForm view={view} />}
    {view.can.edit && <WordsForm view={view} />}
  </Page>
);

const pathOf = ({ id }: ReorganisationPageView): string => `/afdelingen/reorganisaties/${id}`;

const ReorganisationActions = ({ view }: Viewed) => (
  <>
    {view.can.discard && (
      <>
        <DialogLink dialog="discard" icon="trash">
          {m.discardReorganisation()}
        </DialogLink>
        <ConfirmDialog
          id="discard"
          title={m.discardReorganisationQuestion({ name: view.name })}
          action={`${pathOf(view)}/weggooien`}
          confirmLabel={m.discardReorganisation()}
        >
          <p>{m.discardReorganisationMeans()}</p>
        </ConfirmDialog>
      </>
    )}
    {view.can.cancel && (
      <>
        <DialogLink dialog="cancel" icon="ban">
          {m.cancelReorganisation()}
        </DialogLink>
        <ConfirmDialog
          id="cancel"
          title={m.cancelReorganisationQuestion({ name: view.name })}
          action={`${pathOf(view)}/afblazen`}
          confirmLabel={m.cancelReorganisation()}
        >
          <p>{m.cancelReorganisationMeans()}</p>
        </ConfirmDialog>
      </>
    )}
  </>
);

const warningText = ({ code, unit, people }: Warning): string => {
  if (code === "leaderless") return m.warningLeaderless({ unit, count: people });
  return code === "emptied" ? m.warningEmptied({ unit }) : m.warningEmpty({ unit });
};

const PlanForm = ({ view }: Viewed) => (
  <section class="stack" aria-labelledby="plan">
    <h2 id="plan">{m.planReorganisation()}</h2>
    <Form id="plan-reorganisation" action={`${pathOf(view)}/plannen`}>
      <DateField
        name="takesPlaceOn"
        label={m.reorganisationDay()}
        hint={m.reorganisationDayHint()}
        value={view.takesPlaceOn ?? undefined}
        required
      />
      <p>{m.planReorganisationMeans({ count: view.form?.concerned ?? 0 })}</p>
      <FormActions>
        <SubmitButton icon="calendar-clock">{m.planReorganisation()}</SubmitButton>
      </FormActions>
    </Form>
  </section>
);

const WordsForm = ({ view }: Viewed) => (
  <details>
    <summary>{m.changeReorganisation()}</summary>
    <Form id="reorganisation" action={`${pathOf(view)}/naam`}>
      <ReorganisationWords name={view.name} explanation={view.explanation} />
      <FormActions>
        <SubmitButton variant="secondary">{m.save()}</SubmitButton>
      </FormActions>
    </Form>
  </details>
);
