import * as m from "#messages/academy";
import { Alert } from "#ui/alert/alert.tsx";
import { LinkButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Row, RowList } from "#ui/row-list/row-list.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import type { TrainingPreviewView } from "../actions/read-training-preview.ts";
import { choiceIcon } from "./state-badge.tsx";

/** A training as its learners would find it. */
export function TrainingPreviewPage({ view }: { readonly view: TrainingPreviewView }) {
  const { training, modules } = view;
  return (
    <FocusPage
      title={training.title}
      intro={view.summary}
      layout="reading"
      bar={
        <LinkButton href={`/trainingen/${training.id}/bewerken`} icon="arrow-left" size="small">
          {m.backToEditing()}
        </LinkButton>
      }
      before={<Alert heading={m.previewHeading()}>{m.previewHint()}</Alert>}
    >
      <div class="stack stack-large">
        {view.coverFileId && (
          <img class="cover-now" src={`/bestanden/${view.coverFileId}?breedte=960`} alt={view.coverText ?? ""} />
        )}
        {view.estimatedMinutes !== null && (
          <p class="cluster muted">
            <Icon name="clock" /> {m.minutes({ count: view.estimatedMinutes })}
          </p>
        )}
        {modules.length === 0 && (
          <EmptyState illustration="path" heading={m.trainingIsEmpty()}>
            <p>{m.trainingIsEmptyHint()}</p>
          </EmptyState>
        )}
        {modules.map((module) => (
          <section key={module.id} class="stack stack-small">
            <h2>{module.title}</h2>
            <RowList>
              {module.lessons.map((lesson) => (
                <Row
                  key={lesson.id}
                  title={lesson.title}
                  href={`/trainingen/${training.id}/lessen/${lesson.id}/voorbeeld`}
                  leading={<Icon name={choiceIcon[lesson.choice]} label={m.choiceName({ choice: lesson.choice })} />}
                  detail={lesson.estimatedMinutes === null ? undefined : m.minutes({ count: lesson.estimatedMinutes })}
                />
              ))}
            </RowList>
          </section>
        ))}
      </div>
    </FocusPage>
  );
}
