import type { ComponentChildren } from "preact";
import * as m from "#messages/academy";
import { LinkButton, SubmitButton } from "#ui/button/button.tsx";
import { Checkbox } from "#ui/form/choice.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { NumberField, TextField } from "#ui/form/text-field.tsx";
import { Page } from "#ui/shell/page.tsx";
import type { LessonEditorView } from "../views/lesson-editor.ts";
import { lessonPath } from "./addresses.ts";
import { FileForm } from "./file-form.tsx";
import { ImageForm } from "./image-form.tsx";
import { MediaForm } from "./media-form.tsx";
import { PackageForm } from "./package-form.tsx";
import { LessonBadge } from "./state-badge.tsx";
import { TextEditor } from "./text-editor.tsx";

/** One lesson in the making: what it teaches, what it is called, and the step to its learners. */
export function LessonEditorPage({ view }: { readonly view: LessonEditorView }) {
  const { training, lesson, can } = view;
  const path = lessonPath(view);
  return (
    <Page
      title={lesson.title}
      intro={<LessonBadge progress={view.progress} />}
      breadcrumbs={[
        { href: "/maken", label: m.makeTrainings() },
        { href: `/trainingen/${training.id}/bewerken`, label: training.title },
      ]}
      actions={
        <>
          <LinkButton href={`${path}/voorbeeld`} icon="eye">
            {m.preview()}
          </LinkButton>
          <LinkButton href={`${path}/versies`} icon="rotate-ccw-clock">
            {m.versions()}
          </LinkButton>
          {can.change && view.progress !== "published" && <PublishButton path={path} view={view} />}
        </>
      }
    >
      <div class="split lesson-editor">
        <section aria-label={m.lessonContent()}>{editorOf(view)}</section>
        <AboutLesson view={view} path={path} />
      </div>
    </Page>
  );
}

function editorOf(view: LessonEditorView): ComponentChildren {
  const { content } = view.shown;
  switch (content.kind) {
    case "text":
      return <TextEditor view={view} content={content} />;
    case "image":
      return <ImageForm view={view} content={content} />;
    case "media":
      return <MediaForm view={view} content={content} />;
    case "file":
      return <FileForm view={view} content={content} />;
    case "package":
      return <PackageForm view={view} />;
  }
}

/** Where nothing has to be sent first, publishing is the next step. */
const savesByItself = ({ choice, coursePackage }: LessonEditorView): boolean =>
  choice === "text" || coursePackage !== null;

/** In a training that is published already, learners get the lesson at once; else it waits for the training. */
const PublishButton = ({ path, view }: { readonly path: string; readonly view: LessonEditorView }) => (
  <Form id="publish-lesson" action={`${path}/publiceren`} draft="none">
    <SubmitButton icon="send" variant={savesByItself(view) ? "primary" : "secondary"} disabled={!view.can.publish}>
      {view.training.state === "published" ? m.publishLesson() : m.lessonIsReady()}
    </SubmitButton>
  </Form>
);

const AboutLesson = ({ view: { lesson, can }, path }: { readonly view: LessonEditorView; readonly path: string }) => (
  <aside class="about-lesson" aria-labelledby="about-lesson">
    <h2 id="about-lesson">{m.aboutLesson()}</h2>
    <Form id="lesson" action={`${path}/gegevens`}>
      <TextField name="title" label={m.lessonTitle()} value={lesson.title} maxLength={200} required />
      <NumberField
        name="estimatedMinutes"
        label={m.lessonMinutes()}
        value={lesson.estimatedMinutes}
        min={1}
        max={60_000}
        after={m.minutesUnit()}
      />
      <Checkbox name="optional" label={m.mayBeSkipped()} hint={m.mayBeSkippedHint()} checked={!lesson.required} />
      {can.change && (
        <FormActions>
          <SubmitButton variant="secondary">{m.save()}</SubmitButton>
        </FormActions>
      )}
    </Form>
  </aside>
);
