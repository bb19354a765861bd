import type { ComponentChildren } from "preact";
import * as m from "#messages/academy";
import { SubmitButton } from "#ui/button/button.tsx";
import { Form, FormActions } from "#ui/form/form.tsx";
import { LessonBody } from "../lesson-body.tsx";
import type { LessonEditorView } from "../views/lesson-editor.ts";
import { authorFileHref, lessonPath } from "./addresses.ts";
import { Revision } from "./revision.tsx";
import { SavedLine } from "./saved-line.tsx";

interface ContentFormProps {
  readonly view: LessonEditorView;
  /** Below the lesson's address: "afbeelding". */
  readonly goesTo: string;
  readonly children: ComponentChildren;
}

/** A lesson as its learners will see it, and below it the form for who may change it. */
export const ContentForm = ({ view, goesTo, children }: ContentFormProps) => (
  <div class="stack stack-large">
    <LessonBody lesson={view.shown} locale={view.locale} fileHref={authorFileHref(view.training.id)} />
    {view.can.change && (
      <Form id="lesson-content" action={`${lessonPath(view)}/${goesTo}`} multipart>
        <Revision view={view} />
        {children}
        <FormActions>
          <SubmitButton>{m.save()}</SubmitButton>
          <SavedLine view={view} />
        </FormActions>
      </Form>
    )}
  </div>
);
