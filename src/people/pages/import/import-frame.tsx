import type { ComponentChildren } from "preact";
import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { Page } from "#ui/shell/page.tsx";
import { Stepper } from "#ui/stepper/stepper.tsx";
import type { ImportView } from "../../actions/read-import.ts";

interface ImportFrameProps {
  readonly view: ImportView;
  readonly intro: string;
  readonly width?: "narrow" | "normal" | undefined;
  /** The next step, beside the heading. */
  readonly actions?: ComponentChildren | undefined;
  readonly children: ComponentChildren;
}

/** What every step of an import has around it: where one is, and what went otherwise than hoped. */
export const ImportFrame = ({ view, intro, width = "normal", actions, children }: ImportFrameProps) => (
  <Page
    title={m.importOf({ file: view.fileName })}
    intro={intro}
    width={width}
    actions={actions}
    breadcrumbs={[
      { href: "/mensen", label: m.people() },
      { href: "/mensen/import", label: m.importPeople() },
    ]}
  >
    <Stepper label={m.importPeople()} steps={stepsOf(view)} />
    {view.setback && (
      <Alert tone="warning" heading={view.setback === "changed" ? m.importSetbackChanged() : m.importSetbackFailed()}>
        {view.setback === "changed" ? m.importSetbackChangedMeans() : m.importSetbackFailedMeans()}
      </Alert>
    )}
    {children}
  </Page>
);

function stepsOf(view: ImportView) {
  const labels = [m.importStepFile(), m.importStepColumns(), m.importStepPreview(), m.importStepDone()];
  const current = currentStep(view);
  return labels.map((label, step) => ({
    label,
    state: step < current ? ("done" as const) : step === current ? ("current" as const) : ("ahead" as const),
  }));
}

function currentStep(view: ImportView): number {
  if (view.kind === "columns") return 1;
  return view.kind === "done" || (view.kind === "progress" && view.stage === "applying") ? 3 : 2;
}
