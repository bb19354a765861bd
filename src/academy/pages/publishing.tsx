import * as m from "#messages/academy";
import { Alert } from "#ui/alert/alert.tsx";
import { SubmitButton } from "#ui/button/button.tsx";
import { ConfirmDialog, DialogLink } from "#ui/dialog/dialog.tsx";
import { Form } from "#ui/form/form.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import type { PublishingView } from "../actions/read-training.ts";
import type { Remark } from "../rules/publishing.ts";
import { AuthorPage } from "./author-page.tsx";

/** What a training still needs, and the step to its learners. */
export function PublishingPage({ view }: { readonly view: PublishingView }) {
  const { training, readiness } = view;
  const isReady = readiness.must.length === 0;
  return (
    <AuthorPage training={training} current="publishing">
      {training.state !== "archived" && (
        <section class="stack publishing" aria-labelledby="publishing-heading">
          <h2 id="publishing-heading">
            {training.state === "published" ? m.isPublishedHeading() : m.notPublishedHeading()}
          </h2>
          <Situation view={view} />
          {!isReady && (
            <Remarks heading={m.mustBeDone()} remarks={readiness.must} trainingId={training.id} tone="must" />
          )}
          {readiness.should.length > 0 && (
            <Remarks heading={m.couldBeBetter()} remarks={readiness.should} trainingId={training.id} tone="should" />
          )}
          {training.can.change && <Actions view={view} isReady={isReady} />}
        </section>
      )}
    </AuthorPage>
  );
}

function Situation({ view: { training, readiness } }: { readonly view: PublishingView }) {
  if (readiness.must.length > 0) return <Alert tone="warning">{m.notReadyYet()}</Alert>;
  if (training.state !== "published")
    return <Alert tone="success">{m.readyToPublish({ count: readiness.arriving.length })}</Alert>;
  if (readiness.changed.length === 0) return <Alert tone="success">{m.everythingIsPublished()}</Alert>;
  return (
    <Alert heading={m.changesWaiting({ count: readiness.changed.length })}>
      <ul>
        {readiness.changed.map((lesson) => (
          <li key={lesson.id}>
            <a href={`/trainingen/${training.id}/lessen/${lesson.id}/bewerken`}>{lesson.title}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

interface RemarksProps {
  readonly heading: string;
  readonly remarks: readonly Remark[];
  readonly trainingId: string;
  readonly tone: "must" | "should";
}

const Remarks = ({ heading, remarks, trainingId, tone }: RemarksProps) => (
  <div class={`remarks remarks-${tone}`}>
    <h3>{heading}</h3>
    <ul role="list">
      {remarks.map((remark, index) => (
        <li key={index}>
          <Icon name={tone === "must" ? "circle-alert" : "lightbulb"} />
          <span>
            <RemarkText remark={remark} trainingId={trainingId} />
          </span>
        </li>
      ))}
    </ul>
  </div>
);

function RemarkText({ remark, trainingId }: { readonly remark: Remark; readonly trainingId: string }) {
  const path = `/trainingen/${trainingId}`;
  switch (remark.what) {
    case "no lessons":
      return <a href={`${path}/bewerken`}>{m.remarkNoLessons()}</a>;
    case "no summary":
      return <a href={`${path}/bewerken/instellingen#settings-summary`}>{m.remarkNoSummary()}</a>;
    case "no duration":
      return <a href={`${path}/bewerken/instellingen#settings-estimatedMinutes`}>{m.remarkNoDuration()}</a>;
    case "empty module":
      return (
        <a href={`${path}/bewerken#module-${remark.module.id}`}>
          {m.remarkEmptyModule({ module: remark.module.title })}
        </a>
      );
    case "lesson not finished":
      return <a href={`${path}/lessen/${remark.lesson.id}/bewerken`}>{gapSentence(remark)}</a>;
  }
}

const gapKey = { "nothing yet": "empty", "picture without text": "picture", "speech without text": "speech" } as const;

const gapSentence = ({ lesson, gap }: Extract<Remark, { what: "lesson not finished" }>): string =>
  m.remarkLesson({ gap: gapKey[gap], lesson: lesson.title });

function Actions({
  view: { training, readiness },
  isReady,
}: {
  readonly view: PublishingView;
  readonly isReady: boolean;
}) {
  const path = `/trainingen/${training.id}`;
  const isPublished = training.state === "published";
  return (
    <div class="cluster">
      {(!isPublished || readiness.changed.length > 0) && (
        <Form id="publish" action={`${path}/publiceren`} draft="none">
          <SubmitButton icon="send" disabled={!isReady}>
            {isPublished ? m.publishChanges({ count: readiness.changed.length }) : m.publish()}
          </SubmitButton>
        </Form>
      )}
      {isPublished && (
        <DialogLink dialog="withdraw" icon="eye-off">
          {m.withdraw()}
        </DialogLink>
      )}
      <DialogLink dialog="archive" variant="quiet" icon="archive">
        {m.archive()}
      </DialogLink>
      <ConfirmDialog
        id="withdraw"
        title={m.withdrawQuestion()}
        action={`${path}/terugtrekken`}
        confirmLabel={m.withdraw()}
        variant="primary"
      >
        <p>{m.withdrawMeans()}</p>
      </ConfirmDialog>
      <ConfirmDialog
        id="archive"
        title={m.archiveQuestion()}
        action={`${path}/archiveren`}
        confirmLabel={m.archive()}
        variant="primary"
      >
        <p>{m.archiveMeans()}</p>
      </ConfirmDialog>
    </div>
  );
}
