import * as m from "#messages/learning";
import { formatDate } from "#platform/i18n/locale.ts";
import { Button, LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { ConfirmDialog, DialogLink } from "#ui/dialog/dialog.tsx";
import { Form } from "#ui/form/form.tsx";
import { ProgressBar } from "#ui/progress/progress.tsx";
import type { TrainingView } from "../views/training.ts";
import { DueBadge } from "./due-badge.tsx";

/** How the reader stands in a training, with the one thing to do next. */
export function TakePart({ view }: { readonly view: TrainingView }) {
  if (!view.own) return <NotYet view={view} />;
  return view.own.state === "completed" ? (
    <Completed view={view} own={view.own} />
  ) : (
    <UnderWay view={view} own={view.own} />
  );
}

const NotYet = ({ view: { training, can } }: { readonly view: TrainingView }) =>
  can.enrol ? (
    <Form id="enrol" action={`/trainingen/${training.id}/meedoen`} draft="none">
      <SubmitButton icon="graduation-cap">{m.enrolYourself()}</SubmitButton>
    </Form>
  ) : (
    <p>{training.state === "published" ? m.onlyByInvitation() : m.notInCatalogue()}</p>
  );

interface OwnProps {
  readonly view: TrainingView;
  readonly own: NonNullable<TrainingView["own"]>;
}

const UnderWay = ({ view: { training, can }, own }: OwnProps) => (
  <>
    <ProgressBar value={own.progress} max={1} label={m.progressOf({ title: training.title })} />
    {own.dueOn !== null && (
      <p>
        <DueBadge due={own.due} dueOn={own.dueOn} />
      </p>
    )}
    <div class="stack stack-small">
      <LinkButton href={`/leren/${own.id}`} variant="primary" iconAfter="arrow-right">
        {own.state === "started" ? m.continueLearning() : m.beginLearning()}
      </LinkButton>
      {can.withdraw && (
        <>
          <DialogLink dialog="withdraw" variant="quiet">
            {m.withdraw()}
          </DialogLink>
          <ConfirmDialog
            id="withdraw"
            title={m.withdrawQuestion()}
            action={`/leren/${own.id}/stoppen`}
            confirmLabel={m.withdraw()}
          >
            <p>{m.withdrawExplained()}</p>
          </ConfirmDialog>
        </>
      )}
    </div>
  </>
);

const Completed = ({ view: { training, can }, own }: OwnProps) => (
  <>
    <p class="training-done">
      {own.completedAt ? m.youCompletedOn({ date: formatDate(own.completedAt) }) : m.stateCompleted()}
    </p>
    <div class="stack stack-small">
      {own.certificateId && (
        <LinkButton href={`/certificaten/${own.certificateId}.pdf`} variant="primary" icon="award" download>
          {m.downloadCertificate()}
        </LinkButton>
      )}
      {can.learnAgain && (
        <Form id="again" action={`/trainingen/${training.id}/opnieuw`} draft="none">
          <Button icon="repeat">{m.learnAgain()}</Button>
          <p class="field-hint">{m.learnAgainExplained()}</p>
        </Form>
      )}
    </div>
  </>
);
