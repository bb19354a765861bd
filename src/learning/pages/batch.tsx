import * as m from "#messages/learning";
import { formatDate } from "#platform/i18n/locale.ts";
import { Alert } from "#ui/alert/alert.tsx";
import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { ConfirmDialog, DialogLink } from "#ui/dialog/dialog.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { ProgressBar } from "#ui/progress/progress.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { BatchView } from "../actions/carry-out-batch.ts";
import type { Foreseen } from "../queries/batches.ts";
import { momentOn } from "../rules/due.ts";

/** An enrolment of many: what it will do, how far it is, and what it did. */
export function BatchPage({ view }: { readonly view: BatchView }) {
  const { training, batch, foreseen } = view;
  const ofTraining = { href: `/trainingen/${training.id}`, label: training.title };
  return (
    <Page
      title={m.enrolColleagues()}
      intro={training.title}
      breadcrumbs={[{ href: "/catalogus", label: m.catalogue() }, ofTraining]}
      width="narrow"
    >
      {foreseen ? (
        <Planned view={view} foreseen={foreseen} />
      ) : batch.handled < batch.meant && !batch.undoneAt ? (
        <UnderWay view={view} />
      ) : (
        <Done view={view} />
      )}
    </Page>
  );
}

function Planned({ view: { training, batch }, foreseen }: { readonly view: BatchView; readonly foreseen: Foreseen }) {
  const change = (
    <LinkButton href={`/trainingen/${training.id}/inschrijven`} variant="quiet">
      {m.changeChoice()}
    </LinkButton>
  );
  if (foreseen.enrols === 0) {
    return (
      <Alert heading={m.enrolsNobody()} actions={change}>
        <ForeseenDetails foreseen={foreseen} again={batch.again} />
      </Alert>
    );
  }
  return (
    <>
      <p class="lead">{m.willEnrol({ enrols: foreseen.enrols, mails: foreseen.mails })}</p>
      <ForeseenDetails foreseen={foreseen} again={batch.again} />
      {batch.dueOn && <p>{m.dueOn({ date: formatDate(momentOn(batch.dueOn)) })}</p>}
      <Form id="carry-out" action={`/trainingen/${training.id}/inschrijvingen/${batch.id}`} draft="none">
        <FormActions>
          <SubmitButton icon="user-plus">{m.enrolPeople({ count: foreseen.enrols })}</SubmitButton>
          {change}
        </FormActions>
      </Form>
    </>
  );
}

const ForeseenDetails = ({ foreseen, again }: { readonly foreseen: Foreseen; readonly again: boolean }) => (
  <ul class="foreseen">
    {foreseen.alreadyEnrolled > 0 && <li>{m.alreadyEnrolled({ count: foreseen.alreadyEnrolled })}</li>}
    {foreseen.completedBefore > 0 && (
      <li>
        {again
          ? m.completedBeginAgain({ count: foreseen.completedBefore })
          : m.completedPassedOver({ count: foreseen.completedBefore })}
      </li>
    )}
    {foreseen.enrols > foreseen.mails && <li>{m.withoutMail({ count: foreseen.enrols - foreseen.mails })}</li>}
  </ul>
);

const UnderWay = ({ view: { training, batch } }: { readonly view: BatchView }) => (
  <>
    <p>{m.enrollingInBackground()}</p>
    <ProgressBar
      value={batch.handled}
      max={batch.meant}
      label={m.enrolling()}
      text={m.handledOf({ handled: batch.handled, meant: batch.meant })}
    />
    <p>
      <LinkButton href={`/trainingen/${training.id}/inschrijvingen/${batch.id}`} icon="refresh-cw">
        {m.lookAgain()}
      </LinkButton>
    </p>
  </>
);

function Done({ view: { training, batch, undoable } }: { readonly view: BatchView }) {
  const path = `/trainingen/${training.id}/inschrijvingen/${batch.id}`;
  return (
    <>
      {batch.undoneAt ? (
        <Alert heading={m.batchUndone()}>{m.batchUndoneHint()}</Alert>
      ) : (
        <Alert tone="success" heading={m.enrolledPeople({ count: batch.enrolled })}>
          {batch.enrolled < batch.meant ? m.passedOver({ count: batch.meant - batch.enrolled }) : m.everybodyEnrolled()}
        </Alert>
      )}
      <div class="cluster">
        <LinkButton href={`/trainingen/${training.id}/deelnemers`} variant="primary" icon="users">
          {m.showLearners()}
        </LinkButton>
        {undoable > 0 && (
          <>
            <DialogLink dialog="undo" variant="quiet" icon="undo-2">
              {m.undo()}
            </DialogLink>
            <ConfirmDialog id="undo" title={m.undoQuestion()} action={`${path}/terug`} confirmLabel={m.undo()}>
              <p>{m.undoExplained({ count: undoable })}</p>
            </ConfirmDialog>
          </>
        )}
      </div>
    </>
  );
}
