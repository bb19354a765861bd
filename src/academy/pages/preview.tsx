import * as m from "#messages/academy";
import { formatDateTime } from "#platform/i18n/locale.ts";
import { Alert } from "#ui/alert/alert.tsx";
import { LinkButton } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import type { PreviewView } from "../actions/read-lesson.ts";
import { LessonBody } from "../lesson-body.tsx";
import { gapsIn } from "../rules/lesson-content.ts";
import { authorFileHref } from "./addresses.ts";
import { PackageSummary } from "./package-summary.tsx";
import { RestoreButton } from "./versions.tsx";

/** A lesson as its learners would see it, now or as it was. */
export function LessonPreviewPage({ view }: { readonly view: PreviewView }) {
  const { training, lesson, version } = view;
  const path = `/trainingen/${training.id}/lessen/${lesson.id}`;
  return (
    <FocusPage
      title={lesson.title}
      layout="reading"
      bar={
        <LinkButton href={version ? `${path}/versies` : `${path}/bewerken`} icon="arrow-left" size="small">
          {version ? m.backToVersions() : m.backToEditing()}
        </LinkButton>
      }
      before={
        <Alert
          heading={
            version
              ? m.previewOfVersion({ number: version.number, at: formatDateTime(version.changedAt) })
              : m.previewHeading()
          }
          actions={
            version && (version.publishedAt || version.keptAt) && training.can.change ? (
              <RestoreButton path={`${path}/versies/${version.id}`} version={version} />
            ) : undefined
          }
        >
          {version ? m.previewOfVersionHint() : m.previewHint()}
        </Alert>
      }
    >
      <PreviewBody view={view} />
    </FocusPage>
  );
}

function PreviewBody({ view }: { readonly view: PreviewView }) {
  const { content } = view.shown;
  if (gapsIn(content).includes("nothing yet")) {
    return (
      <EmptyState illustration="window" heading={m.lessonIsEmpty()}>
        <p>{m.lessonIsEmptyHint()}</p>
      </EmptyState>
    );
  }
  if (view.coursePackage) return <PackageSummary contents={view.coursePackage.contents} />;
  return <LessonBody lesson={view.shown} locale={view.locale} fileHref={authorFileHref(view.training.id)} />;
}
