import * as m from "#messages/learning";
import { formatDate, formatPercentage } from "#platform/i18n/locale.ts";
import { LinkButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { ProgressBar, ProgressRing } from "#ui/progress/progress.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { Page } from "#ui/shell/page.tsx";
import { PackageLeftovers } from "../player/package-leftovers.tsx";
import type { OwnLearningView, OwnTrainingCard } from "../views/own-learning.ts";
import { Cover } from "./cover.tsx";
import { DueBadge } from "./due-badge.tsx";

/** What the reader learns: the one next step first. */
export function OwnLearningPage({ view }: { readonly view: OwnLearningView }) {
  const { next, others, completed } = view;
  return (
    <Page
      title={m.ownLearning()}
      tone="investment"
      actions={
        <LinkButton href="/catalogus" icon="book-open">
          {m.toCatalogue()}
        </LinkButton>
      }
    >
      <PackageLeftovers />
      {next ? <NextStep training={next} /> : <NothingOpen hasFinished={completed.length > 0} />}
      {others.length > 0 && (
        <section class="stack stack-small" aria-labelledby="others">
          <h2 id="others">{m.alsoOnYourList()}</h2>
          <RowList>
            {others.map((training) => (
              <OpenRow key={training.enrolmentId} training={training} />
            ))}
          </RowList>
        </section>
      )}
      {completed.length > 0 && (
        <section class="stack stack-small" aria-labelledby="completed">
          <h2 id="completed">{m.completedTrainings()}</h2>
          <RowList>
            {completed.map((training) => (
              <CompletedRow key={training.enrolmentId} training={training} />
            ))}
          </RowList>
        </section>
      )}
    </Page>
  );
}

const NextStep = ({ training }: { readonly training: OwnTrainingCard }) => (
  <section class="next-training" aria-labelledby="next">
    <div class="next-training-picture">
      <Cover {...training} />
    </div>
    <div class="next-training-text stack">
      <div class="stack stack-small">
        <p class="muted">{training.state === "started" ? m.goOnWith() : m.readyForYou()}</p>
        <h2 id="next">{training.title}</h2>
      </div>
      <ProgressBar
        value={training.progress}
        max={1}
        label={m.progressOf({ title: training.title })}
        tone="investment"
      />
      <EnrolledBy training={training} />
      <div class="cluster">
        <LinkButton href={training.href} variant="primary" iconAfter="arrow-right">
          {training.state === "started" ? m.continueLearning() : m.beginLearning()}
        </LinkButton>
        <LinkButton href={`/trainingen/${training.trainingId}`} variant="quiet">
          {m.aboutTraining()}
        </LinkButton>
      </div>
    </div>
  </section>
);

const EnrolledBy = ({ training }: { readonly training: OwnTrainingCard }) =>
  (training.due !== "none" || training.enrolledByName) && (
    <p class="cluster">
      <DueBadge due={training.due} dueOn={training.dueOn} />
      {training.enrolledByName && (
        <span class="muted small">{m.enrolledByName({ name: training.enrolledByName })}</span>
      )}
    </p>
  );

const OpenRow = ({ training }: { readonly training: OwnTrainingCard }) => (
  <Row
    title={training.title}
    href={training.href}
    leading={
      <ProgressRing value={training.progress} max={1} size="small" label={m.progressOf({ title: training.title })} />
    }
    detail={[
      training.state === "started" ? m.partDone({ share: formatPercentage(training.progress) }) : m.notBegun(),
      training.enrolledByName && m.enrolledByName({ name: training.enrolledByName }),
    ]
      .filter(Boolean)
      .join(" · ")}
    trailing={<DueBadge due={training.due} dueOn={training.dueOn} />}
  />
);

const CompletedRow = ({ training }: { readonly training: OwnTrainingCard }) => (
  <Row
    title={training.title}
    href={training.href}
    leading={<Icon name="circle-check" />}
    detail={training.completedAt && m.completedOn({ date: formatDate(training.completedAt) })}
    actions={
      training.certificateId && (
        <LinkButton href={`/certificaten/${training.certificateId}.pdf`} icon="award" size="small" download>
          {m.certificate()}
        </LinkButton>
      )
    }
  />
);

const NothingOpen = ({ hasFinished }: { readonly hasFinished: boolean }) => (
  <EmptyState
    illustration="bookshelf"
    heading={hasFinished ? m.allDone() : m.nothingToLearnYet()}
    action={
      <LinkButton href="/catalogus" variant="primary" icon="book-open">
        {m.chooseFromCatalogue()}
      </LinkButton>
    }
  >
    <p>{hasFinished ? m.allDoneHint() : m.nothingToLearnYetHint()}</p>
  </EmptyState>
);
