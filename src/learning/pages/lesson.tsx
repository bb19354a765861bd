import { LessonBody } from "#academy";
import * as m from "#messages/learning";
import { useElement } from "#platform/http/page-context.ts";
import type { CustomElementAttributes } from "#ui/base/custom-element.ts";
import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { ProgressBar } from "#ui/progress/progress.tsx";
import { FocusPage } from "#ui/shell/focus-page.tsx";
import { PackageLesson } from "../player/package-lesson.tsx";
import type { LessonView } from "../views/lesson.ts";
import { Outline } from "./outline.tsx";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "lesson-presence": CustomElementAttributes & { readonly tells: string; readonly "resume-at": number };
    }
  }
}

/** A lesson with its training around it: what it holds, where one is, and the step to the next. */
export function LessonPage({ view }: { readonly view: LessonView }) {
  const { lesson, training, position, lessonCount } = view;
  return (
    <FocusPage
      title={lesson.title}
      layout="stage"
      bar={
        <LinkButton href={`/trainingen/${training.id}`} icon="x" size="small" variant="quiet">
          {m.closeLesson()}
        </LinkButton>
      }
    >
      <div class={`lesson-room lesson-room-${lesson.kind}`}>
        <div class="lesson-main">
          <header class="lesson-header">
            <p class="muted small">
              {training.title} · {m.lessonOf({ position, count: lessonCount })}
            </p>
            <h1>{lesson.title}</h1>
            {lesson.state === "completed" && (
              <p class="lesson-done">
                <Icon name="circle-check" size="small" />{" "}
                {lesson.toldByLearner ? m.youSaidLessonDone() : m.lessonState({ state: "completed" })}
              </p>
            )}
          </header>
          <LessonContent view={view} />
          <LessonSteps view={view} />
        </div>
        <nav class="lesson-outline" aria-label={m.contents()}>
          <h2 class="visually-hidden">{m.contents()}</h2>
          <ProgressBar value={view.progress} max={1} label={m.progressOf({ title: training.title })} />
          <Outline sections={view.sections} current={lesson.id} />
        </nav>
      </div>
    </FocusPage>
  );
}

function LessonContent({ view }: { readonly view: LessonView }) {
  const { enrolmentId, lesson, training, shown } = view;
  if (lesson.kind === "package") {
    return (
      <PackageLesson
        enrolmentId={enrolmentId}
        lessonId={lesson.id}
        backHref={`/leren/${enrolmentId}`}
        hasContentHost={view.hasContentHost}
        isSilent={view.isSilent && lesson.state !== "completed"}
      />
    );
  }
  const fileHref = (fileId: string, width?: number): string =>
    `/leren/${enrolmentId}/bestanden/${fileId}${width === undefined ? "" : `?breedte=${width}`}`;
  return (
    <Present view={view}>
      <LessonBody lesson={shown} locale={training.locale} fileHref={fileHref} />
    </Present>
  );
}

/** Counts the time and remembers the place in a video, where JavaScript runs. */
function Present({ view, children }: { readonly view: LessonView; readonly children: preact.ComponentChildren }) {
  useElement("lesson-presence");
  return (
    <lesson-presence
      class="lesson-body"
      tells={`/leren/${view.enrolmentId}/${view.lesson.id}/aanwezig`}
      resume-at={view.resumeAt}
    >
      {children}
    </lesson-presence>
  );
}

function LessonSteps({ view }: { readonly view: LessonView }) {
  const { enrolmentId, lesson, previous, next } = view;
  return (
    <footer class="lesson-steps">
      {previous ? (
        <LinkButton href={previous.href} icon="arrow-left" variant="quiet">
          {m.previousLesson()}
        </LinkButton>
      ) : (
        <span />
      )}
      {lesson.kind === "package" || lesson.state === "completed" ? (
        next && (
          <LinkButton
            href={next.href}
            iconAfter="arrow-right"
            {...(lesson.kind === "package" ? {} : { variant: "primary" as const })}
          >
            {m.nextLesson()}
          </LinkButton>
        )
      ) : (
        <Form id="done" action={`/leren/${enrolmentId}/${lesson.id}/klaar`} draft="none">
          <SubmitButton iconAfter={next ? "arrow-right" : "check"}>{doneLabel(view)}</SubmitButton>
        </Form>
      )}
    </footer>
  );
}

function doneLabel({ lesson, next }: LessonView): string {
  if (lesson.kind === "file") return m.seenFile();
  return next ? m.doneNext() : m.done();
}
