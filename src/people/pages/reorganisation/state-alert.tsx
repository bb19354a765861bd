import * as m from "#messages/people";
import { Alert } from "#ui/alert/alert.tsx";
import { Button } from "#ui/button/button.tsx";
import { Form } from "#ui/form/form.tsx";
import type { ReorganisationPageView } from "../../actions/read-reorganisation.ts";
import { dayText } from "../employment-words.ts";
import { problemName } from "./problem-name.ts";
import { stepText } from "./step-text.ts";

/** How far it is, and what that means for who reads it. */
export function StateAlert({ view }: { readonly view: ReorganisationPageView }) {
  const day = view.takesPlaceOn === null ? "" : dayText(view.takesPlaceOn);
  switch (view.state) {
    case "draft":
      return <Alert heading={m.reorganisationIsDraft()}>{m.reorganisationIsDraftMeans()}</Alert>;
    case "planned":
      return (
        <Alert tone="information" heading={m.reorganisationIsPlanned({ day })}>
          {m.reorganisationIsPlannedMeans()}
        </Alert>
      );
    case "carried_out":
      return <Alert tone="success" heading={m.reorganisationIsDone({ when: view.stateSince })} />;
    case "cancelled":
      return (
        <Alert tone="warning" heading={m.reorganisationIsCancelled()} actions={<Reopen view={view} />}>
          {m.reorganisationIsCancelledMeans()}
        </Alert>
      );
    case "stopped":
      return (
        <Alert tone="danger" heading={m.reorganisationIsStopped({ day })} actions={<Reopen view={view} />}>
          <p>{m.reorganisationIsStoppedMeans()}</p>
          <ul>
            {view.steps.flatMap((step) =>
              step.problem ? [<li key={step.id}>{`${stepText(step)}: ${problemName(step.problem)}`}</li>] : [],
            )}
          </ul>
        </Alert>
      );
    default:
      return view.state satisfies never;
  }
}

const Reopen = ({ view }: { readonly view: ReorganisationPageView }) => (
  <Form id="reopen" action={`/afdelingen/reorganisaties/${view.id}/heropenen`} draft="none">
    <Button icon="undo-2">{m.reopenReorganisation()}</Button>
  </Form>
);
