import * as m from "#messages/people";
import { Badge } from "#ui/badge/badge.tsx";
import { Button } from "#ui/button/button.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import type { ReorganisationPageView } from "../../actions/read-reorganisation.ts";
import type { StepView } from "../../views/reorganisation.ts";
import { problemName } from "./problem-name.ts";
import { stepText } from "./step-text.ts";

interface Viewed {
  readonly view: Pick<ReorganisationPageView, "id" | "steps" | "othersMoving" | "can">;
}

/** What changes, a line each; colleagues who go the same way stand together. */
export function Steps({ view }: Viewed) {
  const ways = Map.groupBy(view.steps, (step) =>
    step.kind === "move_person" ? JSON.stringify([step.other, step.unit]) : step.id,
  );
  return (
    <section class="stack" aria-labelledby="steps">
      <h2 id="steps">{m.reorganisationSteps()}</h2>
      {view.steps.length === 0 && view.othersMoving === 0 && <p class="muted">{m.reorganisationNoSteps()}</p>}
      {view.steps.length > 0 && (
        <RowList>
          {[...ways].map(([way, steps]) =>
            steps.length === 1 ? (
              steps.map((step) => <Step key={way} view={view} step={step} />)
            ) : (
              <Together key={way} view={view} steps={steps} />
            ),
          )}
        </RowList>
      )}
      {view.othersMoving > 0 && <p class="muted">{m.othersMoving({ count: view.othersMoving })}</p>}
    </section>
  );
}

const Step = ({ view, step }: Viewed & { readonly step: StepView }) => (
  <Row
    title={stepText(step)}
    detail={<ProblemBadge step={step} />}
    actions={view.can.edit && <RemoveStep reorganisationId={view.id} step={step} />}
  />
);

function Together({ view, steps }: Viewed & { readonly steps: readonly StepView[] }) {
  const [first] = steps;
  const unit = first?.unit ?? m.unitNoMore();
  const from = first?.other ?? null;
  const title =
    from === null || from === unit
      ? m.stepMovePeopleTo({ count: steps.length, unit })
      : m.stepMovePeople({ count: steps.length, from, unit });
  return (
    <li class="row">
      <div class="row-text">
        <details open={steps.some(({ problem }) => problem !== null)}>
          <summary>{title}</summary>
          <ul class="plain-list moving-people">
            {steps.map((step) => (
              <li key={step.id} class="cluster cluster-between">
                <span>
                  {step.person?.name ?? m.somebodyNoMore()} <ProblemBadge step={step} />
                </span>
                {view.can.edit && <RemoveStep reorganisationId={view.id} step={step} />}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </li>
  );
}

const ProblemBadge = ({ step }: { readonly step: StepView }) =>
  step.problem && <Badge tone="danger">{problemName(step.problem)}</Badge>;

const RemoveStep = ({ reorganisationId, step }: { readonly reorganisationId: string; readonly step: StepView }) => (
  <form action={`/afdelingen/reorganisaties/${reorganisationId}/stappen/${step.id}/weg`} method="post">
    <Button size="small" variant="quiet" icon="trash">
      {m.removeStep()}
      <span class="visually-hidden">: {stepText(step)}</span>
    </Button>
  </form>
);
