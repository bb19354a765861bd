import type { ComponentChildren } from "preact";
import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import * as m from "#messages/entrance";
import type { SetupStep } from "../setup.ts";
import { SetupSteps } from "./setup-steps.tsx";

export interface SetupView {
  readonly organisation: string;
  readonly units: readonly string[];
  readonly peopleCount: number;
  readonly stepsDone: readonly string[];
}

type SetupPageProps = { readonly view: SetupView };

const LeaveForLater = () => <a href="/">{m.leaveForLater()}</a>;

export const FirstUnitsPage = ({ view }: SetupPageProps) => (
  <FocusPage
    title={m.firstUnits()}
    intro={m.firstUnitsIntro()}
    layout="reading"
    before={<SetupSteps current="units" stepsDone={view.stepsDone} />}
    bar={<LeaveForLater />}
  >
    {view.units.length > 0 && (
      <p>{m.unitsThere({ count: view.units.length, names: view.units.slice(0, 12).join(", ") })}</p>
    )}
    <Form id="units" action="/welkom/afdelingen">
      <TextArea name="names" label={m.unitNames()} hint={m.unitNamesHint()} rows={8} />
      <FormActions>
        <SubmitButton iconAfter="arrow-right">{m.saveAndContinue()}</SubmitButton>
      </FormActions>
    </Form>
  </FocusPage>
);

export function FirstPeoplePage({ view }: SetupPageProps) {
  const isTaken = view.peopleCount > 1;
  return (
    <Elsewhere
      step="people"
      view={view}
      title={m.firstPeople()}
      intro={m.firstPeopleIntro()}
      nextStep={isTaken ? "primary" : "secondary"}
    >
      <p>{m.peopleThere({ count: view.peopleCount })}</p>
      <div class="cluster">
        <LinkButton href="/mensen/import" variant={isTaken ? "secondary" : "primary"} icon="file-spreadsheet">
          {m.importPeople()}
        </LinkButton>
        <LinkButton href="/mensen/nieuw" icon="user-plus">
          {m.addOnePerson()}
        </LinkButton>
      </div>
    </Elsewhere>
  );
}

export const FirstTrainingPage = ({ view }: SetupPageProps) => (
  <Elsewhere step="training" view={view} title={m.firstTraining()} intro={m.firstTrainingIntro()} nextStep="secondary">
    <div>
      <LinkButton href="/trainingen/nieuw" variant="primary" icon="graduation-cap">
        {m.makeTraining()}
      </LinkButton>
    </div>
  </Elsewhere>
);

interface ElsewhereProps extends SetupPageProps {
  readonly step: SetupStep;
  readonly title: string;
  readonly intro: string;
  /** "primary" once there is something to go on with. */
  readonly nextStep: "primary" | "secondary";
  readonly children: ComponentChildren;
}

/** A step that is taken in another room; here one comes back to go on. */
const Elsewhere = ({ step, view, title, intro, nextStep, children }: ElsewhereProps) => (
  <FocusPage
    title={title}
    intro={intro}
    layout="reading"
    before={<SetupSteps current={step} stepsDone={view.stepsDone} />}
    bar={<LeaveForLater />}
  >
    <div class="stack">
      {children}
      <p class="muted small">{m.comeBackHere({ setUp: m.setUpHouse() })}</p>
      <Form id="pass" action={`/welkom/stap/${step}`} draft="none">
        <FormActions>
          <SubmitButton variant={nextStep} iconAfter="arrow-right">
            {m.nextStep()}
          </SubmitButton>
        </FormActions>
      </Form>
    </div>
  </FocusPage>
);

export const SetupReadyPage = ({ view }: SetupPageProps) => (
  <FocusPage title={m.houseReady()} intro={m.houseReadyIntro({ organisation: view.organisation })}>
    <Form id="ready" action="/welkom/klaar" draft="none">
      <FormActions>
        <SubmitButton icon="house">{m.goToHouse()}</SubmitButton>
      </FormActions>
    </Form>
  </FocusPage>
);
